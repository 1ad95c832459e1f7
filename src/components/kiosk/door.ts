/** All that every page's first script names of a shared screen; what that needs is named here. */
export async function openKiosk(wordsAt: string): Promise<void> {
  // Nothing is fetched ahead here (scripts/next-page.ts).
  document.querySelector('[type=speculationrules]')?.remove();
  await (await import('./shared-screen.ts')).openKiosk(wordsAt);
}
