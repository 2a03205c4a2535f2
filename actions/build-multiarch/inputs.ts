import { modes } from '../../images/build/job.ts';
import {
  cacheChoices,
  defaultBuildOptions,
  provenanceChoices,
  sbomChoices,
} from '../../images/build/options.ts';
import { knownPlatforms, readPlatforms, type PlatformName } from '../../images/platform.ts';
import { repositoryOf } from '../../images/reference.ts';
import { defaultMaxBytes } from '../../images/size/options.ts';
import { defaultSmokeOptions, smokeChoices } from '../../images/smoke/options.ts';
import { reasonOf } from '../../kit/errors.ts';
import { bytes, duration, flag, Input, list, oneOf, secret, text } from '../shared/input-kinds.ts';
import type { InputValues } from '../shared/inputs.ts';

function platforms(): Input<readonly PlatformName[]> {
  return new Input({
    allowed: `some of ${knownPlatforms.join(', ')}`,
    parse: (given) => {
      const names = list().parts.parse(given);
      try {
        return { value: readPlatforms('value' in names ? names.value : []) };
      } catch (error) {
        return { advice: reasonOf(error) };
      }
    },
  });
}

function repository(): Input<string> {
  return new Input({
    allowed: 'a repository such as ghcr.io/owner/name',
    parse: (given) => {
      try {
        repositoryOf(given);
        return { value: given };
      } catch (error) {
        return { advice: reasonOf(error) };
      }
    },
  });
}

/** As in action.yml, which documents them. */
export const inputSchema = {
  mode: oneOf(modes).default('all'),
  context: text().default('.'),
  file: text(),
  target: text(),
  'bake-file': text(),
  'bake-target': text(),
  platforms: platforms().default(['linux/amd64', 'linux/arm64']),
  image: repository(),
  push: flag().default(false),
  records: text(),
  output: text(),
  'build-args': text(),
  'build-contexts': text(),
  labels: text(),
  secrets: secret(),
  'secret-files': text(),
  ssh: text(),
  builder: text(),
  cache: oneOf(cacheChoices).default(defaultBuildOptions.cache),
  'cache-ref': text(),
  'cache-scope': text(),
  'no-cache': flag().default(false),
  pull: flag().default(false),
  provenance: oneOf(provenanceChoices).default(defaultBuildOptions.provenance),
  sbom: oneOf(sbomChoices).default(defaultBuildOptions.sbom),
  'source-date-epoch': text().default('commit'),
  'verify-reproducible': flag().default(false),
  'rewrite-timestamps': flag(),
  smoke: oneOf(smokeChoices).default(defaultSmokeOptions.how),
  'smoke-command': text(),
  'smoke-options': text(),
  'smoke-deadline': duration().default(defaultSmokeOptions.deadlineMs),
  'max-size': bytes().default(defaultMaxBytes),
  'compare-to': text(),
  deadline: duration().default(defaultBuildOptions.deadlineMs),
};

export type Inputs = InputValues<typeof inputSchema>;
