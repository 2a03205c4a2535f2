import { setOutput } from '@actions/core';

/** What an action hands to the steps after it; null is an empty text. */
export type Outputs = Readonly<Record<string, string | number | boolean | null>>;

export function writeOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value === null ? '' : String(value));
}
