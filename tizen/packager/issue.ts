import { createPublicKey, createSign, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';

export interface CertificateWish {
  /** Common names. */
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly issuerKey: KeyObject;
  readonly from: Date;
  readonly until: Date;
  readonly isAuthority: boolean;
  /** Devices that it is for, as a distributor's. */
  readonly duids: readonly string[];
}

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  id: 0x06,
  utf8: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | short.length]), short, body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => der(tags.sequence, ...content);
const id = (hex: string): Buffer => der(tags.id, Buffer.from(hex, 'hex'));
const yes = der(tags.boolean, Buffer.from([0xff]));
const sha256WithRsa = sequence(id('2a864886f70d01010b'), der(tags.null));

const nameOf = (commonName: string): Buffer =>
  sequence(der(tags.set, sequence(id('550403'), der(tags.utf8, Buffer.from(commonName)))));

/** `20301231235959Z`. */
const timeOf = (date: Date): Buffer =>
  der(tags.time, Buffer.from(`${date.toISOString().replaceAll(/[-:T]|\..*/g, '')}Z`));

const extension = (oid: string, value: Buffer, isCritical = false): Buffer =>
  sequence(id(oid), ...(isCritical ? [yes] : []), der(tags.octets, value));

/** Issues a certificate by RSA with SHA-256, of version 3 (RFC 5280, 4.1). */
export function issueCertificate(wish: CertificateWish): X509Certificate {
  const addresses = wish.duids.map((duid) => der(0x86, Buffer.from(`URN:tizen:deviceid=${duid}`)));
  const extensions = [
    extension('551d13', sequence(...(wish.isAuthority ? [yes] : [])), true),
    // keyCertSign and cRLSign, or digitalSignature
    extension('551d0f', der(tags.bits, Buffer.from(wish.isAuthority ? [1, 0x06] : [7, 0x80])), true),
    ...(addresses.length === 0 ? [] : [extension('551d11', sequence(...addresses))]),
  ];
  const content = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([1]), randomBytes(8)),
    sha256WithRsa,
    nameOf(wish.issuer),
    sequence(timeOf(wish.from), timeOf(wish.until)),
    nameOf(wish.subject),
    createPublicKey(wish.key).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const value = createSign('sha256').update(content).sign(wish.issuerKey);
  return new X509Certificate(sequence(content, sha256WithRsa, der(tags.bits, Buffer.from([0]), value)));
}
