/** All that every page's first script names of a shared screen; what that needs is named here. */
export const openKiosk = async (wordsAt: string): Promise<void> =>
  (await import('./shared-screen.ts')).openKiosk(wordsAt);
