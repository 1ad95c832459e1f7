import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { reviewFileSchema } from './review-schema.ts';

/**
 * The published schema of the file that export writes and import reads (JSON Schema
 * 2020-12), made from the schema that the code itself runs. What JSON Schema cannot say,
 * such as "no two portals with one id", is checked by import alone.
 *
 * @param address - where it is published (`$id`)
 */
export const reviewJsonSchema = (address: string): JsonSchema => ({
  ...toJsonSchema(reviewFileSchema, {
    target: 'draft-2020-12',
    ignoreActions: ['check'],
    // JSON Schema reads patterns as Unicode (2020-12, 6.4 of the core), so the flag goes without saying.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? {
            ...jsonSchema,
            pattern: (valibotAction as unknown as { requirement: RegExp }).requirement.source,
          }
        : undefined,
  }),
  $id: address,
  title: 'Portal review',
  description:
    'A comparison of patient portals: answers, evidence and the criteria they were judged by.',
});
