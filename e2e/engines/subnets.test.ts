import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { freeSubnet, mostContainers } from './subnets.ts';

describe('a network for a run', () => {
  it.each([
    [[], 0, '198.18.0.0/27', '198.18.0.1', '198.18.0.2'],
    [['198.18.0.0/27'], 0, '198.18.0.32/27', '198.18.0.33', '198.18.0.34'],
    [['198.18.0.0/16', '10.0.0.0/8', 'fd00::/64'], 0, '198.19.0.0/27', '198.19.0.1', '198.19.0.2'],
    [['198.18.0.70'], 2 / 4096, '198.18.0.96/27', '198.18.0.97', '198.18.0.98'],
    [['198.19.255.224/27'], 0.99999, '198.18.0.0/27', '198.18.0.1', '198.18.0.2'],
  ])('beside %j, drawn at %d, is %s', (taken, drawn, cidr, gateway, container) => {
    const subnet = freeSubnet(taken, () => drawn);
    expect([subnet.cidr, subnet.gateway, subnet.address(0)]).toEqual([cidr, gateway, container]);
  });

  it('never meets one that is taken', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4095 })),
        fc.double({ min: 0, max: 0.999 }),
        (slots, at) => {
          const taken = slots.map((slot) => freeSubnet([], () => slot / 4096).cidr);
          expect(taken).not.toContain(freeSubnet(taken, () => at).cidr);
        },
      ),
    );
  });

  it('says so when there is none, and has so many addresses and no more', () => {
    expect(() => freeSubnet(['198.18.0.0/15'])).toThrow('Every network of 198.18.0.0/15 is taken.');
    const subnet = freeSubnet([], () => 0);
    expect(subnet.address(mostContainers - 1)).toBe('198.18.0.30');
    expect(() => subnet.address(mostContainers)).toThrow('no address');
  });
});
