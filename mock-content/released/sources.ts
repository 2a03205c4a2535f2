import type { DataSource } from 'typeorm';

import { sourceSchema, type SourceRow } from './schema.ts';
import {
  sourceQualities,
  sourceTypes,
  videoCodecs,
  indexIn,
  wordAt,
  type SourceQuality,
  type SourceType,
  type VideoCodec,
} from './source-columns.ts';
import {
  decryptBytes,
  decryptText,
  encryptBytes,
  encryptInfoHash,
  encryptText,
  type SourceKey,
} from './source-encryption.ts';

/** A source as it is, not as the database hides it. */
export interface MovieSource {
  readonly id: number;
  /** As whoever offered it spelled it. */
  readonly infoHash: string;
  readonly magnet: string;
  readonly url: string | null;
  readonly quality: SourceQuality | null;
  readonly size: number;
  readonly videoCodec: VideoCodec | null;
  readonly broadcasters: number | null;
  readonly watchers: number | null;
  readonly sourceType: SourceType | null;
  /** The .torrent file; without it a source is not streamed. */
  readonly file: Buffer | null;
  readonly streamingScore: number;
}

export interface NewSource extends Omit<MovieSource, 'id' | 'file' | 'streamingScore'> {
  readonly movieId: number;
  /** `YTS`. */
  readonly directory: string;
}

/** The table of sources, whose rows only the key opens. */
export class Sources {
  readonly #database: DataSource;
  readonly #key: SourceKey;

  constructor(database: DataSource, key: SourceKey) {
    this.#database = database;
    this.#key = key;
  }

  async ofMovie(movieId: number): Promise<MovieSource[]> {
    const rows = await this.#database.getRepository(sourceSchema).findBy({ movieId });
    return rows.map((row) => this.#open(row));
  }

  /** Adds those that are new; the same torrent of the same movie is kept once. */
  async add(sources: readonly NewSource[]): Promise<void> {
    const rows = sources.map((source) => ({
      movieId: source.movieId,
      ih: encryptInfoHash(this.#key, source.infoHash),
      ml: encryptText(this.#key, source.magnet),
      u: source.url === null ? null : encryptText(this.#key, source.url),
      quality: indexIn(sourceQualities, source.quality),
      size: source.size,
      videoCodec: indexIn(videoCodecs, source.videoCodec),
      broadcasters: source.broadcasters,
      watchers: source.watchers,
      source: source.directory,
      sourceType: indexIn(sourceTypes, source.sourceType),
    }));
    const insert = this.#database.createQueryBuilder().insert().into(sourceSchema).values(rows);
    await insert.orIgnore().execute();
  }

  async setFile(id: number, torrentFile: Uint8Array): Promise<void> {
    const file = encryptBytes(this.#key, torrentFile);
    await this.#database.getRepository(sourceSchema).update({ id }, { file });
  }

  #open(row: SourceRow): MovieSource {
    return {
      id: row.id,
      infoHash: decryptText(this.#key, row.ih),
      magnet: decryptText(this.#key, row.ml),
      url: row.u === null ? null : decryptText(this.#key, row.u),
      quality: wordAt(sourceQualities, row.quality),
      size: row.size,
      videoCodec: wordAt(videoCodecs, row.videoCodec),
      broadcasters: row.broadcasters,
      watchers: row.watchers,
      sourceType: wordAt(sourceTypes, row.sourceType),
      file: row.file === null ? null : decryptBytes(this.#key, row.file),
      streamingScore: row.streamingScore,
    };
  }
}

/** The source that is streamed: of those with a file, the wanted quality, or else the one with the best score. */
export function bestSource(
  sources: readonly MovieSource[],
  quality: string,
  hevc: boolean,
): MovieSource | undefined {
  const streamable = sources
    .filter((source) => source.file !== null)
    .filter((source) => hevc || (source.videoCodec !== 'X265' && source.videoCodec !== 'X265_10BIT'))
    .toSorted((a, b) => b.streamingScore - a.streamingScore);
  return streamable.find((source) => source.quality === quality) ?? streamable[0];
}
