import type { Log } from './log.ts';

/** A server of ours that runs, in this process. */
export interface RunningService<Addresses> {
  readonly addresses: Addresses;
  /** Ends it and frees all that it holds; calling it twice does no harm. */
  stop(): Promise<void>;
}

/** How a service starts: resolves when it answers. */
export type ServiceStart<Options, Addresses> = (
  options: Options,
  log: Log,
) => Promise<RunningService<Addresses>>;

/** The services that a program can host, loaded only when asked for. */
export type ServiceRegistry = Readonly<Record<string, () => Promise<ServiceStart<never, unknown>>>>;

export type MessageToService =
  { readonly type: 'start'; readonly options: unknown } | { readonly type: 'stop' };

export type MessageFromService =
  | { readonly type: 'ready'; readonly addresses: unknown }
  | { readonly type: 'failed'; readonly reason: string; readonly usersMistake: boolean };
