import { ConfigurationError } from '../../kit/errors.ts';

export const dayMs = 24 * 60 * 60 * 1000;

/** LOG_RETENTION_DAYS in ms; 7 days when it is not set. */
export function retentionOf(text = ''): number {
  const days = text.trim() === '' ? 7 : Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    throw new ConfigurationError(
      `LOG_RETENTION_DAYS is "${text}"; it is a whole number of days, from 1 to 3650.`,
    );
  }
  return days * dayMs;
}
