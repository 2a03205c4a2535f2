import { readFileSync, statfsSync } from 'node:fs';

import { gauge, type Metric } from '../../../kit/prometheus.ts';

/**
 * The machine, as any container sees it: /proc is the host's but for what has a namespace, and a container's root is
 * on the file system of the engine's own folder. So nothing of the host is mounted, and nothing more is allowed.
 */
export interface HostFacts {
  readonly meminfo: string;
  readonly stat: string;
  readonly loadavg: string;
  /** Absent where the kernel does not tell it. */
  readonly pressure: Readonly<Partial<Record<PressureOf, string>>>;
  readonly uptime: string;
  readonly disk: { readonly blocks: number; readonly bavail: number; readonly bsize: number };
}

const pressures = ['cpu', 'memory', 'io'] as const;
type PressureOf = (typeof pressures)[number];

export function readHost(): HostFacts {
  const read = (name: string): string => readFileSync(`/proc/${name}`, 'utf8');
  const pressure = pressures.flatMap((name) => {
    try {
      return [[name, read(`pressure/${name}`)] as const];
    } catch {
      return [];
    }
  });
  return {
    meminfo: read('meminfo'),
    stat: read('stat'),
    loadavg: read('loadavg'),
    uptime: read('uptime'),
    pressure: Object.fromEntries(pressure),
    disk: statfsSync('/'),
  };
}

/** Units of the kernel's processor times, on every machine that Node runs on. */
const ticksPerSecond = 100;
const modes = ['user', 'nice', 'system', 'idle', 'iowait', 'irq', 'softirq', 'steal'];

export function hostMetrics({ meminfo, stat, loadavg, uptime, pressure, disk }: HostFacts): Metric[] {
  const memory = (name: string): number =>
    Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(meminfo)?.[1] ?? 0) * 1024;
  const times = /^cpu +(.*)$/m.exec(stat)?.[1]?.split(' ').map(Number) ?? [];
  const cores = [...stat.matchAll(/^cpu\d+ /gm)].length;
  const stalled = (text: string | undefined): number | undefined => {
    const total = /^some .*total=(\d+)/m.exec(text ?? '')?.[1];
    return total === undefined ? undefined : Number(total) / 1e6;
  };
  return [
    {
      name: 'miauflix_host_cpu_seconds_total',
      help: 'Time of all processors, by what they did.',
      type: 'counter',
      values: modes.map((mode, at) => ({ labels: { mode }, value: (times[at] ?? 0) / ticksPerSecond })),
    },
    gauge('miauflix_host_cpus', 'Processors.', cores),
    gauge('miauflix_host_load1', 'Load of the last minute.', Number(loadavg.split(' ', 1)[0])),
    gauge('miauflix_host_memory_bytes', 'Memory.', memory('MemTotal')),
    gauge(
      'miauflix_host_memory_available_bytes',
      'Memory that programs can still have.',
      memory('MemAvailable'),
    ),
    gauge('miauflix_host_swap_bytes', 'Swap space.', memory('SwapTotal')),
    gauge('miauflix_host_swap_free_bytes', 'Swap space that is free.', memory('SwapFree')),
    gauge('miauflix_host_uptime_seconds', 'Since the machine was started.', Number(uptime.split(' ', 1)[0])),
    gauge('miauflix_host_disk_bytes', 'The file system of the engine’s folder.', disk.blocks * disk.bsize),
    gauge('miauflix_host_disk_free_bytes', 'What of it is free for programs.', disk.bavail * disk.bsize),
    {
      name: 'miauflix_host_pressure_seconds_total',
      help: 'Time in which something waited for it (Linux’s PSI, "some").',
      type: 'counter',
      values: pressures.flatMap((resource) => {
        const value = stalled(pressure[resource]);
        return value === undefined ? [] : [{ labels: { resource }, value }];
      }),
    },
  ];
}
