// The table of what every job of our workflows may do, for docs/publish.md: made from the workflows, so that it is true.
import * as v from 'valibot';
import { parse } from 'yaml';

const workflow = v.looseObject({
  jobs: v.record(
    v.string(),
    v.looseObject({ permissions: v.record(v.string(), v.string()), uses: v.optional(v.string()) }),
  ),
});

/** A row for each job, by workflow. */
export function permissionsTable(
  workflows: readonly { readonly name: string; readonly text: string }[],
): string {
  const rows = workflows.flatMap(({ name, text }) =>
    Object.entries(v.parse(workflow, parse(text)).jobs).map(([id, { permissions, uses }]) => {
      const scopes = Object.entries(permissions).map(([scope, access]) => `${scope}: ${access}`);
      const own = scopes.length === 0 ? 'none' : scopes.map((scope) => `\`${scope}\``).join(', ');
      const handed = uses === undefined ? own : `${own}, handed on to \`${uses.replace(/^.*\//, '')}\``;
      return `| \`${name}\` | \`${id}\` | ${handed} |`;
    }),
  );
  return ['| Workflow | Job | Permissions |', '| --- | --- | --- |', ...rows].join('\n');
}
