/**
 * Keeps a page true while the browser's translator has it in hand.
 *
 * A translator puts an element of its own in the place of each text. The text itself is
 * then out of the page, so whatever a tool writes into it is seen by nobody: the old words
 * stay, also when they say the opposite. Here the text stays in the page, emptied, right
 * before the translator's element. When the tool writes to it, the translation is stale and
 * goes, and the new words show until they are translated in turn; when the tool removes or
 * moves the text, the translation goes with it.
 */

/** Elements that translators put in the place of a text (Chrome, Edge and Google's: `font`). */
const isTranslation = (node: Node | null | undefined): node is Element =>
  node instanceof Element && node.localName === 'font';

interface Pair {
  readonly text: Text;
  readonly translation: Element;
  /** What the text said, should its translation be taken back. */
  readonly original: string;
}

/** Sent at an island before it wakes: what it was built from must stand there again. */
export const WAKING = 'portal-check:waking';

/** Watches the page from now on. Comes before any translator, that is with the page's own script. */
export function keepTranslationsFresh(root: Document): void {
  const byText = new Map<Text, Pair>();
  const byTranslation = new Map<Element, Pair>();

  const forget = ({ text, translation }: Pair) => {
    byText.delete(text);
    byTranslation.delete(translation);
  };

  function pair(text: Text, translation: Element): void {
    const original = text.data;
    text.data = '';
    translation.before(text);
    const made = { text, translation, original };
    byText.set(text, made);
    byTranslation.set(translation, made);
  }

  /** The text shows again, as new to the page, so that the translator takes it up. */
  function release(one: Pair): void {
    forget(one);
    one.translation.replaceWith(one.text);
  }

  /** A translator replaced a text, or put it into its element and changed it there. */
  function translationOf(text: Text, record: MutationRecord): Element | undefined {
    const beside = [...record.addedNodes, record.previousSibling, record.nextSibling];
    return beside.filter(isTranslation).find((element) => {
      if (byTranslation.has(element) || !element.isConnected) return false;
      return !text.isConnected || element.contains(text);
    });
  }

  function removed(node: Node, record: MutationRecord, written: ReadonlySet<Node>): void {
    if (isTranslation(node)) {
      const known = byTranslation.get(node);
      // Taken back by the translator, which shows the text again.
      if (known && !node.isConnected) {
        forget(known);
        if (known.text.data === '') known.text.data = known.original;
      }
      return;
    }
    if (!(node instanceof Text)) return;
    const known = byText.get(node);
    if (!known) {
      const translation = node.data.trim() === '' ? undefined : translationOf(node, record);
      if (!translation) return;
      if (translation.contains(node)) node.replaceWith(node.data);
      // Written to while the translator was at work: nobody knows which words it took.
      if (written.has(node)) translation.replaceWith(node);
      else pair(node, translation);
    } else if (!node.isConnected) {
      forget(known);
      known.translation.remove();
    } else if (node.nextSibling !== known.translation) node.after(known.translation);
  }

  const observer = new MutationObserver((records) => {
    const written = new Set(
      records.flatMap(({ type, target }) => (type === 'characterData' ? [target] : [])),
    );
    for (const text of written) {
      const known = byText.get(text as Text);
      if (known) release(known);
    }
    for (const record of records)
      for (const node of record.removedNodes) removed(node, record, written);
    // What was just done here is no news.
    observer.takeRecords();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });

  root.addEventListener(WAKING, ({ target }) => {
    for (const one of [...byText.values()]) {
      if (!(target instanceof Node) || !target.contains(one.text)) continue;
      one.text.data = one.original;
      forget(one);
      one.translation.remove();
    }
    observer.takeRecords();
  });
}
