import { buildReport, type Measured, type Run } from './build-report.ts';
import type { CheckGroup, CheckReport, Evidence, Report } from './report.ts';

/** Reports that look like those of real runs: for tests, and to look at while the page is designed. */

const titles: Readonly<Record<CheckGroup, Readonly<Record<string, string>>>> = {
  infrastructure: {
    'tracker-http': 'The tracker lists the seeder over HTTP',
    'tracker-udp': 'The tracker lists the seeder over UDP',
    'tracker-ws': 'The tracker lists the seeder over WebSocket',
    inventory: 'The seeder shares exactly the videos of the manifest',
    'range-server': 'The range server follows RFC 9110',
    'stand-ins': 'The stand-ins of TMDB, YTS and TheRARBG answer',
    isolation: 'No packet leaves the test network',
  },
  streaming: {
    'whole-file': 'A viewer gets every byte of the video, unchanged',
    'first-byte': 'The picture starts promptly',
    'range-first': 'A player that asks for the start gets just that',
    'range-middle': 'A player that asks for the middle gets just that',
    'range-suffix': 'A player finds the index at the end of a file',
    'range-open': 'A player that asks for the rest gets all of it',
    'range-clamped': 'An end beyond the file is cut to its length',
    head: 'A player learns size and type without a body',
    'viewers-same': 'Three viewers watch one video at the same time',
    'viewers-different': 'Three viewers watch different videos at the same time',
    leaving: 'A viewer who leaves frees the torrent',
  },
  seeking: {
    'random-seeks': 'Ten random seeks show the right picture',
    'seek-prompt': 'A seek answers promptly',
    'seek-back': 'Seeking back needs no new download',
  },
  errors: {
    unknown: 'An unknown video is 404',
    unseeded: 'A video that nobody shares ends in 504, not in silence',
    malformed: 'A malformed range is answered',
    'beyond-end': 'A start beyond the end is 416 with the size',
  },
  lifecycle: {
    'add-play-remove': 'A video that was removed leaves nothing behind',
    'ten-rounds': 'Ten rounds do not grow',
  },
  faults: {
    'seeder-dies': 'Another seeder takes over while a viewer watches',
    'tracker-restarts': 'Peers find each other after the tracker restarts',
    'slow-seeder': 'A slow seeder delays, and breaks nothing',
    'corrupt-peer': 'Corrupt pieces never reach a viewer',
    'backend-restarts': 'A viewer can watch again after the backend restarts',
  },
  performance: {
    'first-byte': 'First byte: 95 of 100 within 400 ms',
    throughput: 'Streams as fast as the network gives',
    memory: 'Memory stays bounded',
  },
  browser: {
    plays: 'Chromium plays the video',
    seeks: 'Chromium seeks to 80 %',
    draws: 'Chromium draws a frame after the seek',
  },
};

/** The same numbers at every call: a small linear congruential generator (Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function checks(): CheckReport[] {
  const random = generator(7);
  return Object.entries(titles).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, title]): CheckReport => {
      const base = { id: `${group}/${name}`, title, group: group as CheckGroup };
      return { ...base, status: 'passed', durationMs: Math.round(20 + random() ** 3 * 2400), reason: null };
    }),
  );
}

function measured(): Measured {
  const random = generator(3);
  const size = 20 * 1024 * 1024;
  const pieceLength = 256 * 1024;
  const count = size / pieceLength;
  const pieces = Array.from({ length: count }, (_, index) => ({
    index,
    ms: Math.round((140 + index * 14 + random() * 90 - (index % 9 === 4 ? 120 : 0)) * 10) / 10,
  })).sort((a, b) => a.ms - b.ms);
  return {
    worldReadyMs: 1834,
    residentBytes: 143 * 1024 * 1024,
    firstByteSamplesMs: Array.from({ length: 24 }, () => Math.round(96 + random() ** 2 * 210)),
    throughputRatioSamples: [0.41, 0.44, 0.43],
    firstByteRatioSamples: [2.31, 2.2, 2.56],
    transfer: pieces.map(({ ms }, at) => ({ ms, bytes: (at + 1) * pieceLength })),
    pieces,
  };
}

const run: Run = {
  engine: 'embedded',
  backend: 'contract',
  startedAt: new Date('2026-11-22T21:12:03.120Z'),
  durationMs: 21_412,
  interrupted: false,
  machine: {
    platform: 'linux x64',
    cpu: 'AMD EPYC 7763 64-Core Processor',
    cores: 2,
    memoryBytes: 8 * 1024 ** 3,
    node: 'v24.21.0',
  },
  checks: checks(),
  measured: measured(),
};

/** Everything holds, compared with a baseline. */
export function greenReport(): Report {
  return buildReport({
    ...run,
    baseline: {
      runs: 12,
      maxRegression: 0.25,
      comparisons: [
        { metric: 'throughputRatio', before: 0.45, now: 0.43, regression: 0.044, failed: false },
        { metric: 'firstByteRatio', before: 2.4, now: 2.31, regression: -0.0375, failed: false },
      ],
      notes: [],
    },
  });
}

/** Text that would do harm, or break the page, wherever it is not escaped. */
export const hostileTexts = [
  '<script>globalThis.harmed = true</script>',
  '<img src="http://192.0.2.1/x.png" onerror="globalThis.harmed = true">',
  '"><svg onload=globalThis.harmed=true><style>*{display:none}</style>',
  "' onmouseover='globalThis.harmed = true",
  '</pre></details></main></body><iframe src="http://192.0.2.1/"></iframe>',
  '```\n# heading\n\n| a | b |\n|---|---|\n[x](javascript:harm) ![i](http://192.0.2.1/i.png) @someone #1',
  ']]></system-out></testcase> ]]> <?xml?> <!DOCTYPE x> &lt; &amp; &#0;',
  '\u0000\u0007\u001b[2J\u001b[31mred\u001b[0m\u009b31m\r\nnext\u007f',
  'half \ud800 and \udfff, turned \u202Egnp.exe\u202C, \u2028 line \ufffe \uffff',
  '::error::injected%0A::set-output name=x::y ##[error]injected',
] as const;

const hostile: Evidence = {
  exchanges: [
    {
      request: `GET /stream/${'deadbeef'.repeat(40)}?name=${hostileTexts[0]}\nRange: bytes=20622690-`,
      answer: `HTTP/1.1 206 Partial Content\nContent-Range: bytes */*\nX-Name: ${hostileTexts[1]}\n\n${hostileTexts[4]}`,
      durationMs: 31.42,
    },
    { request: hostileTexts[5], answer: hostileTexts[7], durationMs: 0 },
    { request: 'HEAD /stream/1', answer: 'no answer within 10 s', durationMs: 10_000 },
  ],
  logs: {
    backend: [
      ...Array.from({ length: 12 }, (_, line) => `2026-11-22T21:12:${10 + line}.120Z info piece ${line} had`),
      ...hostileTexts,
    ],
    [hostileTexts[2]]: [hostileTexts[6], 'x'.repeat(3000)],
    seeder: [],
  },
};

const wrong: Readonly<Record<string, string>> = {
  'streaming/whole-file':
    'byte 10485760 is 0x3f, and should be 0x40: SHA-256 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
  'streaming/range-clamped': `expected 206 with bytes 0-1048575/1048576, got 200 ${hostileTexts[0]}`,
  'errors/beyond-end': `expected 416, got 206 with an empty body; ${'a very long reason '.repeat(40)}`,
  'errors/unseeded': `no answer within 20 s ${hostileTexts[2]} ${'unbroken'.repeat(60)}`,
  'lifecycle/ten-rounds': `${hostileTexts[8]} ${hostileTexts[7]}`,
  'faults/corrupt-peer': `${hostileTexts[5]} ${hostileTexts[9]}`,
};

/** Six checks fail, with long and hostile texts; three were skipped; one ratio is worse than allowed. */
export function failedReport(): Report {
  const outcome = (check: CheckReport): CheckReport => {
    const reason = wrong[check.id];
    if (reason !== undefined) return { ...check, status: 'failed', reason, evidence: hostile };
    if (check.group !== 'browser') return check;
    const why = `Chromium was not found ${hostileTexts[3]}`;
    return { ...check, status: 'skipped', durationMs: 0, reason: why };
  };
  return buildReport({
    ...run,
    engine: 'compose',
    backend: 'miauflix',
    durationMs: 96_250,
    machine: { ...run.machine, cpu: `${hostileTexts[0]} ${'long'.repeat(30)}` },
    checks: run.checks.map(outcome),
    baseline: {
      runs: 12,
      maxRegression: 0.25,
      comparisons: [{ metric: 'throughputRatio', before: 0.62, now: 0.43, regression: 0.306, failed: true }],
      notes: ['firstByteRatio: not enough runs yet (2 of 3).'],
    },
  });
}

/** Stopped by Ctrl-C after half of the checks; little was measured. */
export function interruptedReport(): Report {
  return buildReport({
    ...run,
    durationMs: 6_120,
    interrupted: true,
    checks: run.checks.map((check, at) =>
      at < 17 ? check : { ...check, status: 'skipped', durationMs: 0, reason: 'The run was stopped.' },
    ),
    measured: { worldReadyMs: 1834, firstByteSamplesMs: [131] },
  });
}

export const sampleReports = {
  green: greenReport,
  failed: failedReport,
  interrupted: interruptedReport,
} as const;
