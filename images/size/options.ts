/** The specification's: what an image may have on a disk. Megabytes are those of `docker images`: 1000 · 1000 bytes. */
export const defaultMaxBytes = 500e6;
