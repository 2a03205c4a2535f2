import { describe, expect, it } from '@jest/globals';

import { checked } from './checks.testing.ts';
import { defaultConfigValues } from './config.ts';

describe('the good app', () => {
  it('is one', async () => {
    const { findings, changed } = await checked({});
    expect(findings).toEqual([]);
    expect(Object.fromEntries(changed)).toEqual({
      'index.html': 6,
      'assets/index-DEEkR5FJ.js': 4,
      'assets/index-C3_WU7C8.css': 1,
      'manifest.webmanifest': 1,
    });
  });

  it('needs no config.xml: the template has the values', async () => {
    const values = {
      ...defaultConfigValues,
      version: '2.3.4',
      requiredVersion: '6.5',
      icon: 'icon.png',
      name: 'Films & <more>',
    };
    const app = await checked({ 'config.xml': '' }, { values });
    expect(app.findings).toEqual([]);
    expect(app.config).toMatchObject({ version: { value: '2.3.4' }, name: { value: 'Films & <more>' } });
    expect(app.config.applications).toEqual([
      { line: 3, id: 'MiauflixTV.Miauflix', package: 'MiauflixTV', requiredVersion: '6.5' },
    ]);
  });
});
