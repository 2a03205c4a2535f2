// A third of the library: what reads and writes .p12 files, with the old ciphers that Node's OpenSSL refuses.
import 'node-forge/lib/pkcs12.js';

import forge from 'node-forge/lib/forge.js';

type CipherOf = (oid: string, parameters: unknown, password: string) => unknown;

// For the newer ciphers the library takes a password for bytes, where RFC 8018 (3) and OpenSSL have UTF-8; for
// the older ones it makes UTF-16 of it, as it should be.
const { pbe } = forge.pki as unknown as { readonly pbe: { getCipherForPBES2: CipherOf } };
const bytesOnly = pbe.getCipherForPBES2;
pbe.getCipherForPBES2 = (oid, parameters, password) =>
  bytesOnly(oid, parameters, forge.util.encodeUtf8(password));

export { forge };
