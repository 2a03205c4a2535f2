import { runProgram } from '../../kit/run-program.ts';

import { duid, passwords } from './app.testing.ts';

/** Files in the folder that `writeStores` fills. */
export const stores = {
  author: 'author.p12',
  distributor: 'distributor.p12',
  expired: 'expired.p12',
  withoutChain: 'without-chain.p12',
} as const;

export const storePasswords: Readonly<Record<string, string>> = {
  TIZEN_AUTHOR_PASSWORD: passwords.author,
  TIZEN_DISTRIBUTOR_PASSWORD: passwords.distributor,
};

/** Writes `.p12` files; in a process of its own, since their ciphers in JavaScript are slow within a test. */
export async function writeStores(folder: string): Promise<void> {
  const module = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    import { writeFileSync } from 'node:fs';
    import { storeOfSigner, throwAwaySigner, newKey } from ${module('throw-away.ts')};
    process.chdir(${JSON.stringify(folder)});
    const keys = { authority: newKey(), own: newKey() };
    const { author, distributor } = ${JSON.stringify(passwords)};
    const one = throwAwaySigner({ name: 'The author', keys });
    const past = { from: new Date('2012-01-01'), until: new Date('2022-01-01') };
    const duids = [${JSON.stringify(duid)}];
    writeFileSync('${stores.author}', storeOfSigner(one, author));
    writeFileSync('${stores.expired}', storeOfSigner(throwAwaySigner({ name: 'The author', keys, ...past }), author));
    writeFileSync('${stores.withoutChain}', storeOfSigner({ ...one, chain: one.chain.slice(0, 1) }, author));
    writeFileSync('${stores.distributor}', storeOfSigner(throwAwaySigner({ name: 'The distributor', keys, duids }), distributor));
  `;
  const args = ['--input-type=module', '--no-warnings', '-e', script];
  await runProgram(process.execPath, args, { deadlineMs: 60_000 });
}
