/** A manifest that a registry's own list names, with what it says of it. */
export interface Listed {
  readonly digest: string;
  readonly createdAt: Date | undefined;
}

/** How a registry lets go of things. */
export interface Remover {
  /** Every manifest, where the registry has a list of them; nothing elsewhere. */
  listed(): Promise<readonly Listed[]>;
  /** Removes a manifest with all its tags. */
  manifest(digest: string): Promise<void>;
  /** Removes a tag, and leaves what it stood for. */
  tag(tag: string): Promise<void>;
}
