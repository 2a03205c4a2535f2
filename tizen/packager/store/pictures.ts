import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ConfigurationError } from '../../../kit/errors.ts';
import type { Finding } from '../finding.ts';
import { byBytes } from '../paths.ts';
import { describeDemand, iconDemand, pictureProblems, type PictureDemand } from '../pictures.ts';

const wide = { width: 1920, height: 1080 };

/** What the seller's office asks for, by the file's name without its ending. */
const single: Readonly<Record<string, PictureDemand>> = {
  icon: iconDemand,
  logo: { kind: 'png', ...wide, maxBytes: 300_000 },
  background: { kind: 'png', ...wide, maxBytes: 300_000 },
};
const screenshot: PictureDemand = { kind: 'jpeg', ...wide, maxBytes: 500_000 };
const screenshots = { least: 1, most: 4 };
const maxPictures = 50;
const maxPictureBytes = 20 * 1024 * 1024;

export interface StorePictures {
  /** Name → content. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
}

/** Reads `icon.png`, `logo.png`, `background.png` and `screenshot-1.jpg`, … of a folder, and judges them. */
export async function readPictures(folder: string): Promise<StorePictures> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    throw new ConfigurationError(`The pictures’ folder ${folder} cannot be read.`);
  }
  const files = new Map<string, Uint8Array>();
  const pictures = names.filter((name) => /^[^.].*\.(png|jpe?g)$/i.test(name)).sort(byBytes);
  for (const name of pictures.slice(0, maxPictures)) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if (size > maxPictureBytes) throw new ConfigurationError(`The picture ${file} is larger than 20 MiB.`);
    files.set(name, await readFile(file));
  }
  return { files, findings: pictureFindings(files) };
}

export function pictureFindings(files: ReadonlyMap<string, Uint8Array>): Finding[] {
  const missing = (name: string, demand: PictureDemand): Finding => ({
    rule: 'store/picture-missing',
    severity: 'error',
    message: `The store wants a picture ${name}, and there is none.`,
    remedy: `Add ${describeDemand(demand)}.`,
  });
  const findings = Object.entries(single).flatMap(([name, demand]) => {
    const found = [...files.keys()].find((file) => baseOf(file) === name);
    return found === undefined ? [missing(`${name}.png`, demand)] : judged(found, files.get(found), demand);
  });
  const shots = [...files.keys()].filter((file) => /^screenshot/i.test(baseOf(file)));
  if (shots.length < screenshots.least) findings.push(missing('screenshot-1.jpg', screenshot));
  if (shots.length > screenshots.most) {
    findings.push({
      rule: 'store/screenshots',
      severity: 'warning',
      message: `There are ${shots.length} screenshots, and the store shows ${screenshots.most}.`,
      remedy: 'Choose the best ones.',
    });
  }
  return [...findings, ...shots.flatMap((file) => judged(file, files.get(file), screenshot))];
}

function judged(file: string, content: Uint8Array | undefined, demand: PictureDemand): Finding[] {
  return pictureProblems(content ?? new Uint8Array(), demand).map(([what, words]) => ({
    rule: `store/picture-${what}`,
    severity: 'error',
    message: `The picture ${file} ${words}.`,
    remedy: `Make it ${describeDemand(demand)}.`,
    file,
  }));
}

const baseOf = (file: string): string => file.replace(/\.[^.]*$/, '').toLowerCase();
