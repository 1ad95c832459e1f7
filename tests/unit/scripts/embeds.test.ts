import { describe, expect, it } from 'vitest';
import { fitForFrames } from '../../../scripts/embeds.ts';

describe('a page that is made fit for frames', () => {
  it('keeps links to its own places in the frame, and leaves the others to its base', () => {
    expect(fitForFrames('<a class="x" href="#quiz">1</a><a href="/check/#login">2</a>')).toBe(
      '<a target="_self" class="x" href="#quiz">1</a><a href="/check/#login">2</a>',
    );
  });

  it('leaves out what the search reads', () => {
    expect(
      fitForFrames('<div data-pagefind-body data-pagefind-weight="0.3" id="a">pagefind</div>'),
    ).toBe('<div id="a">pagefind</div>');
  });

  it('waits in its head for the script that makes it light or dark', () => {
    expect(fitForFrames('<head><title>x</title></head>', '/folder/')).toBe(
      '<head><title>x</title><script src="/folder/embed/scheme.js"></script></head>',
    );
  });
});
