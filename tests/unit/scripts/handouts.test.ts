import { describe, expect, it } from 'vitest';
import { withFiles, withLinks, type HandoutFile } from '../../../scripts/handout-list.ts';
import { obstacle } from '../../../scripts/handouts.ts';

const file = (rest: Partial<HandoutFile>): HandoutFile => ({
  path: 'handouts/two-step-login-a4.pdf',
  slug: 'two-step-login',
  language: '',
  kind: 'pdf',
  paper: 'A4',
  print: 'normal',
  bytes: 84_200,
  hash: 'sha256-x',
  ...rest,
});
const FILES = [
  file({}),
  file({ path: 'handouts/two-step-login-large-a4.pdf', print: 'large' }),
  file({ path: 'handouts/two-step-login.docx', kind: 'docx', paper: undefined }),
  file({ path: 'handouts/ask-your-clinic-a4.pdf', slug: 'ask-your-clinic' }),
];

describe('npm run handouts', () => {
  it('says in one sentence what to do first, and is never silent about a file that is missing', () => {
    expect(obstacle(true, true, '')).toBeUndefined();
    expect(obstacle(false, true, '')).toMatch(/npm run build\.$/);
    expect(obstacle(true, false, 'ID=debian\n')).toMatch(
      /apt-get install chromium,.*No file was made\.$/,
    );
    expect(obstacle(true, false, 'ID=ubuntu\nID_LIKE=debian\n')).toContain(
      'playwright install --with-deps',
    );
    expect(obstacle(true, false, '')).toContain('npx playwright install chromium');
  });

  const page = (which: string) =>
    `<p>a</p><p data-handout-files="${which}" data-label="Files" data-a4="PDF, A4" data-letter="PDF, Letter" data-docx="Word &amp; more" hidden></p><p>z</p>`;

  it('links from a page the files of its own size, and the one to change', () => {
    const linked = withLinks(page('two-step-login'), '/guide/', FILES);
    expect(linked).toContain(
      '<a href="/guide/handouts/two-step-login-a4.pdf" download>PDF, A4</a>',
    );
    expect(linked).toContain('>Word &amp; more</a> <span class="small">84 kB</span>');
    expect(linked).not.toContain('large');
    expect(linked).not.toContain('ask-your-clinic');
    expect(linked).not.toContain('hidden');
    expect(linked).toMatch(/^<p>a<\/p>.*<p>z<\/p>$/);
    expect(withLinks(page('two-step-login/large'), '/', FILES)).toContain(
      'two-step-login-large-a4.pdf',
    );
  });

  it('takes the place of what it wrote before, and hides the place where there is nothing', () => {
    const once = withLinks(page('two-step-login'), '/', FILES);
    expect(withLinks(once, '/', FILES)).toBe(once);
    expect(withLinks(once, '/', [])).toBe(page('two-step-login'));
  });

  it('lists each file in the catalogue with its address, size and hash', () => {
    const catalogue = {
      handouts: [
        {
          slug: 'two-step-login',
          address: 'https://guide.test/es/handouts/two-step-login/',
          files: [],
        },
      ],
    };
    expect(withFiles(catalogue, FILES).handouts[0]?.files).toEqual([
      {
        address: 'https://guide.test/es/handouts/two-step-login-a4.pdf',
        kind: 'pdf',
        paper: 'A4',
        print: 'normal',
        bytes: 84_200,
        hash: 'sha256-x',
      },
      expect.objectContaining({ print: 'large' }),
      expect.objectContaining({ kind: 'docx' }),
    ]);
  });
});
