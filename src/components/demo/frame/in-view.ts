import type { Attachment } from 'svelte/attachments';

/** Tells whether an element is within the window, as the reader scrolls. */
export const whetherInView =
  (tell: (isSeen: boolean) => void): Attachment =>
  (element) => {
    const observer = new IntersectionObserver((entries) =>
      tell(entries.at(-1)?.isIntersecting ?? false),
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
