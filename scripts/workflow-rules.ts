// What our workflows must hold to, beside what actionlint knows. Pure: a workflow's text in, sentences out.
import * as v from 'valibot';
import { parse } from 'yaml';

const stepSchema = v.looseObject({
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown()), {}),
});

const jobSchema = v.looseObject({
  uses: v.optional(v.string()),
  if: v.optional(v.string()),
  permissions: v.optional(v.unknown()),
  'timeout-minutes': v.optional(v.number()),
  needs: v.optional(v.union([v.string(), v.array(v.string())]), []),
  steps: v.optional(v.array(stepSchema), []),
});

const workflowSchema = v.looseObject({
  permissions: v.optional(v.unknown()),
  jobs: v.record(v.string(), jobSchema),
});

type Job = v.InferOutput<typeof jobSchema>;

/** Every rule that this workflow breaks, a sentence each, with where. */
export function brokenRules(text: string): string[] {
  const workflow = v.parse(workflowSchema, parse(text));
  return [
    ...(isNothing(workflow.permissions)
      ? []
      : ['The workflow gives permissions to all jobs; write {} there.']),
    ...unpinned(text),
    ...Object.entries(workflow.jobs).flatMap(([id, job]) => jobRules(id, job)),
    ...requiredRules(workflow.jobs),
  ];
}

function isNothing(permissions: unknown): boolean {
  return typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;
}

/** By lines, because the version is in a comment, which a parser drops. */
function unpinned(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^\s*(?:- )?uses:\s*(.+)$/.exec(line)?.[1]?.trim())
    .filter((uses) => uses !== undefined)
    .filter((uses) => !/^['"]?\.\//.test(uses))
    .filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))
    .map((uses) => `"${uses}" is not pinned to a full SHA with its version in a comment.`);
}

function jobRules(id: string, job: Job): string[] {
  const broken: string[] = [];
  if (job.permissions === undefined) broken.push(`Job "${id}" names no permissions.`);
  if (typeof job.permissions === 'string') broken.push(`Job "${id}" takes "${job.permissions}".`);
  if (job.uses === undefined && job['timeout-minutes'] === undefined) {
    broken.push(`Job "${id}" has no timeout-minutes.`);
  }
  for (const { uses, run, with: inputs } of job.steps) {
    if (run?.includes('${{') === true) {
      broken.push(`Job "${id}" puts an expression into a script; hand it over in env: ${firstLine(run)}`);
    }
    if (uses?.startsWith('actions/checkout@') === true && inputs['persist-credentials'] !== false) {
      broken.push(`Job "${id}" checks out with credentials that stay.`);
    }
    if (uses?.startsWith('actions/github-script@') === true) {
      broken.push(`Job "${id}" has JavaScript in YAML.`);
    }
  }
  return broken;
}

/** A job "required" stands for all others: it has to wait for each, and to run even when one failed. */
function requiredRules(jobs: Readonly<Record<string, Job>>): string[] {
  const { required, ...others } = jobs;
  if (required === undefined) return [];
  const broken = Object.keys(others)
    .filter((id) => ![required.needs].flat().includes(id))
    .map((id) => `Job "required" does not need "${id}".`);
  if (required.if === undefined || !/\balways\(\)/.test(required.if)) {
    broken.push(
      'Job "required" is skipped, which counts as passed, when another job fails: give it if: always().',
    );
  }
  return broken;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
