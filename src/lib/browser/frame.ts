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

/**
 * A frame with `sandbox` and without `allow-forms` drops what a form sends before any script
 * hears of it (HTML, 4.10.22.3). All forms of ours are answered on the page, so the page
 * itself tells them of a press on their button; a key in a field presses it too.
 *
 * @param view - whose clicks are heard last, when tools have had their say
 */
export function sendFormsByScript(view: Window): void {
  view.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element && event.target.closest<HTMLButtonElement>('form button');
    if (event.defaultPrevented || !button || button.type !== 'submit' || !button.form) return;
    event.preventDefault();
    if (button.form.noValidate || button.form.reportValidity())
      button.form.dispatchEvent(
        new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }),
      );
  });
}
