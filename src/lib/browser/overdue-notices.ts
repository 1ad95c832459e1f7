import { utcDay } from './utc-day.ts';

/** A page may stand for years after it was built: what has fallen due since then is said. */
export function showOverdueNotices(): void {
  const today = utcDay();
  for (const notice of document.querySelectorAll<HTMLElement>('[data-overdue-after]'))
    if ((notice.dataset['overdueAfter'] ?? today) < today) notice.hidden = false;
}
