import { formatDuration } from '../../kit/deadline.ts';
import { htmlLine } from '../../kit/escape.ts';
import { cut, formatBytes } from '../../kit/text.ts';
import { shownLayers, sizeLines } from '../size/size-table.ts';
import type { SizeDelta } from '../size/size.ts';

import type { ImageReport } from './job.ts';
import type { BuildRecord } from './record.ts';

/** `ghcr.io/owner/name@sha256:…` where it was pushed. */
export function imageName({ image, digest, isPushed }: ImageReport): string | null {
  return isPushed && image !== null && digest !== null ? `${image}@${digest}` : null;
}

export function toJson(report: ImageReport): string {
  return `${JSON.stringify({ ...report, name: imageName(report) }, undefined, 2)}\n`;
}

export function toTerminal(report: ImageReport): string {
  const { digest, output, platforms } = report;
  return [
    ...platforms.flatMap((record) => [
      ...sizeLines(record.platform, record),
      ...facts(record).map((fact) => `  ${fact}`),
    ]),
    digest === null
      ? `No index: ${platforms.map(({ platform }) => platform).join(', ')} alone.`
      : `Index ${digest}`,
    imageName(report) ?? `In ${output}`,
  ].join('\n');
}

/** What is to be said of one platform, in words. */
function facts(record: BuildRecord): string[] {
  const { manifest, smoke, steps, durationMs, delta, packages, isReproducible, sbom } = record;
  return [
    manifest.digest,
    ...(smoke === null
      ? []
      : [`${smoke.result} after ${smoke.seconds} s${smoke.isEmulated ? ', by QEMU' : ''}`]),
    `built in ${formatDuration(durationMs)}; ${cacheWords(record)}`,
    ...(steps.slowest === undefined || steps.slowest.seconds < 1
      ? []
      : [`longest step: ${cut(steps.slowest.step, 80)}, ${steps.slowest.seconds} s`]),
    ...(delta === null ? [] : [deltaWords(delta)]),
    ...(isReproducible === true ? ['a second build from nothing gave the same digest'] : []),
    ...(sbom === null ? [] : [`${sbom}: ${packages} packages of package managers`]),
  ];
}

/** What the cache saved. */
export function cacheWords({ steps, cache }: Pick<BuildRecord, 'steps' | 'cache'>): string {
  const where = {
    gha: 'GitHub’s cache',
    registry: 'the registry’s cache',
    local: 'the local cache',
    builder: 'the builder',
  }[cache];
  if (where === undefined) return `no cache, ${steps.total} steps run`;
  return `${steps.cached} of ${steps.total} steps came from ${where}, ${steps.total - steps.cached} took ${steps.seconds} s`;
}

export function deltaWords({ before, now, download }: SizeDelta): string {
  const difference = now - before;
  const sign = difference < 0 ? '−' : '+';
  return (
    `${sign}${formatBytes(Math.abs(difference))} in a registry since the last release ` +
    `(${formatBytes(before)} → ${formatBytes(now)}); who has it downloads ${formatBytes(download)}`
  );
}

/** For a job's summary on GitHub. Texts of others are in HTML and in `code`, where Markdown means nothing. */
export function toSummary(report: ImageReport, maxBytes: number): string {
  const { platforms, digest } = report;
  const name = imageName(report);
  const rows = platforms.map((record) => {
    const { platform, manifest, compressed, unpacked, smoke } = record;
    const cells = [
      code(platform),
      code(manifest.digest.slice(0, 19)),
      formatBytes(unpacked),
      formatBytes(compressed),
      smoke === null ? 'not started' : `${smoke.result}, ${smoke.seconds} s`,
      htmlLine(formatDuration(record.durationMs)),
      htmlLine(cacheWords(record)),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const heads = ['Platform', 'Digest', 'On a disk', 'In a registry', 'Smoke', 'Build', 'Cache'];
  const blocks = [
    digest === null ? '## 🧱 Built, for a merge to come' : '## 🧱 The image is built',
    ...(digest === null ? [] : [`<p>Index ${code(digest)}</p>`]),
    table(heads, rows),
    ...platforms.flatMap(({ platform, delta }) =>
      delta === null ? [] : [`<p>${code(platform)}: ${htmlLine(deltaWords(delta))}</p>`],
    ),
    ...(name === null ? [] : [`\`\`\`sh\ndocker pull ${name}\n\`\`\``]),
    ...platforms.map(layersTable),
  ];
  let left = maxBytes;
  const taken = blocks.filter((block) => (left -= Buffer.byteLength(block) + 2) > 0);
  return `${taken.join('\n\n')}\n\n`;
}

function layersTable({ platform, layers }: BuildRecord): string {
  const rows = shownLayers(layers).map(
    ({ unpacked, compressed, origin, digest }) =>
      `<tr><td align="right">${formatBytes(unpacked)}</td><td align="right">${formatBytes(compressed)}</td>` +
      `<td>${code(cut(origin === '' ? digest : origin, 160))}</td></tr>`,
  );
  const inner = table(['On a disk', 'In a registry', 'Made by'], rows);
  return `<details><summary>Layers of ${code(platform)}</summary>${inner}</details>`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.join('')}</table>`;
}

const code = (text: string): string => `<code>${htmlLine(text)}</code>`;
