import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');

/** The ways in which a stand-in for the encoder's process behaves. */
export type Behaviour = 'copies' | 'writes other bytes' | 'stops half way' | 'fails';

const bodies: Readonly<Record<Behaviour, string>> = {
  copies: 'await copyFile(join(source, options.seed), options.file);',
  'writes other bytes': 'await writeFile(options.file, Buffer.alloc(options.size));',
  'stops half way': `
    await writeFile(options.file, Buffer.alloc(10));
    log.info('frames done', { frames: 60 });
    await new Promise(() => setInterval(() => undefined, 1000));`,
  fails: 'throw new Error("no memory");',
};

/**
 * For tests: writes a program that hosts the service `encoder`, as `cli/main.ts` does, but at once: it takes
 * videos from `source` or fails in some way. Returns the program's path.
 */
export async function standInEntry(folder: string, behaviour: Behaviour, source = ''): Promise<string> {
  const file = join(folder, `${behaviour.replaceAll(' ', '-')}.mjs`);
  await writeFile(
    file,
    `import { copyFile, writeFile } from 'node:fs/promises';
     import { join } from 'node:path';
     import { hostService } from ${specifier('kit/service-host.ts')};
     const source = ${JSON.stringify(source)};
     const startEncoder = async (options, log) => {
       ${bodies[behaviour]}
       return { addresses: { file: options.file }, stop: async () => undefined };
     };
     await hostService({ encoder: async () => startEncoder }, process.argv[3]);`,
  );
  return file;
}

/** For tests: a program that hosts the real encoder, and makes videos when it is given a folder. */
export async function realEntry(folder: string): Promise<string> {
  const file = join(folder, 'entry.mjs');
  await writeFile(
    file,
    `import { hostService } from ${specifier('kit/service-host.ts')};
     import { silentReporter } from ${specifier('kit/reporter.ts')};
     import { startEncoder } from ${specifier('mock-content/videos/encoder-service.ts')};
     const [, entry, command, name] = process.argv;
     if (command === 'service') await hostService({ encoder: async () => startEncoder }, name);
     else {
       const { ensureVideos } = await import(${specifier('mock-content/videos/ensure.ts')});
       await ensureVideos({ folder: command, only: [name], entry, reporter: silentReporter });
     }`,
  );
  return file;
}

function specifier(path: string): string {
  return JSON.stringify(pathToFileURL(join(root, path)).href);
}
