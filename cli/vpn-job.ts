import { resolve } from 'node:path';

import { stackIn } from '../compose/lifecycle/check.ts';
import { projectNameOf } from '../compose/lifecycle/compose-model.ts';
import { verificationToJson, verificationToText } from '../compose/vpn/verify/report.ts';
import { verifyVpn } from '../compose/vpn/verify/verify.ts';
import { GateError, WorldError } from '../kit/errors.ts';

import type { Terminal } from './terminal.ts';

export interface VerifyFlags {
  readonly folder: string;
  readonly project?: string;
  readonly addressService: string;
  readonly resolver: string;
  readonly namesBelow: string;
  /** In ms; false for not at all. */
  readonly cut: number | false;
  readonly json?: boolean;
}

export async function verify(terminal: Terminal, flags: VerifyFlags): Promise<void> {
  const { reporter, signal } = terminal;
  const verification = await verifyVpn({
    project: flags.project ?? (await projectIn(resolve(flags.folder))),
    service: flags.addressService,
    resolver: flags.resolver,
    domain: flags.namesBelow,
    cutMs: flags.cut === false ? 0 : flags.cut,
    reporter,
    signal,
  });
  terminal.print(flags.json === true ? verificationToJson(verification) : verificationToText(verification));
  const { verdict, reasons } = verification;
  if (verdict === 'leak') throw new GateError(`LEAK: ${reasons[0] ?? ''}`);
  if (verdict === 'no tunnel') throw new GateError(reasons[0] ?? '');
  if (verdict === 'not judged') throw new WorldError(reasons[0] ?? '');
}

async function projectIn(folder: string): Promise<string> {
  const { folder: own, model, values } = await stackIn(folder, process.env);
  return projectNameOf(own, model, values.get('COMPOSE_PROJECT_NAME'));
}
