import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../scripts/content.ts';

/**
 * A language that nobody speaks, made from the English files by the steps of
 * "I translate" in src/content/README.md. It shows what a translator would meet: every
 * English word left in a page is one that could not have been translated.
 */
export interface MadeUp {
  /** A private tag (BCP 47, 2.2.7) of a real language, whose plurals, dates and direction it takes. */
  readonly tag: string;
  /** What a small letter becomes. */
  letter(small: string): string;
}

/** Accents, a third longer, and the four plural forms of Polish. */
export const accented: MadeUp = {
  tag: 'pl-x-made',
  letter: (small) =>
    ({ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ý', n: 'ñ', c: 'ç' })[small] ?? small,
};

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** From right to left, and the six plural forms of Arabic. */
export const mirrored: MadeUp = {
  tag: 'ar-x-made',
  letter: (small) => {
    const one = ARABIC[small.charCodeAt(0) - 97] ?? small;
    return 'aeiou'.includes(small) ? one + one : one;
  },
};

/** Addresses, names with a dot or an at sign, names in braces and typographic entities: the same in every language. */
const KEPT = /https?:\/\/\S+|\S+@\S+|[\w-]+(?:\.[\w-]+)+|\{[^{}]*\}|&\w+;/g;
/** What a hint quotes is the name of a button, and so as long as the button. */
const QUOTED = /“[^”]*”/g;

const short = (text: string) => [...text].filter((sign, at, all) => sign !== all[at - 1]).join('');

/** Words in the made-up language. @param most the characters that fit; a longer text says it shorter */
export function say({ letter }: MadeUp, text: string, most = Infinity): string {
  const word = (small: string) =>
    small.replace(/[a-zA-Z]/g, (one) => {
      const made = letter(one.toLowerCase());
      return one === one.toLowerCase() ? made : made.charAt(0).toUpperCase() + made.slice(1);
    });
  const said = (part: string, say: (plain: string) => string) => {
    let end = 0;
    let whole = '';
    for (const { 0: kept, index } of part.matchAll(KEPT)) {
      whole += say(part.slice(end, index)) + kept;
      end = index + kept.length;
    }
    return whole + say(part.slice(end));
  };
  const long = said(text, word);
  if (long.length <= most) return long;
  // Shorter: each doubled letter once, but for names of buttons.
  const parts = text.split(/(“[^”]*”)/);
  return parts
    .map((part) => said(part, QUOTED.test(part) ? word : (plain) => short(word(plain))))
    .join('');
}

/** Fields that hold no words, wherever they stand. */
const NO_WORDS = new Set([
  'address',
  'criterion',
  'demoSwitch',
  'from',
  'heading',
  'id',
  'kind',
  'leads',
  'lesson',
  'lessons',
  'link',
  'picture',
  'missions',
  'publisher',
  'readOn',
  'result',
  'reviewDue',
  'reviewedOn',
  'scoredOn',
  'scores',
  'sources',
  'since',
  'source',
  'status',
  'step',
  'to',
  'updatedOn',
  'user',
]);

type Path = readonly string[];

/** How an id, a date or an address looks; a sentence under the same key does not. */
const NO_SENTENCE = /^(?:[a-z0-9#/-]+|https?:\S+)$/;

function isWords(value: string, path: Path): boolean {
  const key = path.findLast((name) => !/^\d+$/.test(name)) ?? '';
  return key !== 'publisher' && value !== 'n/a' && !(NO_WORDS.has(key) && NO_SENTENCE.test(value));
}

/** Every form of the language, each told apart by its category. */
function forms({ tag }: MadeUp, form: (category: string) => string): string {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  return pluralCategories.map((one) => `${one} {${form(one)}}`).join(' ');
}

/** A sentence, with the plurals that it has or, where it begins with a number, could have. */
function sentence(made: MadeUp, value: string, most: number): string {
  const counted = /^\{n\} ([^{}]+)$/.exec(value);
  if (counted) {
    const plural = `{n, plural, ${forms(made, (one) => `# ${say(made, `${counted[1]} (${one})`)}`)}}`;
    if (plural.length <= most) return plural;
  }
  const parts = value.split(/(\{\w+, plural,(?: \w+ \{[^{}]*\})+\})/);
  return parts
    .map((part) => {
      const [, name, other = ''] = /^\{(\w+), plural,.* other \{([^{}]*)\}\}$/.exec(part) ?? [];
      if (name === undefined) return say(made, part, most);
      return `{${name}, plural, ${forms(made, (one) => say(made, `${other} (${one})`))}}`;
    })
    .join('');
}

function translated(
  made: MadeUp,
  value: unknown,
  path: Path,
  limit: (path: Path) => number,
): unknown {
  if (typeof value === 'string')
    return isWords(value, path) && limit(path) > 0 ? sentence(made, value, limit(path)) : value;
  if (Array.isArray(value))
    return value.map((one, at) => translated(made, one, [...path, String(at)], limit));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, translated(made, one, [...path, key], limit)]),
  );
}

/** What is no text in a lesson's body: parts, ids of headings, targets of links. */
const MARKUP = /<[^>]*>|\{[^}]*\}|\]\([^)]*\)|\\[<{]/g;

function translatedBody(made: MadeUp, body: string): string {
  let end = 0;
  let whole = '';
  for (const { 0: markup, index } of body.matchAll(MARKUP)) {
    whole += say(made, body.slice(end, index));
    whole += markup.replace(
      / title="([^"]*)"/,
      (_, title: string) => ` title="${say(made, title)}"`,
    );
    end = index + markup.length;
  }
  return whole + say(made, body.slice(end));
}

/** The lines of a step's code in the chapter, with the tag in place of `es`. */
function commandsOf(root: string, tag: string): readonly (readonly [from: string, to: string])[] {
  const readme = readFileSync(join(root, 'src/content/README.md'), 'utf8');
  const chapter = readme.slice(readme.indexOf('## I translate'));
  return [...chapter.matchAll(/^ *cp (?:-r )?(\S+) (\S+)$/gm)].map(([, from = '', to = '']) => [
    from,
    to.replace(/\bes\b/, tag),
  ]);
}

const filesIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];

/** The fields that the chapter keeps of what all languages share. */
const SHARED: Readonly<Record<string, (entry: Record<string, unknown>) => object>> = {
  places: ({ sources: _, numbersCheckedOn: __, ...words }) => words,
  sources: ({ title, says, document }) => ({
    title,
    says,
    ...(document !== undefined && { document }),
  }),
  claims: ({ claim, verdict, leftOut }) => ({
    claim,
    verdict,
    ...(leftOut !== undefined && { leftOut }),
  }),
};

function write(root: string, made: MadeUp, limit: (file: string, path: Path) => number): void {
  for (const [from, to] of commandsOf(root, made.tag)) {
    const target = join(root, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, from), target, { recursive: true });
    const keep = SHARED[/^src\/content\/(\w+)\.yaml$/.exec(from)?.[1] ?? ''];
    for (const path of filesIn(target)) {
      const file = path.slice(root.length + 1);
      const text = readFileSync(path, 'utf8');
      const words = (yaml: string) => {
        const given = parse(yaml) as Record<string, Record<string, unknown>>;
        const kept = keep
          ? Object.fromEntries(Object.entries(given).map(([id, entry]) => [id, keep(entry)]))
          : given;
        return stringify(
          translated(made, kept, [], (at) => limit(file, at)),
          { lineWidth: 0, version: '1.1' },
        );
      };
      const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
      writeFileSync(
        path,
        head === undefined
          ? words(text)
          : `---\n${words(head)}---\n${translatedBody(made, body ?? '')}`,
      );
    }
  }
}

/**
 * Makes the language's files in a copy of the project, and mends them as a translator
 * would: what `check:content` calls too long is said shorter, and what it calls no word
 * is set back.
 * @throws with what the check says, where problems are left
 */
export function makeLanguage(root: string, made: MadeUp): void {
  const limits = new Map<string, number>();
  const limit = (file: string, path: Path) => limits.get(`${file} ${path.join('.')}`) ?? Infinity;
  for (let round = 0; ; round += 1) {
    write(root, made, limit);
    const { problems } = checkContent(root, made.tag);
    if (problems.length === 0) return;
    let isNew = false;
    for (const { file, rule, remedy } of problems) {
      const path = /^breaks the rule for "(.+)"$/.exec(rule)?.[1];
      const most = /\b(\d+) characters|<=(\d+)/.exec(remedy);
      const key = `${file} ${path}`;
      const next = most && !limits.has(key) ? Number(most[1] ?? most[2]) : 0;
      if (!path || limits.get(key) === 0) continue;
      limits.set(key, next);
      isNew = true;
    }
    if (!isNew || round > 5)
      throw new Error(
        problems.map(({ file, rule, remedy }) => `${file} ${rule}: ${remedy}`).join('\n'),
      );
  }
}
