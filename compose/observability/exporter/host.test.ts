import { expect, it } from '@jest/globals';

import { prometheusText } from '../../../kit/prometheus.ts';

import { hostMetrics, readHost } from './host.ts';

const facts = {
  meminfo: 'MemTotal:        1000 kB\nMemAvailable:     400 kB\nSwapTotal:  0 kB\nSwapFree:  0 kB\n',
  stat: 'cpu  100 0 200 700 50 0 0 0 0 0\ncpu0 50 0 100 350 25 0 0 0 0 0\ncpu1 50 0 100 350 25 0 0 0 0 0\nintr 1\n',
  loadavg: '0.52 0.58 0.59 1/1 1\n',
  uptime: '350.35 234.34\n',
  pressure: { cpu: 'some avg10=0.00 avg60=0.00 avg300=0.00 total=1500000\nfull avg10=0.00 total=0\n' },
  disk: { blocks: 100, bavail: 40, bsize: 4096 },
};

it('makes numbers of what the kernel says', () => {
  const text = prometheusText(hostMetrics(facts));
  for (const line of [
    'miauflix_host_cpu_seconds_total{mode="idle"} 7',
    'miauflix_host_cpus 2',
    'miauflix_host_load1 0.52',
    'miauflix_host_memory_bytes 1024000',
    'miauflix_host_memory_available_bytes 409600',
    'miauflix_host_uptime_seconds 350.35',
    'miauflix_host_disk_free_bytes 163840',
    'miauflix_host_pressure_seconds_total{resource="cpu"} 1.5',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

it('reads them where Linux has them', () => {
  if (process.platform !== 'linux') return;
  const text = prometheusText(hostMetrics(readHost()));
  expect(Number(/^miauflix_host_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(1e6);
  expect(text).not.toMatch(/NaN/);
});
