export type Severity = 'error' | 'warning';

/** Something that is wrong, or looks wrong, with a stack before it starts. */
export interface Finding {
  /** Stays the same from version to version. */
  readonly id: string;
  readonly severity: Severity;
  /** A whole sentence that says what is so. */
  readonly sentence: string;
  /** A whole sentence that says what to do. */
  readonly remedy: string;
}

export function error(id: string, sentence: string, remedy: string): Finding {
  return { id, severity: 'error', sentence, remedy };
}

export function warning(id: string, sentence: string, remedy: string): Finding {
  return { id, severity: 'warning', sentence, remedy };
}

export function findingsToText(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const blocks = [...findings]
    .sort((a, b) => a.severity.localeCompare(b.severity))
    .map(({ id, severity, sentence, remedy }) => `${severity} ${id}\n  ${sentence}\n  → ${remedy}`);
  return [...blocks, `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`].join('\n');
}

export function findingsToJson(folder: string, findings: readonly Finding[]): string {
  const ok = findings.every(({ severity }) => severity !== 'error');
  return JSON.stringify({ ok, folder, findings }, undefined, 2);
}

export function counted(number: number, what: string): string {
  return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}
