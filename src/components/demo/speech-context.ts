import { createContext } from 'svelte';
import type { DemoSpeech } from '#lib/content/demo-content.ts';
import type { Lazy } from '#lib/island/lazy.svelte.ts';

/** All words of the demo, for whatever is shown below it. */
export const [speechHere, setSpeech] = createContext<Lazy<DemoSpeech>>();
