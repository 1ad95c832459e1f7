import { SvelteSet } from 'svelte/reactivity';
import type { Notice } from '#domain/demo/facts/state.ts';

/** Notices that the reader put away. They are known by themselves and not by id: another portal starts its ids anew. */
export const seenNotices = new SvelteSet<Notice>();
