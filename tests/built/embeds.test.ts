import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { all, dist, isEmbed, lessons, pageAt, pages, read } from './site.ts';

const embeds = pages.filter(isEmbed);

describe('what is made for frames', () => {
  it('is each tool, each mission and each lesson', () => {
    const promised = [
      ...['/message/', '/check/', '/score/', '/demo/'],
      ...MISSION_IDS.map((id) => `/demo/${id}/`),
      ...lessons.map(({ path }) => path),
    ];
    expect(embeds.map(({ path }) => path).sort()).toEqual(
      promised.map((path) => `/embed${path}`).sort(),
    );
  });

  it('comes with a script of at most 1,024 bytes, under the name that was promised', () => {
    expect(read('embed.js').length).toBeLessThanOrEqual(1024);
  });

  it('is in no search, of ours or of others', () => {
    expect(embeds.filter(({ html }) => html.includes('data-pagefind'))).toEqual([]);
    expect(embeds.filter((page) => all(page, 'meta[content=noindex]').length !== 1)).toEqual([]);
    expect(globSync('sitemap*', { cwd: dist })).toEqual([]);
  });
});

describe.each(embeds.map((page) => [page.path, page] as const))('the frame %s', (path, page) => {
  it('has no chrome, and says where it comes from', () => {
    expect(all(page, '.site-head, .site-foot, .skip, .exit, dialog, nav.menu')).toEqual([]);
    const [link] = all(page, '.embed-foot a');
    expect(link?.textContent).toMatch(/^\s*From Portal Check: \S/);
    const whole = link?.getAttribute('href') ?? '';
    expect(pageAt(whole.replace(/#.*$/, '')).document.querySelector('.site-head')).not.toBeNull();
    expect(path).toContain(whole.replace('#', '').replace(/\/?$/, '/'));
  });

  it('opens each link in a tab of its own, save those to a place within', () => {
    expect(page.document.querySelector('base')?.getAttribute('target')).toBe('_blank');
    const within = all(page, 'a[href^="#"]');
    expect(within.filter((link) => link.getAttribute('target') !== '_self')).toEqual([]);
    expect(all(page, 'a:not([href^="#"])[target]')).toEqual([]);
  });
});
