import { serviceOf, type Inspected } from './compose-evidence.ts';

/** Ways in which containers can be reached past their network; empty when they are isolated. */
export function exposedContainers(containers: readonly Inspected[], network: string): string[] {
  return containers.flatMap((container) => {
    const service = serviceOf(container);
    const { HostConfig, NetworkSettings } = container;
    const ports = Object.keys(HostConfig.PortBindings ?? {}).map((port) => `${service} publishes ${port}`);
    const others = Object.keys(NetworkSettings.Networks)
      .filter((name) => name !== network)
      .map((name) => `${service} is on the network ${name}, too`);
    return [...ports, ...others];
  });
}
