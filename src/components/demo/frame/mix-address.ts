import type { Policy } from '#domain/demo/facts/switches.ts';
import { mixLink } from '#domain/demo/visit/review-of-mix.ts';
import { dayOf, now } from '#lib/browser/clock.ts';
import { newId } from '#lib/browser/new-id.ts';
import type { DemoSpeech } from '#lib/content/demo-content.ts';

/** @returns the fragment that opens the comparison with the answers of this mix; empty where they are too many for an address */
export function mixAddress(policy: Policy, { words, criteria }: DemoSpeech): string {
  const { reviewPortal, reviewTitle } = words.frame.switches;
  const link = mixLink({
    policy,
    name: reviewPortal,
    title: reviewTitle,
    date: dayOf(now()),
    id: newId(),
    criteria,
  });
  return link.ok ? `#${link.value}` : '';
}
