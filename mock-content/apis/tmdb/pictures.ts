import type { OriginalLanguage } from '../data/languages.ts';
import { picturePath, seededRandom, seedOf, type Random } from '../data/random.ts';

interface Pictured {
  readonly id: number;
  readonly posterPath: string | null;
  readonly backdropPath: string | null;
  readonly originalLanguage: OriginalLanguage;
}

/**
 * `/images`: backdrops, logos and posters. With `include_image_language` (`en,null`), or else `language`, only
 * pictures of those languages, as TMDB does: a backdrop has none, so a language alone leaves no backdrops.
 */
export function imagesOf(item: Pictured, query: URLSearchParams): Record<string, unknown[]> {
  const random = seededRandom(seedOf('images', item.id));
  const wanted = (query.get('include_image_language') ?? query.get('language') ?? '')
    .split(',')
    .filter((language) => language !== '')
    .map((language) => language.split('-')[0]);
  const isWanted = ({ iso_639_1 }: { iso_639_1: string | null }): boolean =>
    wanted.length === 0 || wanted.includes(iso_639_1 ?? 'null');
  const backdrops = item.backdropPath === null ? [] : [item.backdropPath, ...paths(random, 3)];
  const posters = item.posterPath === null ? [] : [item.posterPath, ...paths(random, 3)];
  const logos = paths(random, random.below(4), 'png');
  const languages = ['en', 'es', item.originalLanguage];
  return {
    backdrops: backdrops
      .map((path) => picture(random, path, { language: null, width: 3840, height: 2160 }))
      .filter(isWanted),
    logos: logos
      .map((path, i) =>
        picture(random, path, { language: languages[i % 3] ?? null, width: 1200, height: 480 }),
      )
      .filter(isWanted),
    posters: posters
      .map((path, i) =>
        picture(random, path, { language: languages[i % 3] ?? null, width: 2000, height: 3000 }),
      )
      .filter(isWanted),
  };
}

function paths(random: Random, count: number, extension: 'jpg' | 'png' = 'jpg'): string[] {
  return Array.from({ length: count }, () => picturePath(random, extension));
}

function picture(
  random: Random,
  path: string,
  { language, width, height }: { language: string | null; width: number; height: number },
): { iso_639_1: string | null } & Record<string, unknown> {
  const votes = random.below(40);
  return {
    aspect_ratio: Math.round((width / height) * 1000) / 1000,
    height,
    iso_639_1: language,
    file_path: path,
    vote_average: votes === 0 ? 0 : random.between(3000, 7000) / 1000,
    vote_count: votes,
    width,
  };
}
