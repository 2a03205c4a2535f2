import { runProgram } from '../kit/run-program.ts';

/** What somebody does who gets an image of ours, with programs that are not: skopeo and cosign. */

const deadlineMs = 120_000;

/** Copies an image with all its platforms from a registry on this machine into an image layout. */
export async function pull(repository: string, digest: string, layout: string): Promise<void> {
  const how = ['--all', '--preserve-digests', '--src-tls-verify=false'];
  const [from, to] = [`docker://${repository}@${digest}`, `oci:${layout}:pulled`];
  await runProgram('skopeo', ['copy', ...how, from, to], { deadlineMs });
}

/** Whether cosign finds a signature of this key's on each of these, in their order. */
export async function areSigned(images: readonly string[], publicKeyFile: string): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const image of images) answers.push(await verifies('verify', publicKeyFile, image));
  return answers;
}

/** Whether cosign finds an attestation of a kind, in its words, by this key on every one of these. */
export async function areAttested(
  images: readonly string[],
  type: string,
  publicKeyFile: string,
): Promise<boolean> {
  return await verifies('verify-attestation', publicKeyFile, '--type', type, ...images);
}

async function verifies(what: string, publicKeyFile: string, ...args: string[]): Promise<boolean> {
  const key = ['--key', publicKeyFile, '--insecure-ignore-tlog=true'];
  const { exitCode } = await runProgram('cosign', [what, ...key, ...args], {
    deadlineMs,
    acceptedCodes: [1, 10, 12],
  });
  return exitCode === 0;
}
