import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { ownCopy } from '#lib/content/content.ts';
import { lookOf } from '#lib/content/copy-look.ts';
import { portalProblems } from '#schemas/portal-rules.ts';
import { lineOf } from '#schemas/rules.ts';

/** The look and the logo of a clinic's own copy; the guide itself has neither. */
export async function getStaticPaths() {
  const copy = await ownCopy();
  if (!copy) return [];
  const problems = portalProblems(copy.portals).map(lineOf);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { logo } = copy;
  return [
    { params: { file: 'look.css' }, props: { body: lookOf(copy) } },
    ...(logo
      ? [
          {
            params: { file: `logo${logo.slice(logo.lastIndexOf('.'))}` },
            // The build runs in the project's own folder; the content check has judged the file.
            props: { body: readFileSync(join(process.cwd(), 'src/content/site', logo)) },
          },
        ]
      : []),
  ];
}

export const GET: APIRoute = ({ props }) => new Response(props['body'] as BodyInit);
