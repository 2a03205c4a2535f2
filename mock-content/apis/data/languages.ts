/** The languages that everything is written in. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The same text in each of them. */
export type Texts = Readonly<Record<Language, string>>;

export const languageNames = {
  en: { english_name: 'English', name: 'English', region: 'US' },
  es: { english_name: 'Spanish', name: 'Español', region: 'ES' },
  fr: { english_name: 'French', name: 'Français', region: 'FR' },
  ja: { english_name: 'Japanese', name: '日本語', region: 'JP' },
  ko: { english_name: 'Korean', name: '한국어/조선말', region: 'KR' },
} as const;

export type OriginalLanguage = keyof typeof languageNames;

export const countryNames = {
  US: 'United States of America',
  ES: 'Spain',
  FR: 'France',
  JP: 'Japan',
  KR: 'South Korea',
  GB: 'United Kingdom',
  MX: 'Mexico',
  CA: 'Canada',
} as const;

export type Country = keyof typeof countryNames;
