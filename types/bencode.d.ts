declare module 'bencode' {
  /** Byte strings come as Uint8Array. */
  const bencode: {
    encode(value: unknown): Uint8Array;
    decode(bytes: Uint8Array): unknown;
  };
  export default bencode;
}
