import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';

import { formatReference, parseReference } from './reference.ts';

const digest = `sha256:${'0a'.repeat(32)}`;

describe('reads an image name as Docker does', () => {
  test.each([
    ['debian', 'docker.io/library/debian'],
    ['debian:trixie-slim', 'docker.io/library/debian:trixie-slim'],
    ['docker.io/debian', 'docker.io/library/debian'],
    ['index.docker.io/debian', 'docker.io/library/debian'],
    ['miauflix/backend', 'docker.io/miauflix/backend'],
    ['ghcr.io/miauflix/backend:1.4.2', 'ghcr.io/miauflix/backend:1.4.2'],
    [`ghcr.io/miauflix/backend:1.4.2@${digest}`, `ghcr.io/miauflix/backend:1.4.2@${digest}`],
    [`backend@${digest}`, `docker.io/library/backend@${digest}`],
    ['localhost/a', 'localhost/a'],
    ['localhost:5000/a/b/c:t', 'localhost:5000/a/b/c:t'],
    ['127.0.0.1:5000/a', '127.0.0.1:5000/a'],
    ['[::1]:5000/a', '[::1]:5000/a'],
    ['Registry/a', 'Registry/a'],
    ['a__b/c-d.e', 'docker.io/a__b/c-d.e'],
    ['a:_', 'docker.io/library/a:_'],
  ])('%s: %s', (text, whole) => {
    expect(formatReference(parseReference(text))).toBe(whole);
  });
});

describe('says what is wrong', () => {
  test.each([
    ['', /"library\/" is no repository/],
    [':tag', /is no repository/],
    ['Debian', /"library\/Debian" is no repository: small letters/],
    ['a/B', /"a\/B" is no repository/],
    ['a//b', /is no repository/],
    ['a/', /is no repository/],
    ['/a', /is no repository/],
    ['a___b', /is no repository/],
    ['a.-b', /is no repository/],
    ['a:', /"" is no tag/],
    ['a:.b', /"\.b" is no tag/],
    ['a:-b', /"-b" is no tag/],
    ['a:b:c', /is no repository/],
    [`a:${'x'.repeat(129)}`, /is no tag/],
    ['x'.repeat(256), /is no repository/],
    ['a@sha256:12', /behind "@" stands sha256: and 64 digits/],
    [`a@${digest.toUpperCase()}`, /behind "@"/],
    [`a@${digest}@${digest}`, /behind "@"/],
    ['a@md5:0123', /behind "@"/],
    ['-a.b/c', /"-a\.b" is no registry's address/],
    ['a.b:port/c', /"a\.b:port" is no registry's address/],
    ['a b/c', /is no repository/],
    ['--help', /is no repository/],
    ['https://ghcr.io/a/b', /is no registry's address/],
    ['a\n', /is no repository/],
  ])('%j', (text, sentence) => {
    expect(() => parseReference(text)).toThrow(sentence);
  });
});

it('what it wrote, it reads as the same', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,8})?$/);
  const reference = fc.record(
    {
      registry: fc.constantFrom('docker.io', 'ghcr.io', 'localhost:5000', 'a-b.example:443'),
      name: fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
      tag: fc.stringMatching(/^\w[\w.-]{0,20}$/),
      digest: fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`),
    },
    { requiredKeys: ['registry', 'name'] },
  );
  fc.assert(fc.property(reference, (one) => expect(parseReference(formatReference(one))).toEqual(one)));
});
