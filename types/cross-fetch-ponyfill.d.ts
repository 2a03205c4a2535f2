/** Ours: mock-content/swarm/fetch stands in for it. */
declare module 'cross-fetch-ponyfill' {
  export interface SmallResponse {
    readonly status: number;
    readonly ok: boolean;
    readonly headers: ReadonlyMap<string, string | string[] | undefined>;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export default function fetch(
    address: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal },
  ): Promise<SmallResponse>;
}
