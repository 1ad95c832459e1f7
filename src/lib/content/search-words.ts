import { MISSION_IDS } from '#domain/demo/missions/list.ts';
import { writtenIn, type SearchPage } from '#domain/search/index.ts';
import type { SearchSpeech } from '../words/search-words.ts';
import {
  changesOf,
  checkWordsOf,
  clinicWordsOf,
  demoFilesOf,
  inLanguage,
  lessonsOf,
  messageWordsOf,
  pageTextOf,
  scorerWordsOf,
  searchContentOf,
  teachWordsOf,
  termsOf,
  wordsOf,
} from './content.ts';

/** What the search of a language knows: its pages in short, other people's words for them, and every word of the guide. */

/** A body as its reader sees it, without markup. */
type BodyText = (body: string) => {
  readonly blocks: readonly string[];
  readonly labels: readonly string[];
  readonly headings: readonly { readonly id: string | undefined; readonly text: string }[];
};

/** A word in the guide's vocabulary: what is shorter, or has a digit, is never taken for a typing error. */
const WORD = /^[\p{L}\p{M}]{4,}$/u;

/** The words of some texts, the most frequent first. */
function vocabularyOf(texts: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  // An address is no word, and neither are its parts.
  for (const text of texts)
    for (const word of writtenIn(text.replace(/\S+[.@/]\S+/g, ' ')))
      if (WORD.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

const partsOf = (headings: ReturnType<BodyText>['headings']): SearchPage['parts'] =>
  headings.flatMap(({ id, text }) => (id ? [{ id, title: text }] : []));

export async function searchSpeechOf(language: string, bodyText: BodyText): Promise<SearchSpeech> {
  const at = (path: string) => inLanguage(language, path);
  const words = await wordsOf(language);
  const { page: message } = await messageWordsOf(language);
  const { start: check, steps } = await checkWordsOf(language);
  const { start: scorer } = await scorerWordsOf(language);
  const { page: teach } = await teachWordsOf(language);
  const { page: changes } = await changesOf(language);
  const { page: clinics } = await clinicWordsOf(language);
  const { frame, missions } = await demoFilesOf(language);
  const terms = Object.entries(await termsOf(language));
  const texts: string[] = terms.flatMap(([, { name, meaning, also }]) => [
    name,
    meaning,
    ...(also ?? []),
  ]);

  const lessons = (await lessonsOf(language))
    .filter((lesson) => lesson.language === language)
    .map((lesson): SearchPage => {
      const { blocks, labels, headings } = bodyText(lesson.body);
      const lines = [
        lesson.summary,
        ...(lesson.inShort ?? []),
        lesson.action.text,
        ...lesson.heard.map(({ saying }) => saying),
        ...lesson.questions.map(({ ask }) => ask),
      ].join(' ');
      texts.push(lesson.title, lesson.mainMessage, lines, lesson.why, ...blocks, ...labels);
      texts.push(...headings.map(({ text }) => text));
      return {
        href: at(`/lessons/${lesson.slug}/`),
        title: lesson.title,
        says: lesson.mainMessage,
        also: terms
          .flatMap(([, term]) =>
            term.lesson === lesson.slug ? [term.name, ...(term.also ?? [])] : [],
          )
          .join(' '),
        lines,
        parts: partsOf(headings),
      };
    });

  const tool = (path: string, title: string, says: string, parts: SearchPage['parts']) => {
    texts.push(title, says, ...parts.map((part) => part.title));
    return { href: at(path), title, says, also: '', lines: '', parts };
  };
  const tools: readonly SearchPage[] = [
    {
      ...tool('/message/', message.title, message.description, [
        { id: 'tapped', title: message.tapped },
        { id: 'look', title: message.tool },
      ]),
      lines: message.steps.map((step) => `${step.do} ${step.how}`).join(' '),
    },
    tool(
      '/check/',
      words.nav.check,
      check.lead,
      Object.entries(steps).map(([id, { name, short }]) => ({ id, title: `${name}: ${short}` })),
    ),
    tool('/score/', scorer.title, scorer.lead, []),
    tool(
      '/demo/',
      frame.start.title,
      frame.start.lead,
      MISSION_IDS.map((id) => ({ id, title: missions.missions[id].title })),
    ),
    tool(
      '/glossary/',
      words.glossary.title,
      words.glossary.lede,
      terms.map(([id, { name }]) => ({ id, title: name })),
    ),
    tool('/sources/', words.sources.title, words.sources.lede, []),
    tool('/for-clinics/teach/', teach.title, teach.lede, []),
    tool('/changes/', changes.title, changes.lede, []),
    tool('/for-clinics/', clinics.title, clinics.lede, [
      { id: 'choose', title: clinics.chooseTitle },
      { id: 'hand', title: clinics.handTitle },
      { id: 'rules', title: clinics.rulesTitle },
    ]),
  ];
  const pages = await Promise.all(
    ['about', 'privacy', 'accessibility', 'offline'].map(async (name): Promise<SearchPage> => {
      const { title, summary, lede, body } = await pageTextOf(language, name);
      const { blocks, headings } = bodyText(body);
      texts.push(title, summary, lede, ...blocks);
      return {
        href: at(`/${name}/`),
        title,
        says: lede,
        also: '',
        lines: summary,
        parts: partsOf(headings),
      };
    }),
  );

  const { skip, endings, groups } = await searchContentOf(language);
  const all = [...lessons, ...tools, ...pages];
  const known = new Set(all.map(({ href }) => href));
  const leadTo = (lead: string) => {
    const [page = '', part] = lead.split('#');
    const href = at(page.startsWith('/') ? page : `/lessons/${page}/`);
    // A lesson that waits for its translation is not found either.
    return known.has(href) ? [part ? `${href}#${part}` : href] : [];
  };
  return {
    pages: all,
    groups: groups.map(({ leads, ...group }) => ({ ...group, leads: leads.flatMap(leadTo) })),
    skip,
    endings,
    vocabulary: vocabularyOf(texts),
    corrected: words.search.corrected,
    some: words.search.some,
    none: `${words.search.none} ${words.search.noneHelp}`,
    doors: [
      { href: at('/message/'), title: words.nav.message },
      { href: at('/check/'), title: words.nav.check },
      { href: at('/lessons/'), title: words.nav.lessons },
      { href: at('/glossary/'), title: words.nav.glossary },
    ],
  };
}
