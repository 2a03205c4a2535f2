import { createHash } from 'node:crypto';

import { cut, oneLine } from '../../kit/text.ts';

import type { Finding } from './grype.ts';
import { findingInWords, type Judged } from './policy.ts';
import type { Severity } from './severity.ts';

/** What GitHub sorts security alerts by, as CVSS's numbers. */
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  negligible: '0.5',
  unknown: '0.0',
};

const levels: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  negligible: 'note',
  unknown: 'note',
};

/**
 * The category under which GitHub keeps these results: the same for the same image and platform in every run and
 * every registry, so that an alert which is mended closes, and another platform's stays.
 */
export function sarifCategory(repositoryName: string, platform: string): string {
  return `grype/${repositoryName}/${platform.replaceAll('/', '-')}`;
}

export interface SarifOptions {
  /** `miauflix/backend` */
  readonly repositoryName: string;
  readonly platform: string;
}

/** SARIF 2.1.0 of one platform's image. What is on the ignore list is in it, as suppressed, with its reason. */
export function toSarif({ scan, ignored }: Judged, { repositoryName, platform }: SarifOptions): string {
  const rules = new Map<string, object>();
  const results = scan.findings.map((finding) => {
    const { id, severity } = finding;
    const words = findingInWords(finding);
    rules.set(id, {
      id,
      shortDescription: { text: cut(oneLine(words), 1000) },
      fullDescription: { text: cut(oneLine(finding.description) || words, 1000) },
      ...helpOf(finding),
      properties: { 'security-severity': scores[severity], tags: ['security'] },
    });
    const by = ignored.find((one) => isSame(one.finding, finding))?.by;
    return {
      ruleId: id,
      level: levels[severity],
      message: { text: cut(oneLine(`${words}, in ${repositoryName} for ${platform}`), 1000) },
      // an address relative to a repository's root; there is none of an image, so the file in it stands for one
      locations: [
        { physicalLocation: { artifactLocation: { uri: uriOf(finding) }, region: { startLine: 1 } } },
      ],
      partialFingerprints: { packageVulnerability: fingerprint(finding) },
      ...(by !== undefined && {
        suppressions: [{ kind: 'external', justification: `until ${by.until}: ${by.reason}` }],
      }),
    };
  });
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: scan.scanner,
            version: scan.version,
            informationUri: 'https://github.com/anchore/grype',
            rules: [...rules.values()],
          },
        },
        // all before the last slash is the category
        automationDetails: { id: `${sarifCategory(repositoryName, platform)}/` },
        results,
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

function isSame(a: Finding, b: Finding): boolean {
  return a.id === b.id && a.package === b.package && a.version === b.version;
}

/** A path is the image's own choice: whatever is in it, it stays one relative address. */
function uriOf({ path, package: name }: Finding): string {
  const relative = (path ?? '').replace(/^\/+/, '');
  return (relative === '' ? name : relative).toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function helpOf({ url }: Finding): { helpUri?: string } {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return {};
  // browsers take characters that RFC 3986 does not
  return { helpUri: new URL(url).href.replaceAll(/[^\w.~!$&'()*+,;=:@/?#[\]%-]/g, encodeURIComponent) };
}

function fingerprint({ id, package: name, path = '' }: Finding): string {
  return createHash('sha256').update([id, name, path].join('\n')).digest('hex');
}
