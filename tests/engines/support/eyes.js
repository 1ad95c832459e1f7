// Runs in the page, beside Testing Library: finds what a reader would find, by role and name.
window.eyes = {
  /** The name, or the name with a hint that begins with a capital letter; "My…" is a beginning. */
  fits: (name) => {
    if (name.endsWith('…')) return (found) => found.trim().startsWith(name.slice(0, -1));
    const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const whole = new RegExp(`^${plain}(?= [A-Z“"0-9]|$)`);
    return (found) => whole.test(found.replace(/\s+/g, ' ').trim());
  },
  /** All in sight of a role, with a name if one is given, within the first that a selector finds. */
  all(role, name, within) {
    const place = within ? document.querySelector(within) : document.body;
    if (!place) return [];
    const asked = typeof name === 'string' ? { name: this.fits(name) } : {};
    return TestingLibraryDom.queryAllByRole(place, role, { hidden: true, ...asked }).filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) || this.stand(one) !== one,
    );
  },
  /** Where a reader presses: a marker that is drawn by its label stands there. */
  stand(one) {
    const { width, height } = one.getBoundingClientRect();
    const faint = Number(getComputedStyle(one).opacity) === 0;
    const label = one.labels?.[0] ?? one.closest('label');
    return (width < 4 || height < 4 || faint) && label ? label : one;
  },
  /** The middle of its first line, brought into sight; nothing while something covers it. */
  place(role, name, within) {
    const [one] = this.all(role, name, within);
    if (!one || one.disabled) return undefined;
    const shown = this.stand(one);
    shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = shown.getClientRects()[0] ?? { width: 0 };
    if (!width) return undefined;
    const at = { x: left + width / 2, y: top + height / 2 };
    const hit = document.elementFromPoint(at.x, at.y);
    const isHit =
      hit && (shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.contains(one));
    return isHit ? at : undefined;
  },
  /** What is wrong with the focus, or nothing (WCAG 2.4.7, 2.4.11, 2.4.13). */
  fault() {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement)
      return 'the focus is lost';
    const name = `${one.localName} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`;
    const ringed = [one, one.closest('label')].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!ringed && one.getAttribute('tabindex') !== '-1') return `${name} has no ring`;
    // What is larger than the window is seen in part.
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint(x, y);
    const isSeen =
      hit && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one));
    return isSeen ? '' : `${name} is covered by ${hit?.localName ?? 'the edge of the window'}`;
  },
};
