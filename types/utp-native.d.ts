/** The part of utp-native 2 that is used here; it ships no declarations, and no addon for every platform. */
declare module 'utp-native' {
  import type { EventEmitter } from 'node:events';
  import type { Duplex } from 'node:stream';

  export type UtpSocket = Duplex & { readonly remoteAddress: string; readonly remotePort: number };

  /** Events: `connection`, `listening`, `error`, `close`. */
  export interface UtpServer extends EventEmitter {
    listen(port: number, address: string, onListening?: () => void): void;
    address(): { readonly address: string; readonly port: number };
    setSendBufferSize(bytes: number): void;
    setRecvBufferSize(bytes: number): void;
    /** From here on, it does not keep the process alive; not to be called after `close` has come to its end. */
    unref(): void;
    close(callback?: () => void): void;
  }

  const utp: { createServer(): UtpServer };
  export default utp;
}
