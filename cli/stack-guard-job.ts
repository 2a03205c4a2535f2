import { bansToText, liftBan, listBans, networkOf } from '../compose/lifecycle/bans.ts';
import { secretsOf } from '../compose/lifecycle/redact.ts';
import { readServices, type ServiceState } from '../compose/lifecycle/services.ts';

import { found, type FolderFlags, type JsonFlags } from './stack-job.ts';
import type { Terminal } from './terminal.ts';

export async function bans(terminal: Terminal, { folder, json }: JsonFlags): Promise<void> {
  const all = await listBans(await statesOf(terminal, folder), terminal.signal);
  terminal.print(json === true ? JSON.stringify(all, undefined, 2) : bansToText(all));
}

export async function unban(terminal: Terminal, address: string, { folder }: FolderFlags): Promise<void> {
  // a mistake in it is told before anything is asked
  const network = networkOf(address);
  const was = await liftBan(await statesOf(terminal, folder), network, terminal.signal);
  terminal.print(was ? `${network} may come in again.` : `${network} was not kept out.`);
}

async function statesOf({ signal }: Terminal, folder: string): Promise<ServiceState[]> {
  const { stack, project } = await found(folder);
  return await readServices(project, { signal, secrets: secretsOf(stack) });
}
