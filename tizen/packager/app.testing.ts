import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';

import type { Signing } from './package.ts';
import type { Role, Signer } from './signature.ts';
import { newKey, storeOfSigner, throwAwaySigner, type ThrowAway } from './throw-away.ts';

export const duid = 'XTAAABBBCCC12';
export const passwords: Readonly<Record<Role, string>> = {
  author: 'the-author’s password',
  distributor: 'the-distributor’s password',
};

let keys: ThrowAway['keys'];

/** Who signs in this role; the keys are made once for all of a test file. */
export function signerOf(role: Role, more: Partial<ThrowAway> = {}): Signer {
  keys ??= { authority: newKey(), own: newKey() };
  const duids = role === 'distributor' ? [duid] : [];
  return throwAwaySigner({ name: `The ${role}`, duids, keys, ...more });
}

export function signingOf(digest: Signing['digest'] = 'sha512'): Signing {
  return { author: signerOf('author'), distributor: signerOf('distributor'), digest };
}

/** The same as a `.p12` with its password. */
export function storeOf(role: Role, more: Partial<ThrowAway> = {}): Buffer {
  return storeOfSigner(signerOf(role, more), passwords[role]);
}

/** A PNG of one colour. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const parts = (
    [
      ['IHDR', header],
      ['IDAT', deflateSync(rows)],
      ['IEND', Buffer.alloc(0)],
    ] as const
  ).map(([name, data]) => {
    const part = Buffer.alloc(12 + data.length);
    part.writeUInt32BE(data.length, 0);
    part.write(name, 4, 'latin1');
    data.copy(part, 8);
    part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
    return part;
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** The beginning of a JPEG: its markers and its frame's header, without a picture. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x68, 0x69]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), comment, frame, Buffer.from([0xff, 0xd9])]);
}

export type AppFiles = Readonly<Record<string, string | Uint8Array>>;

/** What Vite makes of a React app: a base, absolute addresses, parts that are loaded when they are needed. */
export const viteApp: AppFiles = {
  'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <base href="/" />
    <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
    <link rel="manifest" href="/manifest.webmanifest" />
    <title>Miauflix</title>
    <script type="module" crossorigin src="/assets/index-DEEkR5FJ.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/react-BbX1.js">
    <link rel="stylesheet" crossorigin href="/assets/index-C3_WU7C8.css">
  </head>
  <body><div id="root"></div></body>
</html>
`,
  'assets/index-DEEkR5FJ.js': [
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Player-eX79SOnD.js","assets/Player-B6MYV5z4.css"])))=>i.map(i=>d[i]);',
    'import{r as e}from"./react-BbX1.js";var h=`modulepreload`,g=function(e){return`/`+e},p="/assets/poster-CkEjJ8W7.jpg";',
    'addEventListener("keydown",k=>{if(k.keyCode===10009)tizen.application.getCurrentApplication().exit()});',
    'document.addEventListener("visibilitychange",()=>e.pause());addEventListener("offline",()=>e.tell());',
    'tizen.tvinputdevice.registerKeyBatch(["MediaPlayPause"]);webapis.appcommon.setScreenSaver(0);',
    'const P=()=>import("./Player-eX79SOnD.js");e.render(P,{src:p,srcSet:`/assets/poster-CkEjJ8W7.jpg 1x, /assets/poster-CkEjJ8W7.jpg 2x`});',
  ].join('\n'),
  'assets/react-BbX1.js': 'const e={render(){},pause(){},tell(){}};export{e as r};\n',
  'assets/Player-eX79SOnD.js':
    'export default ({film:e})=>({type:"video",src:"http://198.18.0.1:4000/stream/"+e});\n',
  'assets/Player-B6MYV5z4.css': '.player{width:100vw;height:56.25vw}\n',
  'assets/index-C3_WU7C8.css': 'body{margin:0;background:url(/assets/poster-CkEjJ8W7.jpg)}\n',
  'assets/poster-CkEjJ8W7.jpg': jpeg(320, 480),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'manifest.webmanifest': '{"name":"Miauflix","icons":[{"src":"/favicon.svg"}]}\n',
  'icon.png': png(512, 423),
};

/** A config.xml that nothing is wrong with. */
export const goodConfig = `<?xml version="1.0" encoding="UTF-8"?>
<widget xmlns="http://www.w3.org/ns/widgets" xmlns:tizen="http://tizen.org/ns/widgets" id="com.miauflix.tv" version="1.4.0" viewmodes="maximized">
  <tizen:application id="MiauflixTV.Miauflix" package="MiauflixTV" required_version="6.5"/>
  <tizen:profile name="tv-samsung"/>
  <name>Miauflix</name>
  <content src="index.html"/>
  <icon src="icon.png"/>
  <tizen:privilege name="http://tizen.org/privilege/internet"/>
  <tizen:privilege name="http://tizen.org/privilege/tv.inputdevice"/>
</widget>
`;

/** The app that passes every check. */
export const goodApp: AppFiles = {
  ...viteApp,
  'index.html': String(viteApp['index.html']).replace(
    '<title>',
    '<script src="$WEBAPIS/webapis/webapis.js"></script>\n    <title>',
  ),
  'config.xml': goodConfig,
};

export async function writeApp(folder: string, files: AppFiles): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

export function asPackage(files: AppFiles): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
}
