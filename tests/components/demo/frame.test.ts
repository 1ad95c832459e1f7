import { readFileSync } from 'node:fs';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import Frame from '#components/demo/frame/Frame.svelte';
import type { FrameWords } from '#components/demo/words.ts';

const words = parse(readFileSync('src/content/demo/en/frame.yaml', 'utf8')) as FrameWords;

it('the address bar of a site that is not secure says so in words, and that of another does not', () => {
  const barOf = (isPrivate: boolean): string =>
    render(Frame, {
      props: {
        screen: 'home',
        seat: 'patient',
        title: 'A window',
        words,
        tabs: [],
        tab: '',
        address: { isPrivate, rest: 'clinic.example/' },
        ontab: () => undefined,
        onback: undefined,
        children: createRawSnippet(() => ({ render: () => '<p>A page</p>' })),
      },
    }).body;
  expect(barOf(false)).toContain(words.browser.notSecure);
  expect(barOf(true)).not.toContain(words.browser.notSecure);
});
