import { describe, expect, it } from '@jest/globals';

import { gauge, prometheusText } from './prometheus.ts';

describe('prometheusText', () => {
  it('writes a family with its labels', () => {
    const text = prometheusText([
      {
        name: 'announces_total',
        help: 'Announces.',
        type: 'counter',
        values: [
          { labels: { transport: 'http', kind: 'seeder' }, value: 2 },
          { labels: { transport: 'udp' }, value: 0 },
        ],
      },
      gauge('peers', 'Peers.', 3),
    ]);
    expect(text).toBe(
      [
        '# HELP announces_total Announces.',
        '# TYPE announces_total counter',
        'announces_total{transport="http",kind="seeder"} 2',
        'announces_total{transport="udp"} 0',
        '# HELP peers Peers.',
        '# TYPE peers gauge',
        'peers 3',
        '',
      ].join('\n'),
    );
  });

  it('escapes what would end a label or a line', () => {
    const labels = { name: 'a "quoted"\\name\nof two lines' };
    const text = prometheusText([
      { name: 'm', help: 'two\nlines', type: 'gauge', values: [{ labels, value: 1 }] },
    ]);
    expect(text).toBe(
      '# HELP m two\\nlines\n# TYPE m gauge\nm{name="a \\"quoted\\"\\\\name\\nof two lines"} 1\n',
    );
  });
});
