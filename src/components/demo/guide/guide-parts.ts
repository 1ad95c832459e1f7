/** What a mission says from its first words to its end card: one file to fetch. */
export { default as MissionGuide } from './MissionGuide.svelte';
export { default as TaskStrip } from './TaskStrip.svelte';
