/** What a page in somebody else's frame tells the page around it (docs/embedding.md, "The message"). */
export interface HeightMessage {
  readonly type: 'portal-check:height';
  /** Of all that the frame shows, in CSS pixels, a whole number. */
  readonly height: number;
}

/**
 * Tells how high a page is, now and whenever that changes.
 *
 * @param body - without a height of its own, so that it also gets lower again
 * @param post - to any page around: a height is no secret, and who is around is not known
 */
export function reportHeight(body: HTMLElement, post: (message: HeightMessage) => void): void {
  let last = 0;
  const report = () => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    post({ type: 'portal-check:height', height });
  };
  new ResizeObserver(report).observe(body);
}

/**
 * In a frame each link opens a tab of its own, for our whole pages refuse to stand in one. A link to
 * a place on the same page stays: the build says so of those it writes, this of those that tools write.
 */
export function keepLinksInFrame(root: Document): void {
  root.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]');
      if (link) link.target = '_self';
    },
    true,
  );
}
