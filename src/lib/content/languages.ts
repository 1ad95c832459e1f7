import { getCollection } from 'astro:content';
import { ownCopy } from './entries.ts';
import { ROOT_LANGUAGE } from './links.ts';

/** Languages are the files in `src/content/interface`: a writer adds one, not a programmer. */
export const languages = async (): Promise<readonly string[]> => {
  const wanted = (await ownCopy())?.languages ?? [];
  return (await getCollection('interface'))
    .map((entry) => entry.id)
    .filter((id) => wanted.length === 0 || wanted.includes(id));
};

/** The `[...lang]` part of a route, for each language. */
export const languagePaths = async () =>
  (await languages()).map((language) => ({
    params: { lang: language === ROOT_LANGUAGE ? undefined : language },
    props: { language },
  }));

/**
 * A page for each of a language's things, such as its lessons.
 *
 * @param list what there is in a language
 * @param page the rest of the route, and what the page is given besides its language
 */
export async function pathsOfEach<T, Params extends object, Props extends object>(
  list: (language: string) => Promise<readonly T[]>,
  page: (one: T, at: number) => { readonly params: Params; readonly props: Props },
) {
  const paths = (await languagePaths()).map(async ({ params, props }) =>
    (await list(props.language)).map((one, at) => {
      const its = page(one, at);
      return { params: { ...params, ...its.params }, props: { ...props, ...its.props } };
    }),
  );
  return (await Promise.all(paths)).flat();
}

/** The language of the page that a component stands on, from the route. */
export const languageOf = (params: Readonly<Record<string, string | undefined>>): string =>
  params['lang'] ?? ROOT_LANGUAGE;

/** For `lang`: the language of some words where it is not the page's. */
export const otherThan = (language: string, its: string | undefined): string | undefined =>
  its === language ? undefined : its;

/** How a language names itself, and the way it is written: for the switch. */
export interface LanguageName {
  readonly language: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The direction of a language's script, by Intl (ECMA-402, `Intl.Locale.prototype.getTextInfo`). */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  (
    new Intl.Locale(language) as unknown as { getTextInfo(): { direction: 'ltr' | 'rtl' } }
  ).getTextInfo().direction;

/** Every language of the site, English first. */
export async function languageNames(): Promise<readonly LanguageName[]> {
  const shown = await languages();
  return (await getCollection('interface'))
    .filter(({ id }) => shown.includes(id))
    .map(({ id, data }) => ({ language: id, name: data.site.language, direction: directionOf(id) }))
    .sort((a, b) =>
      a.language === ROOT_LANGUAGE
        ? -1
        : b.language === ROOT_LANGUAGE
          ? 1
          : a.language.localeCompare(b.language),
    );
}
