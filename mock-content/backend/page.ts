import { createHash } from 'node:crypto';

import type { ListPage } from './database.ts';
import type { Source } from './sources.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;' +
  'background:#14161a;color:#e8e8e8}video{width:100%;background:#000}a{color:#8ab4f8}' +
  'code{overflow-wrap:anywhere}';

/** Nothing runs on this page and nothing comes from elsewhere: names in it are strangers' words. */
export const pagePolicy =
  `default-src 'none'; media-src 'self'; style-src 'sha256-${hashOf(style)}'; ` +
  `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a newcomer sees who opens the server's address. */
export function renderPage(sources: readonly Source[], lists: readonly ListPage[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Reference backend</title>
<style>${style}</style>
</head>
<body>
<h1>Reference backend</h1>
<p>A small server that streams films from BitTorrent while they download. It stands in for a backend in
tests. <a href="/health">Health</a> · <a href="/metrics">metrics</a> · <a href="/sources">sources</a> ·
<a href="/lists">lists</a></p>
<h2>Films to play</h2>
${sources.length === 0 ? '<p>None yet: add one with <code>POST /sources</code>.</p>' : sources.map(player).join('\n')}
${lists.map(listed).join('\n')}
</body>
</html>
`;
}

function player({ id, name, size, infoHash }: Source): string {
  const bytes = size === undefined ? '' : `, ${size} bytes`;
  return `<section>
<h3>${escapeHtml(name)}</h3>
<video controls preload="none" src="/stream/${encodeURIComponent(id)}"></video>
<p><code>${escapeHtml(infoHash)}</code>${bytes}</p>
</section>`;
}

function listed({ name, results }: ListPage): string {
  const films = results.map(({ title, releaseDate }) => {
    const year = releaseDate.slice(0, 4);
    return `<li>${escapeHtml(title)}${year === '' ? '' : ` (${escapeHtml(year)})`}</li>`;
  });
  return `<h2>${escapeHtml(name)}</h2>\n<ol>${films.join('')}</ol>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
