import type { Library } from './library.ts';
/** A file of the page is missing or unreadable. */
export class DataMissing extends Error {}
export declare function shippedLibrary(base: URL): Library;
