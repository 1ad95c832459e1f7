/**
 * On the page that stands where nothing is: sends on who came by a share link that a
 * program bent. The code for it is fetched for such an address alone.
 */
async function sendOn(scorePage: string): Promise<void> {
  const { meantLink } = await import('#lib/browser/share-link.ts');
  const meant = meantLink(scorePage);
  if (meant) location.replace(meant);
}

const score = document.querySelector<HTMLElement>('[data-score]')?.dataset['score'];
if (score && /%(?:25)*23/.test(location.pathname)) void sendOn(score);
