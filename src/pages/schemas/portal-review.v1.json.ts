import type { APIRoute } from 'astro';
import { reviewJsonSchema } from '#domain/scorer/exchange/json-schema.ts';

/** The published JSON Schema (2020-12) of the file that export writes and import reads. Its address is permanent. */
export const GET: APIRoute = ({ url, site }) =>
  new Response(
    `${JSON.stringify(reviewJsonSchema(new URL(url.pathname, site).href), undefined, 2)}\n`,
    { headers: { 'content-type': 'application/schema+json' } },
  );
