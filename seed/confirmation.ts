import { ConfigurationError } from '../kit/errors.ts';

/** What somebody has to write who means to change production. */
export const confirmingWords = 'seed production';

interface Intent {
  /** What the database belongs to: `staging`, `production`; undefined for one that nobody depends on. */
  readonly environment: string | undefined;
  readonly confirmation: string | undefined;
  readonly dryRun: boolean;
}

/** Refuses to write to production when the words for it are missing; a dry run needs none. */
export function checkConfirmation({ environment, confirmation, dryRun }: Intent): void {
  if (dryRun || !/^prod(?:uction)?$/i.test(environment?.trim() ?? '')) return;
  if (confirmation?.trim() === confirmingWords) return;
  throw new ConfigurationError(
    `This would write to production: write "${confirmingWords}" as the confirmation, or make a dry run.`,
  );
}
