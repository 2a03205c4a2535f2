import { startTwoRegistries } from '../../images/publish.testing.ts';

const mebibyte = 1024 ** 2;

type Row = (what: string, value: string, goal?: string) => void;

/** How long it takes to publish an image to two registries of this machine, and to find that it is there already. */
export async function publishing(row: Row): Promise<void> {
  const world = await startTwoRegistries();
  try {
    const { digest } = await world.stage('bench', { layerBytes: 40 * mebibyte, attestations: true });
    const timed = async (): Promise<number> => {
      const { report, error } = await world.run('bench', digest);
      if (error !== undefined) throw error;
      return report.durationMs;
    };
    const first = await timed();
    const again = await timed();
    row('publish: 80 MiB to two registries, signed', `${first} ms`);
    row('publish: the same again', `${(again / first).toFixed(2)}×`, `goal: 0.2; ${again} ms`);
  } finally {
    await world.stop();
  }
}
