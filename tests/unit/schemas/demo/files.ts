import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { criteria } from '#schemas/criterion.ts';
import { demoFiles } from '#schemas/demo/index.ts';
import { missionsWords } from '#schemas/demo/missions.ts';
import { demoRecords } from '#schemas/demo/records.ts';
import type { DemoFiles } from '#schemas/demo/rules.ts';
import { factsOfMdx } from '#schemas/mdx.ts';

const read = (path: string) => readFileSync(`src/content/${path}`, 'utf8');
const bodyOf = (mdx: string) => mdx.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
const headingsOf = (name: string) =>
  new Set(factsOfMdx(bodyOf(read(`lessons/en/${name}`))).headings.flatMap(({ id }) => id ?? []));

/** As writers wrote them, before a schema. */
export const MISSIONS_FILE: unknown = parse(read('demo/en/missions.yaml'));
export const RECORDS_FILE: unknown = parse(read('demo/en/records.yaml'));

const { missions: _missions, records: _records, ...screens } = demoFiles;

/** The demo's English content, as the content check hands it to the rules. */
export const FILES: DemoFiles = {
  language: 'en',
  missions: missionsWords.parse(MISSIONS_FILE),
  records: demoRecords.parse(RECORDS_FILE),
  screens: Object.fromEntries(
    Object.entries(screens).map(([name, schema]) => [
      name,
      schema.parse(parse(read(`demo/en/${name}.yaml`))),
    ]),
  ),
  lessons: new Map(
    readdirSync('src/content/lessons/en').map((name) => [
      name.replace('.mdx', ''),
      headingsOf(name),
    ]),
  ),
  criteria: new Set(Object.keys(criteria.parse(parse(read('scorer/criteria.yaml'))))),
  exceptions: new Set(),
};
