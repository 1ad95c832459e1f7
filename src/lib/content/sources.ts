import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Claim, Source, Term } from '#domain/guide/types.ts';
import { must } from './entries.ts';
import { ROOT_LANGUAGE } from './links.ts';
import type { Places } from './words.ts';

export const termsOf = async (language: string): Promise<Readonly<Record<string, Term>>> =>
  must(await getEntry('glossary', language), `src/content/glossary/${language}.yaml`).data;

/** Whom to call and where to complain, in the words of a language. */
export async function placesOf(language: string): Promise<Places> {
  const places = must(await getEntry('places', 'places'), 'src/content/places.yaml').data;
  const said = await translationsOf('placeTranslations', language);
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [id, { ...place, ...said[id] }]),
  );
}

/** What a language says of something shared, by id; nothing where no one has translated it. */
async function translationsOf<
  Name extends 'placeTranslations' | 'sourceTranslations' | 'claimTranslations',
>(name: Name, language: string): Promise<CollectionEntry<Name>['data']> {
  const found =
    language === ROOT_LANGUAGE
      ? undefined
      : (await getCollection(name)).find(({ id }) => id === language);
  return found?.data ?? {};
}

/** A source in the words of a language, and which of them are English still. */
export interface SourceIn extends Source {
  readonly titleIn?: 'en' | undefined;
  readonly saysIn?: 'en' | undefined;
}

/** What the guide rests on. What a language has not translated stands in English, and says so to screen readers. */
export async function sourcesOf(language: string): Promise<Readonly<Record<string, SourceIn>>> {
  const all: Readonly<Record<string, Source>> = must(
    await getEntry('shared', 'sources'),
    'src/content/sources.yaml',
  ).data;
  if (language === ROOT_LANGUAGE) return all;
  const said = await translationsOf('sourceTranslations', language);
  return Object.fromEntries(
    Object.entries(all).map(([id, source]) => [
      id,
      {
        ...source,
        ...said[id],
        titleIn: said[id]?.title ? undefined : 'en',
        saysIn: said[id] ? undefined : 'en',
      },
    ]),
  );
}

/** A claim in the words of a language; `claimIn` says where they are English still. */
export type ClaimIn = Claim & { readonly claimIn?: 'en' | undefined };

/** The article's claims in the words of a language. */
export async function claimsOf(language: string): Promise<Readonly<Record<string, ClaimIn>>> {
  const all = must(await getEntry('claims', 'claims'), 'src/content/claims.yaml').data;
  if (language === ROOT_LANGUAGE) return all;
  const said = await translationsOf('claimTranslations', language);
  return Object.fromEntries(
    Object.entries(all).map(([n, claim]) => [
      n,
      { ...claim, ...said[n], claimIn: said[n] ? undefined : 'en' } as ClaimIn,
    ]),
  );
}
