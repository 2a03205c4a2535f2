export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** What a check has found. */
export interface Finding {
  /** `config/package-id`: the same in every version, so that it can be filtered. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do, in a sentence. */
  readonly remedy: string;
  /** In the package. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** The worst first, then by place. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const key = ({ severity, file = '', line = 0, rule }: Finding): string =>
    `${severities.indexOf(severity)} ${file} ${String(line).padStart(9, '0')} ${rule}`;
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Adds a finding; an error unless it is said to be less. */
export type Say = (rule: string, message: string, remedy: string, severity?: Severity, file?: string) => void;

export function sayer(group: string, findings: Finding[], place: string): Say {
  return (rule, message, remedy, severity = 'error', file = place) => {
    findings.push({ rule: `${group}/${rule}`, severity, message, remedy, file });
  };
}
