import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

/** `/embed.js`, run as a clinic's page runs it, with the few things of a page that it touches. */

const script = readFileSync(join(import.meta.dirname, '../../../public/embed.js'), 'utf8');
const HOME = 'https://guide.example/portal-check/';

interface Frame {
  src: string;
  title?: string;
  loading?: string;
  sandbox: readonly string[];
  style: { height?: string; cssText?: string };
  contentWindow: object;
}
const frameOf = (src: string, sandbox: readonly string[] = []): Frame => ({
  src,
  sandbox,
  style: {},
  contentWindow: {},
});

function pageWith(frames: Frame[], hrefs: readonly string[] = []) {
  let hear: (event: object) => void = () => undefined;
  const links = hrefs.map((href) => ({
    href,
    textContent: 'The check',
    replaceWith: (frame: Frame) => void frames.push(frame),
  }));
  runInNewContext(script, {
    URL,
    addEventListener: (_type: string, listener: typeof hear) => (hear = listener),
    document: {
      currentScript: { src: `${HOME}embed.js` },
      createElement: () => frameOf(''),
      querySelectorAll: (selector: string) => (selector === 'iframe' ? frames : links),
    },
  });
  return (source: object, data: unknown, origin = 'https://guide.example') =>
    hear({ source, data, origin });
}
const height = (value: unknown) => ({ type: 'portal-check:height', height: value });

describe('the script for embedding pages', () => {
  it('makes a frame of each link to us, that loads when it is near', () => {
    const frames: Frame[] = [];
    pageWith(frames, [
      `${HOME}embed/check/?scheme=dark`,
      `${HOME}es/embed/lessons/two-step-login/`,
      `${HOME}check/`,
      'https://evil.example/embed/check/',
    ]);
    expect(frames.map(({ src }) => src)).toEqual([
      `${HOME}embed/check/?scheme=dark`,
      `${HOME}es/embed/lessons/two-step-login/`,
    ]);
    expect(frames[0]).toMatchObject({ title: 'The check', loading: 'lazy' });
  });

  it('gives the frame that speaks its height, and no other', () => {
    const [one, other] = [frameOf(`${HOME}embed/check/`), frameOf(`${HOME}embed/score/`)];
    pageWith([one, other])(other.contentWindow, height(812));
    expect([one.style.height, other.style.height]).toEqual([undefined, '812px']);
  });

  it('takes a frame with an opaque origin for ours by its window and address', () => {
    const boxed = frameOf(`${HOME}embed/check/`, ['allow-scripts']);
    const plain = frameOf(`${HOME}embed/check/`);
    const tell = pageWith([boxed, plain]);
    for (const { contentWindow } of [boxed, plain]) tell(contentWindow, height(500), 'null');
    expect([boxed.style.height, plain.style.height]).toEqual(['500px', undefined]);
  });

  it.each([
    ['of another host', HOME + 'embed/check/', height(500), 'https://evil.example'],
    ['of a frame that is not ours', 'https://guide.example/embed/check/', height(500), undefined],
    ['of another kind', HOME + 'embed/check/', { type: 'resize', height: 500 }, undefined],
    ['that is nothing', HOME + 'embed/check/', null, undefined],
    ['without a number', HOME + 'embed/check/', height('tall'), undefined],
    ['without an end', HOME + 'embed/check/', height(Infinity), undefined],
    ['below nothing', HOME + 'embed/check/', height(-5), undefined],
  ])('leaves a message %s alone', (_name, src, data, origin) => {
    const frame = frameOf(src);
    pageWith([frame])(frame.contentWindow, data, origin);
    expect(frame.style.height).toBeUndefined();
  });
});
