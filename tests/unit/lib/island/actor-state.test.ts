import { render } from 'svelte/server';
import { expect, it, vi } from 'vitest';
import ActorFace from './ActorFace.svelte';

it('paints the machine’s initial snapshot while the page is built, and runs nothing', () => {
  const seen = vi.fn();
  const { body } = render(ActorFace, { props: { seen } });
  expect(body).toContain('youEmail');
  expect(seen).not.toHaveBeenCalled();
});
