import type { Library } from '#domain/scorer/types.ts';

/** The text to save; `decodeLibrary` gives back an equal value. */
export const encodeLibrary = (library: Library): string => JSON.stringify(library);
