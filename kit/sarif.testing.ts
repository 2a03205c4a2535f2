import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Ajv, type ValidateFunction } from 'ajv';

/** Of RFC 3986: its characters, and of percent signs those that stand before two digits. */
const characters = String.raw`(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[\dA-Fa-f]{2})*`;

/** The schema names them; a validator does not bring them along. */
const formats = {
  uri: new RegExp(String.raw`^[A-Za-z][A-Za-z\d+.-]*:${characters}$`),
  // a colon in the first part would make a scheme of what stands before it
  'uri-reference': new RegExp(String.raw`^(?:[A-Za-z][A-Za-z\d+.-]*:|(?![^/?#]*:))${characters}$`),
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
};

let validate: ValidateFunction | undefined;

/** The published schema of SARIF 2.1.0, which a package of Microsoft's brings along for tests. */
function compiled(): ValidateFunction {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // it is written for draft 4, of which nothing but these two is another one in draft 7
  delete schema['$schema'];
  delete schema['id'];
  // one of its patterns is a pattern only without the flag u
  return new Ajv({ allErrors: true, unicodeRegExp: false, formats }).compile(schema);
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules?: readonly { readonly id: string }[] } };
    readonly results?: readonly { readonly ruleId?: string; readonly ruleIndex?: number }[];
  }[];
}

/** What is wrong with a SARIF log, in the schema's words and in the one thing that a schema cannot say. */
export function sarifProblems(log: unknown): string[] {
  validate ??= compiled();
  if (!validate(log)) {
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  }
  return (log as Log).runs.flatMap(({ tool, results = [] }, run) =>
    results.flatMap(({ ruleId, ruleIndex }, result) => {
      const { rules = [] } = tool.driver;
      const rule = ruleIndex === undefined ? rules.find(({ id }) => id === ruleId) : rules[ruleIndex];
      return rule?.id === ruleId ? [] : [`/runs/${run}/results/${result} is of no rule that is listed`];
    }),
  );
}
