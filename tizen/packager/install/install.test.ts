import { beforeAll, describe, expect, it } from '@jest/globals';

import { ConfigurationError, DeadlineError, GateError, reasonOf, WorldError } from '../../../kit/errors.ts';
import { silentReporter } from '../../../kit/reporter.ts';
import { asPackage, duid, goodApp, signerOf, signingOf } from '../app.testing.ts';
import { buildPackage } from '../package.ts';
import { unzipFiles } from '../zip.ts';

import { readAnswer } from './answer.ts';
import { tvAddress } from './connection.ts';
import { installPackage, type Installed } from './install.ts';
import { startTv, type TvBehaviour, type TvStandIn } from './tv.testing.ts';
import { encode, messageReader, type Message } from './wire.ts';

const now = new Date();
let wgt: Uint8Array;

beforeAll(() => {
  // some 100 kB, so that it goes over in many messages
  const files = asPackage({ ...goodApp, 'film.mp4': Buffer.alloc(100_000, 7) });
  wgt = buildPackage(files, signingOf(), now).wgt;
});

interface Options {
  readonly bytes?: Uint8Array;
  readonly answerMs?: number;
  readonly signal?: AbortSignal;
}

async function install(
  behaviour: TvBehaviour,
  options: Options = {},
): Promise<{ readonly tv: TvStandIn; readonly outcome: Installed | Error }> {
  const tv = await startTv(behaviour);
  const { bytes = wgt, answerMs = 20_000, signal = new AbortController().signal } = options;
  try {
    const outcome = await installPackage({
      ...{ bytes, now, answerMs, signal, reporter: silentReporter },
      tv: { host: '127.0.0.1', port: tv.port },
      files: unzipFiles(bytes, 'it'),
    }).catch((error: unknown) => error as Error);
    return { tv, outcome };
  } finally {
    await tv.stop();
  }
}

const said = (outcome: Installed | Error): string =>
  outcome instanceof Error || 'message' in outcome ? reasonOf(outcome) : JSON.stringify(outcome);

const success = [
  'app_id[MiauflixTV.Miauflix] install start\n',
  'app_id[MiauflixTV.Miauflix] install ',
  'completed\n',
];
const path = '/home/owner/share/tmp/sdk_tools/tmp/MiauflixTV.Miauflix.wgt';

describe('installing on a TV', () => {
  it.each([
    ['small messages', 4096],
    ['large ones', 1024 * 1024],
  ])('copies the package in %s, one at a time, and starts the installer', async (_what, maxPayload) => {
    const { tv, outcome } = await install({ says: success, maxPayload });
    expect(outcome).toEqual({ id: 'MiauflixTV.Miauflix', duid });
    expect(tv.opened).toEqual([
      'shell:0 getduid',
      'sync:',
      `shell:0 vd_appinstall MiauflixTV.Miauflix ${path}`,
    ]);
    expect([...tv.copied.keys()]).toEqual([`${path},33188`]);
    expect(tv.copied.get(`${path},33188`)!.equals(wgt)).toBe(true);
    expect(tv.breaches()).toBe(0);
  });

  it.each([
    [-4, 'config.xml'],
    [-11, 'by another author'],
    [-12, 'does not name this TV’s DUID'],
    [-22, 'profile of a TV'],
    [-99, 'no meaning of this code'],
  ])('tells what %d means', async (code, words) => {
    const says = [`app_id[MiauflixTV.Miauflix] install failed[118, ${code}], reason: …\u001b[31m`];
    const { outcome } = await install({ says });
    expect(outcome).toBeInstanceOf(GateError);
    expect(said(outcome)).toContain(`The TV did not install it (${code}): `);
    expect(said(outcome)).toContain(words);
    expect(said(outcome)).not.toContain('\u001b');
  });

  it.each<[string, TvBehaviour, new (...args: never[]) => Error, RegExp, Options?]>([
    ['says nothing of the outcome', { says: [] }, GateError, /cannot be told\. It said: nothing/],
    [
      'cuts the connection in the middle',
      { cutAfterBytes: 30_000 },
      WorldError,
      /connection to the TV at 127\.0\.0\.1:\d+ broke/,
    ],
    [
      'has no room',
      { copyFails: 'No space left on device' },
      WorldError,
      /did not take the package: No space left/,
    ],
    ['has no installer', { refuses: 'vd_appinstall' }, WorldError, /refuses to open "shell:0 vd_appinstall/],
    [
      'is no TV',
      { speaks: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
      WorldError,
      /does not answer.*developer mode/,
    ],
    ['does not greet', { silentAt: 'greeting' }, WorldError, /does not answer/, { answerMs: 200 }],
    [
      'does not tell its DUID',
      { silentAt: 'getduid' },
      DeadlineError,
      /Waiting for the TV’s answer took longer than 200 ms/,
      { answerMs: 200 },
    ],
    [
      'falls silent in the middle',
      { silentAt: 'copy' },
      DeadlineError,
      /to take what was sent took longer/,
      { answerMs: 200 },
    ],
    [
      'never ends installing',
      { silentAt: 'install' },
      DeadlineError,
      /took longer than 1\.6 s/,
      { answerMs: 200 },
    ],
    [
      'is another one than the certificate names',
      { duid: 'OTHER' },
      ConfigurationError,
      /names XTAAABBBCCC12, and not this TV, OTHER/,
    ],
  ])('gives up on one that %s', async (_what, behaviour, kind, sentence, options = {}) => {
    const { outcome, tv } = await install(behaviour, options);
    expect(said(outcome)).toMatch(sentence);
    expect(outcome).toBeInstanceOf(kind);
    expect(tv.copied.size).toBe(/installer|outcome|installing/.test(_what) ? 1 : 0);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort(new Error('stopped by the user')));
    const { outcome } = await install({ silentAt: 'greeting' }, { signal: controller.signal });
    expect(said(outcome)).toContain('stopped by the user');
  });

  it('says so when nothing listens', async () => {
    const tv = await startTv();
    await tv.stop();
    const asked = installPackage({
      ...{ bytes: wgt, now, answerMs: 20_000, reporter: silentReporter, files: unzipFiles(wgt, 'it') },
      ...{ signal: new AbortController().signal, tv: { host: '127.0.0.1', port: tv.port } },
    });
    await expect(asked).rejects.toThrow('does not answer: is it on, in developer mode');
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'unsigned',
      () => buildPackage(asPackage(goodApp), { digest: 'sha512' }, now).wgt,
      /not signed by author and distr/,
    ],
    [
      'expired',
      () =>
        buildPackage(
          asPackage(goodApp),
          {
            ...signingOf(),
            author: signerOf('author', { from: new Date('2012-01-01'), until: new Date('2022-01-01') }),
          },
          now,
        ).wgt,
      /Nothing was installed: .*has expired/,
    ],
    [
      'of a wrong id',
      () => buildPackage(asPackage({ ...goodApp, 'config.xml': '<widget/>' }), signingOf(), now).wgt,
      /valid application’s id/,
    ],
  ])('does not even ask with a package that is %s', async (_what, make, sentence) => {
    const { outcome, tv } = await install({}, { bytes: make() });
    expect(said(outcome)).toMatch(sentence);
    expect(tv.opened).toEqual([]);
  });
});

describe('the installer’s text', () => {
  it.each([
    ['spend time for wascmd is [2341]ms\ncmd_ret:0\ninstall completed', true, undefined],
    ['app_id[a] installing[100] ... successfully', true, undefined],
    ['install failed[118, -12], reason: Check certificate error', false, -12],
    ['error code: -22', false, -22],
    ['Install failed: unknown', false, undefined],
    ['', false, undefined],
  ])('%j', (text, isInstalled, code) => {
    const answer = readAnswer(text);
    expect([answer.isInstalled, answer.code]).toEqual([isInstalled, code]);
  });
});

describe('a TV’s address', () => {
  it.each([
    ['192.168.1.20', '192.168.1.20', 26101],
    ['tv.local:26102', 'tv.local', 26102],
    ['[fe80::1]:1', 'fe80::1', 1],
  ])('%s', (text, host, port) => {
    expect(tvAddress(text)).toEqual({ host, port });
  });

  it.each(['', 'http://tv', 'tv:0', 'tv:99999', 'a b', '-'.repeat(3) + '/'])('is not %j', (text) => {
    expect(() => tvAddress(text)).toThrow('is no address of a TV');
  });
});

describe('messages', () => {
  it('come out of a stream whole, in whatever pieces it comes', () => {
    const messages: Message[] = [
      { command: 'WRTE', arg0: 1, arg1: 2, data: Buffer.from('abc') },
      { command: 'OKAY', arg0: 3, arg1: 4, data: Buffer.alloc(0) },
    ];
    const read = messageReader();
    const bytes = Buffer.concat(messages.map(encode));
    expect([...bytes].flatMap((byte) => read(Buffer.from([byte])))).toEqual(messages);
  });

  it('that are none, or without end, are refused', () => {
    const endless = encode({ command: 'WRTE', arg0: 1, arg1: 2, data: Buffer.alloc(0) });
    endless.writeUInt32LE(1024 ** 3, 12);
    expect(() => messageReader()(endless)).toThrow('1073741824 bytes');
    expect(() => messageReader()(Buffer.alloc(24))).toThrow('no message');
  });
});
