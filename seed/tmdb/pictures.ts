const base = 'https://image.tmdb.org/t/p/original';
const form = /^\/[A-Za-z0-9_-]{1,100}\.(?:jpe?g|png|svg|webp)$/;

/** The whole address of a picture in its full size; empty for what does not look like a picture of TMDB's. */
export function pictureAddress(path: string | null | undefined): string {
  return typeof path === 'string' && form.test(path) ? base + path : '';
}

/** Whether this is an address that `pictureAddress` gives, the empty one too. */
export function isPictureAddress(address: string): boolean {
  return address === '' || (address.startsWith(base) && form.test(address.slice(base.length)));
}
