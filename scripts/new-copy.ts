import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { lineOf } from '#schemas/rules.ts';
import { manifestOf, readManifest, writeManifest } from './release-files.ts';
import { checkSite, SITE_FILE } from './site-file.ts';

/**
 * `npm run new-copy` asks six questions and writes `src/content/site.yaml`. What the file says
 * already stays, comments too; what would be written over is asked first. Each answer can be
 * given as an option instead: `npm run new-copy -- --name "…" --portal https://… --yes`.
 */

interface Question {
  readonly option: string;
  readonly ask: string;
  /** Where the answer goes in the file. */
  readonly field: string;
  readonly write: (answer: string) => unknown;
}

const list = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export const QUESTIONS: readonly Question[] = [
  { option: 'name', ask: 'Your clinic’s name, as patients know it?', field: 'name', write: String },
  {
    option: 'portal',
    ask: 'The address of your portal, with https://? (several: a comma between)',
    field: 'portals',
    write: list,
  },
  {
    option: 'phone',
    ask: 'The phone number for questions?',
    field: 'phones',
    write: (number) => [{ for: 'Questions about the portal', number }],
  },
  {
    option: 'emergency',
    ask: 'The number to call when a life is in danger, such as 911?',
    field: 'emergency',
    write: String,
  },
  {
    option: 'address',
    ask: 'Where will this copy stand? Its address with https:// and its folder.',
    field: 'address',
    write: String,
  },
  {
    option: 'lessons',
    ask: 'Which lessons, in which order? (slugs with a comma between; empty: all)',
    field: 'lessons',
    write: list,
  },
];

/**
 * Sets answers into a file.
 * @param before the file as it is; empty where there is none
 * @param answers by option; an empty one leaves the field as it is
 * @returns the new text, and the fields whose old value would be lost
 */
export function withAnswers(
  before: string,
  answers: Readonly<Record<string, string | undefined>>,
): { readonly text: string; readonly replaced: readonly string[] } {
  const file = parseDocument(before || '{}\n');
  if (!before) {
    file.contents = file.createNode({}) as typeof file.contents;
    file.commentBefore =
      ' Your own copy of Portal Check. What each field means: src/schemas/site.ts and docs/hosting.md.';
  }
  const replaced: string[] = [];
  for (const { option, field, write } of QUESTIONS) {
    const answer = answers[option]?.trim();
    if (!answer) continue;
    const value = write(answer);
    const old: unknown = file.toJS() === null ? undefined : (file.toJS() as never)[field];
    if (old !== undefined && JSON.stringify(old) !== JSON.stringify(value)) replaced.push(field);
    file.set(field, file.createNode(value));
  }
  return { text: file.toString(), replaced };
}

/** Asks one question after the other; lines may also come from a pipe. */
function asker(): { ask: (text: string) => Promise<string>; close: () => void } {
  const reader = createInterface({ input: process.stdin });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (text) => {
      process.stdout.write(`${text}\n> `);
      const { value, done } = await lines.next();
      return done ? '' : value;
    },
    close: () => reader.close(),
  };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(QUESTIONS.map(({ option }) => [option, { type: 'string' as const }])),
      yes: { type: 'boolean' as const },
      root: { type: 'string' as const },
    },
  });
  const given = values as Readonly<Record<string, string | undefined>>;
  const root = resolve(given['root'] ?? '.');
  const path = resolve(root, SITE_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const byOption = QUESTIONS.some(({ option }) => given[option] !== undefined);
  const answers: Record<string, string | undefined> = { ...given };
  const { ask, close } = asker();
  try {
    if (!byOption) {
      console.log('Six questions. Press Enter to leave an answer out, or as it is.');
      for (const { option, ask: text } of QUESTIONS) answers[option] = await ask(text);
    }
    const { text, replaced } = withAnswers(before, answers);
    if (replaced.length > 0 && values['yes'] !== true) {
      const answer = await ask(
        `${SITE_FILE} already says ${replaced.join(', ')}. Replace? (yes/no)`,
      );
      if (answer.trim().toLowerCase() !== 'yes') {
        console.log(`Nothing was changed. With --yes it is replaced without asking.`);
        return 1;
      }
    }
    writeFileSync(path, text);
    // From now on an update can tell what was changed here.
    if (!readManifest(root)) writeManifest(root, manifestOf(root));
  } finally {
    close();
  }
  const { problems } = checkSite(root);
  for (const problem of problems) console.error(lineOf(problem));
  console.log(
    problems.length > 0
      ? `${SITE_FILE} is written, with ${problems.length} thing(s) to mend, listed above. Then run: npm run build`
      : `${SITE_FILE} is written. Look at it, then run: npm run build`,
  );
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
