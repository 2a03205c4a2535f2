import { describe, expect, it } from '@jest/globals';

import { goodConfig } from './app.testing.ts';
import { checked, config, error, finds, id, tags, warning, type Case } from './checks.testing.ts';

const cases: readonly Case[] = [
  [
    'another root',
    { 'config.xml': '<app/>' },
    ['config/root', error, 'config.xml', 1, /<app>, not a widget/],
  ],
  [
    'no application',
    config(/ {2}<tizen:application.*\n/, ''),
    ['config/application', error, 'config.xml', undefined, /There are 0/],
  ],
  [
    'two applications',
    config('  <tizen:profile', `  <tizen:application ${id} required_version="5.5"/>\n  <tizen:profile`),
    ['config/application', error, 'config.xml', 4, /There are 2/],
  ],
  [
    'a package’s id that is too short',
    config(id, 'id="MiauflixTV.Miauflix" package="MiauTV"'),
    ['config/package-id', error, 'config.xml', 3, /"MiauTV" has 6\)/],
  ],
  [
    'an application’s id without a name',
    config(id, 'id="MiauflixTV" package="MiauflixTV"'),
    ['config/application-id', error, 'config.xml', 3, /1 to 52 letters/],
  ],
  [
    'ids that differ',
    config(id, 'id="MiauflixTW.Miauflix" package="MiauflixTV"'),
    ['config/application-id-package', error, 'config.xml', 3, /Write id="MiauflixTV\.Miauflix"/],
  ],
  [
    'no required version',
    config(' required_version="6.5"', ''),
    ['config/required-version', error, 'config.xml', 3, /is missing/],
  ],
  [
    'a version that no TV has',
    config('"6.5"', '"11.0"'),
    ['config/required-version-unknown', error, 'config.xml', 3, /newest known is 10\.0/],
  ],
  [
    'a version with four numbers',
    config('1.4.0', '1.4.0.1'),
    ['config/version', error, 'config.xml', 2, /0–255\.0–255\.0–65535/],
  ],
  [
    'a version that is too large',
    config('1.4.0', '1.256.0'),
    ['config/version', error, 'config.xml', 2, /"1\.256\.0"/],
  ],
  [
    'a version that is older',
    {},
    ['config/version-not-raised', error, 'config.xml', 2, /not newer than the last release’s, 1\.4\.0/],
    { lastVersion: '1.4.0' },
  ],
  [
    'a version that the store takes for the same',
    {},
    ['config/version-store', warning, 'config.xml', 2, /only the third number/],
    { lastVersion: '1.4.0', config: goodConfig.replace('1.4.0', '1.4.1') },
  ],
  [
    'a last version that is none',
    {},
    ['config/last-version', error, 'config.xml', undefined, /"v1"/],
    { lastVersion: 'v1' },
  ],
  [
    'no start file',
    config(/ {2}<content.*\n/, ''),
    ['config/start', error, 'config.xml', undefined, /no start file/],
  ],
  [
    'a start file that is not there',
    config('"index.html"', '"/index.html"'),
    ['config/start-missing', error, 'config.xml', 6, /without a slash/],
  ],
  ['no icon', config(/ {2}<icon.*\n/, ''), ['config/icon', warning, 'config.xml', undefined, /512×423/]],
  [
    'an icon that is not there',
    config('icon.png', 'logo.png'),
    ['config/icon-missing', error, 'config.xml', 7, /"logo\.png"/],
  ],
  [
    'no name',
    config('<name>Miauflix</name>', '<name> </name>'),
    ['config/name', error, 'config.xml', 5, /no name/],
  ],
  [
    'no profile',
    config(/ {2}<tizen:profile.*\n/, ''),
    ['config/profile', error, 'config.xml', undefined, /-22/],
  ],
  [
    'a watch’s profile',
    config('tv-samsung', 'wearable'),
    ['config/profile-not-tv', error, 'config.xml', 4, /"wearable"/],
  ],
  [
    'a privilege that is none',
    config('</widget>', tags('internet')),
    ['config/privilege', error, 'config.xml', 10, /"internet" is no privilege/],
  ],
  [
    'a privilege twice',
    config('</widget>', tags('http://tizen.org/privilege/internet')),
    ['config/privilege-twice', warning, 'config.xml', 10, /twice/],
  ],
];

describe('what is found in config.xml', () => {
  finds(cases);

  it('explains ids of eight letters', async () => {
    const { findings } = await checked(config(id, 'id="miauflix.tv" package="miauflix"'));
    expect(findings.map(({ message }) => message)).toEqual([
      'The package’s id is "miauflix", but must be ten letters and digits ("miauflix" has 8).',
      'The application’s id is "miauflix.tv", but must be the package’s ten letters and digits, a dot, and 1 to 52 letters and digits ("miauflix" has 8).',
    ]);
  });

  it('is a version of before there were such TVs', async () => {
    const { findings } = await checked(config('"6.5"', '"2.4"'));
    const [first] = findings.filter(({ rule }) => rule === 'config/required-version-old');
    expect(first).toMatchObject({ severity: 'warning', file: 'config.xml', line: 3 });
  });
});
