/** The part of @vercel/ncc that is used here; it ships no declarations. */
declare module '@vercel/ncc' {
  export interface NccOptions {
    readonly cache: boolean;
    readonly quiet: boolean;
    readonly esm: boolean;
    /** Requests that stay requests, each with what is asked for in its place. */
    readonly externals: Readonly<Record<string, string>>;
    /** File name of the list of licences. */
    readonly license: string;
  }

  export interface Module {
    /** Absolute path of its file. */
    readonly resource?: string;
    /** Of several modules that were joined into one. */
    readonly modules?: Iterable<Module>;
  }

  interface Warning {
    readonly message: string;
    readonly module?: Module | null;
  }

  export interface Compilation {
    readonly warnings: readonly (string | Warning)[];
    readonly modules: Iterable<Module>;
  }

  export interface NccResult {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
    readonly stats: { readonly compilation: Compilation };
  }

  export default function ncc(entry: string, options: NccOptions): Promise<NccResult>;
}
