import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../scripts/headers.ts';
import { nextPageRules, watchedIn, withNextPage } from '../../../scripts/next-page.ts';

const selectorOf = (rules: string): string =>
  (JSON.parse(rules) as { prefetch: [{ where: { selector_matches: string } }] }).prefetch[0].where
    .selector_matches;

const isAhead = (href: string, base = '/', watched: readonly string[] = ['helping']): boolean => {
  const { document } = parseHTML(`<a href="${href}"></a>`);
  return document.querySelector('a')!.matches(selectorOf(nextPageRules(base, watched)));
};

describe('the page behind a link', () => {
  it.each(['/', '/lessons/two-step-login/', '/glossary/#passkey', '/es/check/#login'])(
    'is fetched ahead when it is %s',
    (href) => {
      expect(isAhead(href)).toBe(true);
    },
  );

  it.each([
    ['another host', 'https://www.weather.gov/'],
    ['another host, without its scheme', '//www.weather.gov/'],
    ['a place on the same page', '#quiz'],
    ['a letter or a call', 'mailto:x@y.example'],
    ['a file', '/handouts/two-step-login-a4.pdf'],
    ['a calendar', '/lessons.ics'],
    ['a search or a shared screen', '/check/?kiosk'],
    ['made for frames', '/embed/check/'],
    ['made for frames, in another language', '/es/embed/check/'],
    ['what leads on from a printed code', '/go/two-step-login/'],
    ['the search, whose link opens a box in the page', '/search/'],
    ['a lesson for who may be watched', '/lessons/helping/#why'],
    ['the sheet of such a lesson, in another language', '/es/handouts/helping/large/'],
  ])('is left alone when it is %s', (_, href) => {
    expect(isAhead(href)).toBe(false);
  });

  it('stands in the folder of the site, where it has one', () => {
    expect(isAhead('/guide/lessons/x/', '/guide/')).toBe(true);
    expect(isAhead('/lessons/x/', '/guide/')).toBe(false);
  });
});

describe('lessons for who may be watched', () => {
  const exit = '<a href="https://www.weather.gov/" rel="noreferrer nofollow" data-exit>Exit</a>';

  it('are known by "Exit this page" in their pages or sheets', () => {
    expect(watchedIn('lessons/helping/index.html', exit)).toBe('helping');
    expect(watchedIn('es/handouts/helping/large/index.html', exit)).toBe('helping');
    expect(watchedIn('lessons/helping/index.html', '<a href="/">Home</a>')).toBeUndefined();
  });

  it('do not count the check, which everybody is sent to', () => {
    expect(watchedIn('check/index.html', exit)).toBeUndefined();
  });
});

it('a page names the rules in its own policy, and is otherwise as it was', () => {
  const page =
    "<head><meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\"></head><body><p>$&</p></body>";
  const rules = nextPageRules('/', []);
  const made = withNextPage(page, rules);
  const hash = createHash('sha256').update(rules).digest('base64');
  expect(policyOf(made)).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' 'self'; style-src 'self'`,
  );
  expect(made).toContain(`<p>$&</p><script type="speculationrules">${rules}</script></body>`);
});
