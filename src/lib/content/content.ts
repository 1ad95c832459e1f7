/** The only door to the content: everything past it is plain values. */

export { fillIn as fill } from '../words/fill-in.ts';
export { listOf as listIn } from '../words/list.ts';
export * from './dates.ts';
export * from './drawings.ts';
export * from './entries.ts';
export * from './languages.ts';
export * from './lessons.ts';
export { inLanguage, inSite, linkOf, pathWithin, ROOT_LANGUAGE } from './links.ts';
export * from './sources.ts';
export * from './trust.ts';
export * from './words.ts';
