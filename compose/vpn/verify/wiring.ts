import type { Container, StackContainers } from './containers.ts';

/** What is wrong in how the backend's network is made, in sentences; nothing when it is as in vpn/compose.yaml. */
export function wiringOf({ backend, holder, gateway }: StackContainers): string[] {
  const wrong: string[] = [];
  const mode = backend.networkMode;
  if (holder === undefined) {
    wrong.push('The stack has no service "vpn-holder": the backend’s network is not the VPN’s.');
  } else if (mode !== `container:${holder.id}`) {
    wrong.push(
      'The backend is not in the network of vpn-holder, so nothing keeps it from going out beside the tunnel. Start the stack with vpn/compose.yaml.',
    );
  }
  if (holder !== undefined && holder.networks.length > 1) {
    wrong.push(
      `The backend’s network is joined to ${holder.networks.map(({ name }) => name).join(' and ')}, and "inside" alone is to be one of its networks.`,
    );
  }
  const rights = rightsOf(backend);
  if (rights !== 'none') {
    wrong.push(
      `The backend has rights that could change its network: ${rights}. It is to have none (cap_drop: [ALL]).`,
    );
  }
  if (gateway?.privileged === true) wrong.push('The gateway is privileged, and needs NET_ADMIN alone.');
  return wrong;
}

/** Capabilities in words; what the engine gives by itself counts as some. */
export function rightsOf({ privileged, capDrop, capAdd }: Container): string {
  if (privileged) return 'all (privileged)';
  const short = capAdd.map((cap) => cap.replace(/^CAP_/, ''));
  if (!capDrop.some((cap) => cap.toUpperCase() === 'ALL'))
    return ['the engine’s usual ones', ...short].join(', ');
  return short.length > 0 ? short.join(', ') : 'none';
}
