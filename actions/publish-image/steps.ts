import { removeFolder, temporaryFolder } from '../../kit/folders.ts';
import { readInputs } from '../shared/inputs.ts';
import type { ActionContext } from '../shared/run.ts';

import { inputSchema, operationOf } from './inputs.ts';

const folderState = 'folder';

/** Publishes, promotes, rolls back or removes images as the inputs say, and tells GitHub what came of it. */
export async function publishImage(context: ActionContext): Promise<void> {
  const inputs = readInputs(inputSchema, process.env, context.reporter);
  const operation = operationOf(inputs);
  const folder = await temporaryFolder('publish');
  context.state.save(folderState, folder);
  // what talks to registries is only loaded when there is something to say
  const jobs = await import('./jobs.ts');
  await jobs[operation](inputs, folder, context);
}

/** Tells of tags that a killed step has left in between, and removes what it kept for the programs. */
export async function cleanUp({ reporter, state }: ActionContext): Promise<void> {
  const folder = state.read(folderState);
  if (folder === undefined) return;
  const { leftBehind } = await import('./journal.ts');
  const words = await leftBehind(folder);
  if (words !== undefined) reporter.error(words);
  await removeFolder(folder);
}
