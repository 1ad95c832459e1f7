import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parseHTML } from 'linkedom';

/**
 * Built pages as a course holds them: what they say, without the site around them, and without
 * what needs a server. A page opened from a folder may load no module and fetch nothing, so a
 * live tool gives way to a line that says so, and every link is relative and ends in a file.
 */

/** Where a course's pages lead. */
export interface Ways {
  /** Where the pages of this language begin on the site: `/portal-check/es/`. */
  readonly home: string;
  /** The address of the site, without a path; undefined where nobody said where it stands. */
  readonly site: string | undefined;
  /** Files of the course by the path of the page that they were made of: `/glossary/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Pages that a sheet on paper stands in for. */
const ON_PAPER: Readonly<Record<string, string>> = {
  '/check/': '/handouts/check-on-paper/',
  '/score/': '/handouts/five-questions/',
};

/**
 * The address that a link has in a course.
 * @param from the file that the link stands in
 * @returns undefined where it leads to nothing that the course or the web has
 */
export function wayTo(
  href: string,
  from: string,
  { home, site, files }: Ways,
): { readonly href: string; readonly outside: boolean } | undefined {
  if (href.startsWith('#')) return { href, outside: false };
  if (/^[a-z]+:/i.test(href)) return { href, outside: true };
  const [, path = '', part = ''] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  const within = path.startsWith(home) ? `/${path.slice(home.length)}` : undefined;
  const sheet = within && ON_PAPER[within];
  const file = within && (files.get(within) ?? (sheet && files.get(sheet)));
  if (file) {
    const to = posix.relative(posix.dirname(from), file);
    return { href: sheet && !files.has(within) ? to : to + part, outside: false };
  }
  return site ? { href: new URL(href, site).href, outside: true } : undefined;
}

/** What a page says in a course and did not say on the site. */
export interface PageWords {
  readonly tool: string;
  readonly outside: string;
}

export interface CoursePage {
  readonly html: string;
  /** The sheets that it asks for, by their file below the course. */
  readonly styles: ReadonlyMap<string, string>;
}

/** @param css of a page @returns where it stands in a course: the same text once, whoever asks for it */
const sheetFor = (css: string): string =>
  `assets/${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;

/**
 * @param file below the course: `lessons/two-step-login/index.html`
 * @param sheetAt the text of a sheet that the page links
 * @param lesson its id, where the page is a lesson that tells what happens in it
 */
export function coursePage(
  html: string,
  {
    file,
    lesson,
    ways,
    words,
    sheetAt,
  }: {
    readonly file: string;
    readonly lesson?: string;
    readonly ways: Ways;
    readonly words: PageWords;
    sheetAt(href: string): string;
  },
): CoursePage {
  const { document } = parseHTML(html);
  const { documentElement: root, head, body } = document;
  const title = document.title;
  // A clinic's own colors come as a sheet of their own.
  const css = [...document.querySelectorAll('style, link[rel=stylesheet]')]
    .map((one) =>
      one.localName === 'style' ? one.textContent : sheetAt(one.getAttribute('href') ?? ''),
    )
    .join('\n');
  for (const name of ['data-islands', 'data-kiosk', 'data-keys']) root.removeAttribute(name);
  const urgent = body.querySelector('footer .urgent');
  const main = body.querySelector('main')!;
  for (const tool of main.querySelectorAll('.try > .needs-script')) {
    const note = document.createElement('p');
    note.className = 'small';
    note.textContent = words.tool;
    tool.replaceWith(note);
  }
  for (const gone of main.querySelectorAll(
    'script, style, .needs-script, .steps-nav, .sheet-bar, astro-island, [data-handout-files], article > .only-print',
  ))
    gone.remove();
  for (const still of main.querySelectorAll('noscript')) still.replaceWith(...still.childNodes);
  for (const link of main.querySelectorAll('a[href]')) lead(link, file, ways, words);
  const up = posix.relative(posix.dirname(file), '.') || '.';
  const style = sheetFor(css);
  head.innerHTML = '';
  const add = (name: string, attributes: Readonly<Record<string, string>>, text = '') => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    head.append(element);
  };
  add('meta', { charset: 'utf-8' });
  add('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  add('title', {}, title);
  add('meta', { name: 'color-scheme', content: 'light dark' });
  add('link', { rel: 'stylesheet', href: `${up}/${style}` });
  body.replaceChildren(main);
  if (urgent) {
    const foot = document.createElement('footer');
    foot.className = 'site-foot';
    foot.append(urgent);
    body.append(foot);
  }
  if (lesson !== undefined) {
    root.setAttribute('data-lesson', lesson);
    const script = document.createElement('script');
    script.setAttribute('src', `${up}/assets/lesson.js`);
    body.append(script);
  }
  return { html: `<!doctype html>${root.outerHTML}`, styles: new Map([[style, css]]) };
}

/** Sets a link right, or leaves its words alone where it would lead nowhere. */
function lead(link: Element, file: string, ways: Ways, words: PageWords): void {
  const to = wayTo(link.getAttribute('href') ?? '', file, ways);
  // Below a tool that is not here, its door is a line of its own.
  if (!to && link.matches('.try > p > a:only-child')) return link.parentElement?.remove();
  if (!to) return link.replaceWith(...link.childNodes);
  link.setAttribute('href', to.href);
  if (!to.outside || !/^https?:/.test(to.href)) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  // Said to those who cannot see where it leads.
  const note = link.ownerDocument.createElement('span');
  note.className = 'hush';
  note.textContent = ` (${words.outside})`;
  link.append(note);
}
