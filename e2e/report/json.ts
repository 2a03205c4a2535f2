import type { Report } from './report.ts';

/** What `report.json` holds; `report.schema.json` describes it. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
