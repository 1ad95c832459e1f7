import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { factsOfMdx } from '#schemas/mdx.ts';

/** Fields that hold ids, addresses or the official name of a document: not our words. */
const notWords = new Set([
  'lesson',
  'heading',
  'sources',
  'step',
  'link',
  'kind',
  'address',
  'document',
  'publisher',
  'words',
  'source',
  'url',
  'grade',
  'dated',
  'status',
  'part',
  'id',
  'shows',
  'leads',
  'lessons',
  'to',
  'pictures',
  'missions',
  'parts',
  'mission',
  'tool',
  'frame',
  'was',
]);

/** Every piece of text that a reader may see, with where it stands. */
export interface Piece {
  readonly where: string;
  readonly text: string;
}

function piecesOf(where: string, value: unknown): readonly Piece[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const isName = notWords.has(key) && (typeof part === 'string' || Array.isArray(part));
    return isName ? [] : piecesOf(`${where} ${key}`, part);
  });
}

function piecesOfMdx(where: string, text: string): readonly Piece[] {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const { blocks, labels, headings } = factsOfMdx(body);
  return [
    ...piecesOf(where, parse(head)),
    ...[...blocks, ...labels, ...headings.map((heading) => heading.text)].map((one) => ({
      where,
      text: one,
    })),
  ];
}

const root = 'src/content';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ya?ml|mdx)$/.test(name))
  .sort();

/** Read anew from the files, past the schemas: nothing can slip by because a schema does not know it. */
export const pieces: readonly Piece[] = files.flatMap((name) => {
  const text = readFileSync(`${root}/${name}`, 'utf8');
  try {
    return name.endsWith('.mdx') ? piecesOfMdx(name, text) : piecesOf(name, parse(text));
  } catch (cause) {
    throw new Error(`src/content/${name} cannot be read.`, { cause });
  }
});
