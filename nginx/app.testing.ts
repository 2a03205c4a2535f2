import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const script = `console.log(${JSON.stringify('app '.repeat(500))});`;

/** As the released app has one, and some that are no text of a script. */
const inline = `
  <script type="text/javascript">\r\n    window.API_URL = '/'; // žluťoučký\r\n  </script>
  <script type="module" src="/assets/index-a1b2c3d4.js"></script><SCRIPT>window.second = 1 < 2;</SCRIPT >`;

/** What a browser hashes: the text of each script of the page, its line ends as line feeds. */
export const inlineScripts = ["\n    window.API_URL = '/'; // žluťoučký\n  ", 'window.second = 1 < 2;'];

const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': `<!doctype html><title>the app</title>${inline}`,
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'manifest.webmanifest': '{}',
  'sw.js': '// service worker',
  'plain.js': script,
  '.env': 'SECRET=1',
  'app.0123456789abcdef.js': script,
  'notes-20240101.js': script,
  'assets/index-a1b2c3d4.js': script,
  'assets/index-BusjPKes.js': script,
  'assets/images/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/pam-pam-meow.mp3': 'purr',
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
