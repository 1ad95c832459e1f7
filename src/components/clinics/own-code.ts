import { fillIn } from '#lib/words/fill-in.ts';

/** On paper and on a slide: the code of the address that this browser is at, and the whole screen for a slide. */

/** A code that was built for this very address stays; any other is drawn anew. */
async function drawOwn(place: HTMLElement): Promise<void> {
  const address = new URL(place.dataset['ownCode'] ?? '', location.href).href;
  const shown = place.querySelector('.own-address');
  const drawing = place.querySelector('svg');
  if (!shown || !drawing || shown.textContent?.trim() === address.replace(/^https?:\/\//, ''))
    return;
  const { qrPath } = await import('#lib/island/qr-path.ts');
  const { size, path } = qrPath(address);
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  drawing.setAttribute('aria-label', fillIn(place.dataset['label'] ?? '', { address }));
  const [ground, bars] = [drawing.querySelector('rect'), drawing.querySelector('path')];
  ground?.setAttribute('width', String(size));
  ground?.setAttribute('height', String(size));
  bars?.setAttribute('d', path);
  drawing.classList.remove('is-missing');
  shown.textContent = address.replace(/^https?:\/\//, '');
  place.querySelector('[data-no-code]')?.remove();
}

// From a folder on a disk there is no address that a phone could open.
if (location.protocol.startsWith('http'))
  for (const place of document.querySelectorAll<HTMLElement>('[data-own-code]'))
    void drawOwn(place);

for (const button of document.querySelectorAll<HTMLElement>('[data-fill-screen]')) {
  const slide = document.getElementById(button.dataset['fillScreen'] ?? '');
  button.hidden = !slide?.requestFullscreen;
  button.onclick = () => void slide?.requestFullscreen();
}
