import type { OriginalLanguage, Texts } from './languages.ts';
import type { Random } from './random.ts';
import {
  endings,
  firstNames,
  foreignTitles,
  lastNames,
  openings,
  places,
  qualities,
  taglines,
  things,
  turns,
  type Noun,
} from './words.ts';

/** An invented title in both languages. */
export function inventTitle(random: Random): Texts {
  const thing = random.pick(things);
  const article = thing.gender === 'f' ? 'La' : 'El';
  const kind = random.below(10);
  if (kind < 5) {
    const quality = random.pick(qualities);
    return { en: `The ${quality.en} ${thing.en}`, es: `${article} ${thing.es} ${quality[thing.gender]}` };
  }
  if (kind < 7) {
    const place = random.pick(places);
    return { en: `The ${thing.en} of ${place}`, es: `${article} ${thing.es} de ${place}` };
  }
  if (kind < 9) {
    const [first, second] = twoThings(random);
    return { en: `${first.en} and ${second.en}`, es: `${first.es} y ${second.es}` };
  }
  const last = thing.gender === 'f' ? 'Última' : 'Último';
  return { en: `The Last ${thing.en}`, es: `${article} ${last} ${thing.es}` };
}

function twoThings(random: Random): [Noun, Noun] {
  const [first = things[0], second = things[1] ?? things[0]] = random.several(
    // "y" becomes "e" before the sound of "i": those words are left out
    things.filter((thing) => !thing.es.startsWith('I')),
    2,
  );
  return [first, second];
}

/** The title in the language that the work was made in. */
export function originalTitle(random: Random, language: OriginalLanguage, title: Texts): string {
  if (language === 'en' || language === 'es') return title[language];
  const { of, words } = foreignTitles[language];
  return random.several<string>(words, 2).join(of);
}

export function inventName(random: Random): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

/** Two or three sentences. */
export function inventOverview(random: Random): Texts {
  const [name, place] = [inventName(random), random.pick(places)];
  const opening = random.pick(openings);
  const parts = [opening, random.pick(turns), ...(random.chance(60) ? [random.pick(endings)] : [])];
  const write = (language: 'en' | 'es'): string =>
    parts
      .map((part) => part[language])
      .join(' ')
      .replace('{name}', name)
      .replace('{place}', place);
  return { en: write('en'), es: write('es') };
}

export function inventTagline(random: Random): Texts {
  return random.pick(taglines);
}
