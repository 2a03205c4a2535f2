import type { Tv } from './tv.js';
export * from './tv.js';
export declare const tv: Tv;
export default tv;
