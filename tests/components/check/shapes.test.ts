import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Stamp from '#components/check/Stamp.svelte';
import Mark from '#components/scorer/Mark.svelte';

/** The drawing without the names that give it its colors. */
const shapeOf = (html: string): string =>
  html.replace(/ class="[^"]*"/g, '').replace(/<!--.*?-->/g, '');

describe('a reader who does not see the colors apart', () => {
  it('knows a step that needs help now, one that needs something, one that is done and one that waits by their shapes', () => {
    const shapes = (['act-now', 'do-next', 'done', 'todo'] as const).map((outcome) =>
      shapeOf(render(Stamp, { props: { outcome } }).body),
    );
    expect(new Set(shapes).size, shapes.join('\n')).toBe(4);
  });

  it('knows the four verdicts on a portal by their shapes', () => {
    const shapes = (['holds-up', 'ask', 'unproven', 'unanswered'] as const).map((verdict) =>
      shapeOf(render(Mark, { props: { verdict } }).body),
    );
    expect(new Set(shapes).size, shapes.join('\n')).toBe(4);
  });
});
