import { countryNames, type Country, type OriginalLanguage } from './languages.ts';
import { picturePath, seededRandom, type Random } from './random.ts';
import { companies, networks } from './words.ts';

/** A company or a network. */
export interface Company {
  readonly id: number;
  readonly name: string;
  readonly logo_path: string | null;
  readonly origin_country: string;
}

/** What movies and shows are made with. */
export interface Making {
  readonly originalLanguage: OriginalLanguage;
  readonly countries: readonly Country[];
  readonly companies: readonly Company[];
}

const homes: Readonly<Record<OriginalLanguage, Country>> = {
  en: 'US',
  es: 'ES',
  fr: 'FR',
  ja: 'JP',
  ko: 'KR',
};

/** Every company looks the same wherever it appears. */
const allCompanies = companies.map((name, index) => company(name, 4000 + index * 137, index));
const allNetworks = networks.map((name, index) => company(name, 300 + index * 41, index));

export function inventMaking(random: Random, bare: boolean): Making {
  const roll = random.below(100);
  const originalLanguage = roll < 68 ? 'en' : roll < 82 ? 'es' : roll < 88 ? 'fr' : roll < 94 ? 'ja' : 'ko';
  const home = homes[originalLanguage];
  const others = Object.keys(countryNames).filter((country) => country !== home) as Country[];
  return {
    originalLanguage,
    countries: [home, ...random.several(others, random.chance(25) ? 1 : 0)],
    companies: random.several(allCompanies, bare ? 0 : random.between(1, 4)),
  };
}

export function inventNetworks(random: Random): Company[] {
  return random.several(allNetworks, random.chance(85) ? 1 : 2);
}

function company(name: string, id: number, index: number): Company {
  const hasLogo = index % 4 !== 3;
  return {
    id,
    name,
    logo_path: hasLogo ? picturePath(seededRandom(id), 'png') : null,
    origin_country: Object.keys(countryNames)[index % 5] ?? '',
  };
}
