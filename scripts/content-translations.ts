import type { Place } from '#domain/guide/types.ts';
import { claimTranslations } from '#schemas/claim.ts';
import { placeTranslations } from '#schemas/place.ts';
import { sourceTranslations } from '#schemas/source.ts';
import { isEmpty } from './content-files.ts';
import type { ContentFolder } from './content-folder.ts';

/** Whom to call must be understood: a language says all that the English says of a place. */
function readPlaces(
  { problems, read }: ContentFolder,
  language: string,
  places: Readonly<Record<string, Place>>,
): void {
  const file = `places/${language}.yaml`;
  const said = read(file, placeTranslations) ?? {};
  for (const [id, { name, sources: _, numbersCheckedOn: __, ...words }] of Object.entries(places))
    for (const [key, value] of Object.entries<unknown>({ name, ...words }))
      if (!isEmpty(value) && !(said[id] as Record<string, unknown> | undefined)?.[key])
        problems.push({
          file: `src/content/${file}`,
          rule: `does not say "${key}" of "${id}"`,
          remedy: 'translate it from src/content/places.yaml: whom to call must be understood',
        });
}

/**
 * Reads what a language says of the files that all languages share.
 * @returns the files that are not there yet
 */
export function readTranslations(
  content: ContentFolder,
  language: string,
  places: Readonly<Record<string, Place>>,
): readonly string[] {
  readPlaces(content, language, places);
  return (
    [
      [`sources/${language}.yaml`, sourceTranslations],
      [`claims/${language}.yaml`, claimTranslations],
    ] as const
  ).flatMap(([file, schema]) => {
    if (!content.has(file)) return [`src/content/${file}`];
    content.read<unknown>(file, schema);
    return [];
  });
}
