import { describe, expect, it } from '@jest/globals';
import createTorrent from 'create-torrent';
import parseTorrent from 'parse-torrent';

import {
  checkLayout,
  filmOf,
  parseTorrentFile,
  torrentIdOf,
  TorrentError,
  usableTrackers,
} from './torrent-source.ts';

async function torrentFile(urlList: string[] = []): Promise<Uint8Array> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  const options = {
    name: 'a.mp4',
    pieceLength: 16_384,
    announceList: [['http://tracker/announce']],
    urlList,
  };
  createTorrent(Buffer.alloc(100_000), options, (_error, torrent) => {
    resolve(torrent);
  });
  return await promise;
}

describe('what WebTorrent is given', () => {
  it('has the trackers of all sides and no address to fetch from', async () => {
    const file = await torrentFile(['http://evil/seed']);
    const { infoHash } = await parseTorrent(file);
    const magnet = `magnet:?xt=urn:btih:${infoHash}&tr=udp%3A%2F%2Fother%3A1&xs=http%3A%2F%2Fevil%2F&ws=http%3A%2F%2Fevil%2F&x.pe=192.0.2.1:6881`;
    const id = await torrentIdOf({
      infoHash: infoHash.toUpperCase(),
      torrentFile: file,
      magnet,
      trackers: ['http://own/announce'],
    });
    expect(id).toMatchObject({
      infoHash,
      urlList: [],
      announce: ['http://own/announce', 'udp://other:1', 'http://tracker/announce'],
    });
    const bare = await torrentIdOf({ infoHash, magnet, trackers: [] });
    expect(bare).toEqual({ infoHash, urlList: [], announce: ['udp://other:1'] });
  });

  it('is refused when the .torrent file is that of something else', async () => {
    const source = { infoHash: 'a'.repeat(40), torrentFile: await torrentFile(), trackers: [] };
    await expect(torrentIdOf(source)).rejects.toThrow(TorrentError);
  });
});

describe('a .torrent file', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['an info hash in its place', Buffer.alloc(20, 1)],
    ['a page', Buffer.from('<!doctype html>'.repeat(20))],
    ['bencode of something else', Buffer.from(`d4:spam100:${'a'.repeat(100)}e`)],
    ['deep nesting', Buffer.from('l'.repeat(200_000))],
  ])('is refused when it is none: %s', async (_what, bytes) => {
    await expect(parseTorrentFile(bytes)).rejects.toBeInstanceOf(TorrentError);
  });

  it.each([
    ['no length', { pieceLength: 16_384, length: 0, pieces: [] }],
    ['a length below zero', { pieceLength: 16_384, length: -1, pieces: [''] }],
    ['half a byte', { pieceLength: 16_384, length: 1.5, pieces: [''] }],
    ['pieces of no bytes', { pieceLength: 0, length: 5, pieces: [''] }],
    ['pieces larger than memory', { pieceLength: 2 ** 40, length: 5, pieces: [''] }],
    ['a hash too few', { pieceLength: 16_384, length: 20_000, pieces: [''] }],
    [
      'a file of no length',
      { pieceLength: 16_384, length: 5, pieces: [''], files: [{ name: 'a', length: NaN }] },
    ],
  ])('is refused with %s', (_what, layout) => {
    expect(() => {
      checkLayout(layout);
    }).toThrow(TorrentError);
  });
});

describe('the film of a torrent', () => {
  it('is its largest video, or else its largest file', () => {
    const text = { name: 'readme.txt', length: 900 };
    const film = { name: 'film.MKV', length: 500 };
    expect(filmOf([text, { name: 'sample.mkv', length: 5 }, film])).toBe(film);
    expect(filmOf([{ name: 'a', length: 1 }, text])).toBe(text);
    expect(() => filmOf([])).toThrow(TorrentError);
  });
});

describe('trackers', () => {
  it('are addresses of trackers, each once', () => {
    const given = ['http://t/a', 'http://t/a', 'file:///etc', 'no address', 'wss://t', 'data:,x'];
    expect(usableTrackers(given)).toEqual(['http://t/a', 'wss://t']);
  });
});
