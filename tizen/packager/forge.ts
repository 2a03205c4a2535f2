// A third of the library: what reads and writes .p12 files, with the old ciphers that Node's OpenSSL refuses.
import 'node-forge/lib/pkcs12.js';

export { default as forge } from 'node-forge/lib/forge.js';
