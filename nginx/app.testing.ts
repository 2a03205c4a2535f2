import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const script = `console.log(${JSON.stringify('app '.repeat(500))});`;

const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<!doctype html><title>the app</title>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'manifest.webmanifest': '{}',
  'sw.js': '// service worker',
  'plain.js': script,
  '.env': 'SECRET=1',
  'assets/index-a1b2c3d4.js': script,
  'assets/index-a1b2c3d4.js.br': brotliCompressSync(script),
  'assets/index-a1b2c3d4.js.gz': gzipSync(script),
  'subtitles.vtt': 'WEBVTT',
};

export interface App extends AsyncDisposable {
  readonly folder: string;
}

/** The files of a small app in a folder that every user may read. */
export async function writeApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'miauflix-app-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await chmod(folder, 0o755);
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
