import type { Kit } from '#domain/demo/facts/opening-types.ts';

/** Stands in while the page is built. Opening the demo puts chance in its place, and nothing answers before. */
export const EMPTY_KIT: Kit = { appKey: 'A'.repeat(32), textKey: 'A'.repeat(32), backupCodes: [] };
