import { ConfigurationError } from '../../kit/errors.ts';
import { defaultConfigValues } from '../../tizen/packager/config.ts';
import { digestNames, type Role } from '../../tizen/packager/signature.ts';
import { bytes, flag, list, oneOf, secret, text } from '../shared/input-kinds.ts';
import type { InputValues } from '../shared/inputs.ts';

const values = defaultConfigValues;
const defaultMaxBytes = 100 * 1024 * 1024;

/** As in action.yml, which documents them. */
export const inputSchema = {
  folder: text().required(),
  out: text().default('app.wgt'),
  config: text(),
  'package-id': text().default(values.packageId),
  'app-name': text().default(values.appName),
  name: text().default(values.name),
  'app-version': text(),
  'required-version': text().default(values.requiredVersion),
  icon: text(),
  'inject-runtime': flag().default(false),
  author: secret(),
  'author-password': secret(),
  distributor: secret(),
  'distributor-password': secret(),
  digest: oneOf(digestNames).default('sha512'),
  'last-version': text(),
  'last-package': text(),
  exclude: list().default([]),
  'max-size': bytes().default(defaultMaxBytes),
  'store-bundle': text(),
  'store-pictures': text(),
  sarif: text(),
  'check-only': flag().default(false),
};

export type Inputs = InputValues<typeof inputSchema>;

export interface Certificate {
  readonly store: Buffer;
  readonly password: string;
}

/** The certificates that were given, in memory alone; throws one error of all that does not go together. */
export function certificatesFrom(inputs: Inputs): Partial<Record<Role, Certificate>> {
  const problems: string[] = [];
  const read = (
    role: Role,
    given: string | undefined,
    password: string | undefined,
  ): Certificate | undefined => {
    if (given === undefined) {
      if (password !== undefined)
        problems.push(`Input "${role}" is missing: "${role}-password" says nothing alone.`);
      return undefined;
    }
    if (password === undefined) {
      problems.push(`Input "${role}-password" is missing: it must be the password of "${role}".`);
    }
    const base64 = given.replaceAll(/\s/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
      problems.push(`Input "${role}" is no base64: make it by \`base64 -w0 ${role}.p12\`.`);
    }
    return { store: Buffer.from(base64, 'base64'), password: password ?? '' };
  };
  const author = read('author', inputs.author, inputs.authorPassword);
  const distributor = read('distributor', inputs.distributor, inputs.distributorPassword);
  if (inputs.storePictures !== undefined && inputs.storeBundle === undefined) {
    problems.push('Input "store-bundle" is missing: "store-pictures" says nothing without it.');
  }
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return { ...(author && { author }), ...(distributor && { distributor }) };
}
