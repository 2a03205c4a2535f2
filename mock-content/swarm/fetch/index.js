// Stands in for the package cross-fetch-ponyfill (see "overrides" in package.json), which loads two HTTP
// clients, 15 MB, for what a BitTorrent client asks for: announces, and .torrent files by address. Those are
// small GET requests; whoever answers may be hostile, so what is taken from them has a limit.

const largestAnswer = 16 * 1024 * 1024;

/** The part of fetch() that is used: resolves when the whole answer is there. Redirects are not followed. */
export default async function fetch(address, { headers = {}, signal } = {}) {
  const url = new URL(address);
  // spelled out, so that a bundler sees what is meant
  const { get } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  // a connection of its own each time: one kept from before a tracker's restart would fail
  const request = get(url, { headers, signal, agent: false });
  const response = await new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largestAnswer)
      throw new Error(`the answer from ${url.host} is larger than ${largestAnswer} bytes`);
    chunks.push(chunk);
  }
  const body = new Uint8Array(Buffer.concat(chunks));
  const { statusCode = 0, headers: received } = response;
  return {
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    headers: new Map(Object.entries(received)),
    body: {},
    arrayBuffer: async () => body.buffer,
  };
}
