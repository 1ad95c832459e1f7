import { ASK, FROM } from '#domain/course/message.ts';
import type { LessonEvent } from '#domain/course/types.ts';
import { showOverdueNotices } from '#lib/browser/overdue-notices.ts';

/**
 * In a lesson of a course: tells the page around it what happens. By messages alone, for two
 * pages that were opened from a folder may not touch each other (HTML, 7.1.1: an opaque origin).
 */

type Told<E = LessonEvent> = E extends unknown ? Omit<E, 'lesson'> : never;

const { lesson = '' } = document.documentElement.dataset;

// Nothing in it is a secret, and a folder has no origin to name.
const tell = (event: Told) => parent.postMessage({ from: FROM, lesson, ...event }, '*');

showOverdueNotices();

for (const [question, item] of document.querySelectorAll('.quiz > li').entries())
  for (const [answer, summary] of item.querySelectorAll('summary').entries())
    // A click, by key or by pointer: a search in the page, and a printer, open answers too.
    summary.addEventListener('click', () => tell({ type: 'answer.opened', question, answer }));

let isEnded = false;
const end = document.querySelector('.quiz + *');
if (end)
  new IntersectionObserver((seen, watch) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    isEnded = true;
    tell({ type: 'lesson.ended' });
  }).observe(end);

const here = () => {
  tell({ type: 'lesson.opened' });
  if (isEnded) tell({ type: 'lesson.ended' });
};
// The page around it may come later than the lesson, and asks then.
addEventListener('message', ({ source, data }) => {
  if (source === parent && data === ASK) here();
});
here();
