import { describe, expect, it } from 'vitest';
import { kioskHome, kioskLink } from '#lib/browser/kiosk-links.ts';

const tool = (at: string) => ({ at, title: at });
const homes = { check: tool('/es/check/'), score: tool('/es/score/'), demo: tool('/es/demo/') };
const origin = 'https://guide.example';

describe('where a shared screen stands', () => {
  it.each([
    ['at the tool whose page it is', '/es/check/', '?kiosk', 'check'],
    ['at the tool that its visitor came from', '/es/lessons/x/', '?kiosk=score', 'score'],
    ['at the one named, also on the page of another', '/es/check/', '?kiosk=demo', 'demo'],
    ['nowhere on a page without a tool', '/es/about/', '?kiosk', undefined],
    ['at no place that an address makes up', '/es/about/', '?kiosk=//evil.example', undefined],
    ['at no word that every object knows', '/es/about/', '?kiosk=toString', undefined],
  ])('%s', (_, pathname, search, home) => {
    expect(kioskHome(homes, { pathname, search })).toBe(home);
  });
});

describe('a link on a shared screen', () => {
  const here = { origin, pathname: '/check/', search: '?kiosk' };
  it.each([
    ['leads on with the screen still shared', '/lessons/x/#y', '/lessons/x/?kiosk=check#y'],
    ['keeps what it asks', '/search/?q=code', '/search/?q=code&kiosk=check'],
    ['within the page does not load it anew', '/check/#login', '/check/?kiosk#login'],
    ['is followed once and twice alike', '/demo/?kiosk=check', '/demo/?kiosk=check'],
  ])('%s', (_, from, to) => {
    expect(kioskLink(origin + from, 'check', here)).toBe(origin + to);
  });

  it.each(['https://other.example/', `blob:${origin}/1234`, 'tel:+15550100', 'mailto:a@b.example'])(
    'that leads away or hands out a file stays as it is: %s',
    (href) => {
      expect(kioskLink(href, 'check', here)).toBeUndefined();
    },
  );
});
