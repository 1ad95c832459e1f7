import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { withCourse, withPackages, type CourseFile } from '../../../scripts/course-list.ts';
import { coursePage, wayTo, type Ways } from '../../../scripts/course-pages.ts';

const ways: Ways = {
  home: '/guide/es/',
  site: 'https://clinic.example',
  files: new Map([
    ['/lessons/two-step-login/', 'lessons/two-step-login/index.html'],
    ['/glossary/', 'glossary/index.html'],
    ['/handouts/check-on-paper/', 'sheets/check-on-paper/index.html'],
  ]),
};
const from = 'lessons/ask-your-clinic/index.html';

describe('a link in a course', () => {
  it.each([
    ['/guide/es/lessons/two-step-login/#ladder', '../two-step-login/index.html#ladder', false],
    ['/guide/es/glossary/#passkey', '../../glossary/index.html#passkey', false],
    ['/guide/es/check/#address', '../../sheets/check-on-paper/index.html', false],
    ['#quiz', '#quiz', false],
    ['tel:911', 'tel:911', true],
    ['https://nist.gov/x', 'https://nist.gov/x', true],
    ['/guide/es/demo/#sim-swap', 'https://clinic.example/guide/es/demo/#sim-swap', true],
    [
      '/guide/lessons/two-step-login/',
      'https://clinic.example/guide/lessons/two-step-login/',
      true,
    ],
  ])('%s leads to %s', (href, to, outside) => {
    expect(wayTo(href, from, ways)).toEqual({ href: to, outside });
  });

  it('leads nowhere where nobody said where the site stands', () => {
    expect(wayTo('/guide/es/demo/', from, { ...ways, site: undefined })).toBeUndefined();
  });
});

describe('a page in a course', () => {
  const html = `<!doctype html><html lang="es" data-islands="/x.js" data-keys="k"><head><title>T</title>
    <meta http-equiv="content-security-policy" content="default-src 'none'"><base target="_blank">
    <link rel="stylesheet" href="/guide/clinic/look.css"><style>p{color:red}</style></head><body><header>Site</header><main id="main">
    <p><a href="/guide/es/demo/">demo</a> <a href="https://nist.gov/">NIST</a></p>
    <section class="try"><p>Try</p><div class="needs-script"><astro-island><button>Go</button></astro-island></div><p><a href="/guide/es/demo/">Open the whole demo</a></p></section>
    <svg viewBox="0 0 1 1"></svg></main>
    <footer><p class="urgent">Call.</p><p>From the site</p></footer>
    <script type="module" src="/x.js"></script></body></html>`;
  const page = coursePage(html, {
    file: from,
    lesson: 'ask-your-clinic',
    ways: { ...ways, site: undefined },
    words: { tool: 'Not here.', outside: 'new tab' },
    sheetAt: (href) => `/* ${href} */`,
  });
  const { document } = parseHTML(page.html);

  it('keeps what it says, with one classic script and one sheet beside it', () => {
    expect([...document.querySelectorAll('script')].map((one) => one.outerHTML)).toEqual([
      '<script src="../../assets/lesson.js"></script>',
    ]);
    const [[sheet, css] = []] = page.styles;
    expect(document.querySelector('link')?.getAttribute('href')).toBe(`../../${sheet}`);
    expect(css).toBe('/* /guide/clinic/look.css */\np{color:red}');
    expect(page.html).toContain('viewBox');
    expect(document.documentElement.outerHTML).toMatch(
      /^<html data-lesson="ask-your-clinic" lang="es"|^<html lang="es" data-lesson/,
    );
  });

  it('leaves out the site, its policy and its tools, and says so in their place', () => {
    expect(page.html).not.toMatch(/policy|<base|Site|astro-island|From the site/);
    expect(document.querySelector('.try')?.textContent).toBe('TryNot here.');
    expect(document.querySelector('footer')?.textContent).toBe('Call.');
  });

  it('keeps the words of a link that would lead nowhere, and opens others in a tab of their own', () => {
    const [link, ...others] = document.querySelectorAll('a');
    expect(others).toEqual([]);
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.textContent).toBe('NIST (new tab)');
    expect(document.querySelector('p')?.textContent).toContain('demo');
  });
});

describe('the list of the packages', () => {
  const files: readonly CourseFile[] = [
    {
      path: 'es/course/portal-check-scorm-1.2.zip',
      kind: 'scorm-1.2',
      bytes: 301_000,
      hash: 'sha256-x',
    },
  ];
  const html =
    '<p data-course-missing>Not yet.</p><b data-course-file="scorm-1.2" data-label="A &amp; B"> A &amp; B </b><br><b data-course-file="folder" data-label="F">F</b>';

  it('stands on the page for clinics, and a second run changes nothing', () => {
    const once = withCourse(html, '/guide/', files);
    expect(once).toContain(
      '<a href="/guide/es/course/portal-check-scorm-1.2.zip" download>A &amp; B</a></b> <span class="small">0.3 MB</span>',
    );
    expect(once).toContain('<p data-course-missing hidden>');
    expect(once).toContain('>F</b>');
    expect(withCourse(once, '/guide/', files)).toBe(once);
  });

  it('stands in the catalogue with whole addresses', () => {
    const course = { address: 'https://a.example/guide/es/for-clinics/#course', files: [] };
    expect(withPackages({ version: 1, course }, files)).toEqual({
      version: 1,
      course: {
        ...course,
        files: [
          {
            address: 'https://a.example/guide/es/course/portal-check-scorm-1.2.zip',
            kind: 'scorm-1.2',
            bytes: 301_000,
            hash: 'sha256-x',
          },
        ],
      },
    });
  });
});
