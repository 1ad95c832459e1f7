import { withoutHidden } from './hidden.ts';
import { isMailbox } from './mailbox.ts';
import { siteOf } from './site.ts';

/** An address found in a longer text, without the marks of the sentence round it. */
export interface LinkInText {
  /** The address as it was written, hidden characters inside it kept. */
  readonly text: string;
  /** Where it stands in the whole text, in UTF-16 units; `end` is the place just after it. */
  readonly start: number;
  readonly end: number;
}

/** Longest text looked through, in UTF-16 units. A message is shorter; a link beyond is not found. */
export const longestText = 100_000;

/** White space, quotation marks and full-width brackets: no address goes on behind one. U+FEFF stays: it hides in names. */
const chunks =
  /[^\p{Z}\t\n\u000B\f\r<>"`“”„‟«»‹›‘’‚‛「」『』《》〈〉【】〔〕（）［］｛｝＜＞＂]+/gu;
/** Where an address begins for sure, even when a word is glued to it. */
const schemes = /https?:(?=[/\\]+[^\p{Z}\t\n\r/\\).,;:!?'*]|[\p{L}\p{N}])/giu;
/** These carry another address inside them; the whole is theirs. */
const wrappers = /^[^\p{L}]*(?:javascript|vbscript|data|blob|filesystem|view-source|intent|jar):/iu;
/** A name with dots, perhaps a port and a path, that nothing glued to its left belongs to. */
const barePattern =
  /(?<![\p{L}\p{M}\p{N}\p{Cf}_.。．｡@%+/\\-])([\p{L}\p{M}\p{N}\p{Cf}_.。．｡@%+-]+(?::[^\p{Z}\s/\\?#@]*@[\p{L}\p{M}\p{N}\p{Cf}_.-]+)?)((?::\d{1,5})?(?:[/\\?#].*)?)/suy;
const runStart = /(?<![\p{L}\p{M}\p{N}\p{Cf}_.。．｡@%+/\\-])[\p{L}\p{N}\p{Cf}]/gu;

const dots = /[.。．｡]/u;
/** Marks that may follow an address in a sentence, but may also be written inside a name to deceive. */
const sentenceMark = /[!'()*,;&$+=~{}|^！？，、；։]/u;
/** May stand at the end of a path, but hardly ever belongs to it. */
const afterPath =
  /(?:[.,;:!?'*|\\^{}]|\p{Pf}|\p{Pi}|\p{Cf}|[^\P{Po}\u0021-\u007E]|\p{Extended_Pictographic}|\uFE0F|[\u0000-\u001F])$/u;
/** Full stops and commas of other scripts end a path: an address writes them in code. */
const scriptMark = /[。｡．、，；！？：।॥،؛؟۔።፣។၊།]/u;
/** After a bare name nothing but letters, digits and a slash belongs to it. */
const afterName = /[^\p{L}\p{M}\p{N}/\]]$/u;

/** RFC 1035, section 2.3.4. */
const longestHost = 253;

const isKnownSite = (host: string): boolean => {
  if (host.length > longestHost) return false;
  const { site, name, kind } = siteOf(host.toLowerCase());
  return site.includes('.') && name !== '' && (kind === 'listed' || kind === 'shared');
};

const mailScheme = /^(?:mailto|sips?|xmpp|im|acct|skype|tel|sms):/i;

/** Titles and short forms that read like a name with an ending (`.med`, `.dent`, `.sc` and `.md` exist). */
const shortForm =
  /^(?:(?:dr|prof|priv|doz|med|dent|vet|phil|rer|nat|habil|pharm|dipl|ing|psych|mag|fach|fa|st|mr|mrs|ms|rev|hon|sr|jr|tel|fax|nr|no|str|ph|b|m|d|e|g|i|a|p|u|z)\.)+[a-z]{1,6}$/i;
/** Files are sent about more often than these endings are visited. */
const fileEnding = /\.(?:zip|mov|md|py|sh|pl|rs|ps)$/i;
/** Little words that are also endings: between two sentences without a space they are words. */
const wordEnding = /\.(?:to|so|do|am|pm|as|me)$/i;
const oldEnding = /\.(?:com|org|net|gov|edu)$/i;

/**
 * `portal.clinic.org.To register`: the next sentence begins in the middle. A label
 * with a capital after one without is no part of a name that is whole before it.
 */
function withoutNextSentence(host: string): string {
  if (host.length > longestHost) return host;
  const labels = host.split('.');
  for (let index = 2; index < labels.length; index++) {
    const before = labels.slice(0, index).join('.');
    if (
      /^\p{Lu}\p{Ll}*$/u.test(labels[index] ?? '') &&
      /^[\p{Ll}\p{N}-]+$/u.test(labels[index - 1] ?? '') &&
      isKnownSite(before)
    )
      return before;
  }
  return host;
}

/** Is a run of labels without a scheme a site's name, and not a time, a title or two sentences? */
function isBareName(host: string, hasPath: boolean): boolean {
  if (host.length > longestHost || !dots.test(host)) return false;
  const plain = withoutHidden(host).replace(/[。．｡]/gu, '.');
  if (!isKnownSite(plain)) return false;
  const labels = plain.split('.');
  if (/^www$/i.test(labels[0] ?? '')) return labels.length > 2;
  if (shortForm.test(plain)) return false;
  if (labels.slice(0, -1).every((label) => /^\d*$/.test(label)) && !oldEnding.test(plain))
    return false;
  if (labels.length > 2 || hasPath) return true;
  const [name = '', ending = ''] = labels;
  if (fileEnding.test(plain) || wordEnding.test(plain) || name.length < 2) return false;
  return !/^\p{Lu}\p{Ll}+$/u.test(ending) || (/\p{Lu}/u.test(name) && oldEnding.test(plain));
}

/** A longer run is no address that anyone could read; its end is not looked at. */
const longestTrimmed = 4096;

const opens: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** No name ends in one of these: behind a scheme too, it belongs to the sentence. */
const dash = /^[-_]$/;

/** Where the name begins: behind a scheme and its slashes. */
const startOf = (link: string): number => /^(?:https?:)?[/\\]*/i.exec(link)?.[0].length ?? 0;

/** Takes off what stands behind an address: marks, quotes, brackets that were opened before it, direction marks. */
function trimEnd(link: string, before: string): string {
  if (link.length > longestTrimmed) return link;
  let text = link;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opening = opens[last];
    // A scheme or a path: fewer marks are surely the sentence's.
    const hasMore = /^(?:https?:)?[/\\]*[^/\\?#]+[/\\?#]/i.test(text);
    const isLoose = opening !== undefined && text.split(last).length > text.split(opening).length;
    const isMark =
      opening === undefined
        ? (hasMore ? afterPath : afterName).test(text) ||
          (dash.test(last) && !/[/\\?#]/.test(text.slice(startOf(text)))) ||
          (/^[_~]$/.test(last) && before.endsWith(last))
        : isLoose;
    if (!isMark || text.length <= 1) return text;
    text = Array.from(text.slice(-2)).length === 1 ? text.slice(0, -2) : text.slice(0, -1);
  }
}

/** Ends a name at a mark of the sentence, unless a second name behind it makes the mark a trick. */
function withoutSentence(link: string): string {
  const start = startOf(link);
  const rest = link.slice(start);
  const length = rest.search(/[/\\?#]/);
  const authority = length < 0 ? rest : rest.slice(0, length);
  const pathEnd = length < 0 ? -1 : rest.slice(length).search(scriptMark);
  if (pathEnd >= 0) return withoutSentence(link.slice(0, start + length + pathEnd));
  if (authority.includes('@')) return link;
  const mark = authority.search(sentenceMark);
  const name = mark < 0 ? authority : authority.slice(0, mark);
  const behind = mark < 0 ? '' : authority.slice(mark + 1);
  if (mark >= 0 && isKnownSite(withoutHidden(name)) && !isKnownSite(withoutHidden(behind)))
    return link.slice(0, start) + withoutNextSentence(name);
  return length < 0 && mark < 0 ? link.slice(0, start) + withoutNextSentence(authority) : link;
}

/** Is the address at `start` glued to what stands before it: `pagehttps://…`, `…,https://…`, `](https://…`? */
const isGlued = (chunk: string, start: number): boolean =>
  (/(?:[\p{L}\p{N},;|]|\]\()$/u.test(chunk.slice(Math.max(0, start - 2), start)) ||
    scriptMark.test(chunk.charAt(start - 1))) &&
  !/%[\da-f]{2}$/i.test(chunk.slice(Math.max(0, start - 3), start));

function linksInChunk(chunk: string): LinkInText[] {
  if (wrappers.test(chunk)) return [];
  const starts = Array.from(chunk.matchAll(schemes), ({ index }) => index);
  const glued = starts.filter((start) => isGlued(chunk, start));
  let nextStart = 0;
  let nextGlued = 0;
  // Places only grow, so that a long text is walked once.
  const schemeFrom = (from: number): number => {
    while ((starts[nextStart] ?? chunk.length) < from) nextStart++;
    return starts[nextStart] ?? chunk.length;
  };
  const endAfter = (from: number): number => {
    while ((glued[nextGlued] ?? chunk.length) <= from) nextGlued++;
    return glued[nextGlued] ?? chunk.length;
  };
  const links: LinkInText[] = [];
  let at = 0;
  const take = (raw: string, start: number): void => {
    const text = trimEnd(withoutSentence(raw), chunk.slice(0, start));
    links.push({ text, start, end: start + text.length });
  };
  /** Where to look on, behind a link that might have gone on to `end`: at once where another script's mark ended it. */
  const behindLink = (end: number): number => {
    const own = links.at(-1)?.end ?? end;
    return scriptMark.test(chunk.charAt(own)) ? own : end;
  };
  while (at < chunk.length) {
    const scheme = schemeFrom(at);
    runStart.lastIndex = at;
    const bareAt = runStart.exec(chunk)?.index ?? chunk.length;
    if (scheme >= chunk.length && bareAt >= chunk.length) break;
    if (scheme <= bareAt) {
      const end = endAfter(scheme);
      take(chunk.slice(scheme, end).split('](')[0] ?? '', scheme);
      at = behindLink(end);
      continue;
    }
    const end = endAfter(bareAt);
    barePattern.lastIndex = bareAt;
    const [, run = '', tail = ''] = barePattern.exec(chunk.slice(0, end)) ?? [];
    const name = run.replace(/[^\p{L}\p{N}]+$/u, '');
    const host = tail === '' || name !== run ? withoutNextSentence(name) : name;
    const hasTail = tail !== '' && name === run;
    const isLink = host.includes('@')
      ? !mailScheme.test(host) && !isMailbox(host, hasTail ? tail : '')
      : isBareName(host, hasTail);
    if (isLink) take(host + (host === run ? (tail.split('](')[0] ?? '') : ''), bareAt);
    // A path was part of the link; behind a name or a word another address may begin.
    at = isLink && hasTail ? behindLink(end) : Math.min(bareAt + Math.max(run.length, 1), scheme);
    at = Math.max(at, isLink ? (links.at(-1)?.end ?? 0) : bareAt + 1);
  }
  return links;
}

/**
 * Finds the web addresses in a text: a message, a letter, what a phone's Copy
 * gives. With a scheme anything counts; without one only a name under a known
 * ending that is no time, title, file or mail address. Nothing is judged here.
 *
 * @param text any text; never throws
 * @returns the addresses in their order, repeated ones too
 */
export function linksIn(text: string): readonly LinkInText[] {
  return Array.from(text.slice(0, longestText).matchAll(chunks), ({ 0: chunk, index }) =>
    linksInChunk(chunk).map((link) => ({
      text: link.text,
      start: index + link.start,
      end: index + link.end,
    })),
  ).flat();
}
