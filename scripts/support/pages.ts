import { known, type Feature } from './compat.ts';

/** Which elements and attributes a page is made of. */

/** `type=month` is a feature, and so is `loading=lazy`. */
const ofAttribute = (tag: string, { name, value }: Attr): readonly Feature[] => [
  ...known(`html.elements.${tag}.${name}`, `html.global_attributes.${name}`),
  ...known(`html.elements.${tag}.${name}_${value}`, `html.elements.${tag}.${name}.${value}`),
];

/** Everything that a page asks of a browser by its elements and attributes. */
export function pageFeatures(document: Document): ReadonlySet<Feature> {
  const found = new Set<Feature>();
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    for (const feature of [
      ...known(`html.elements.${tag}`),
      ...[...element.attributes].flatMap((one) => ofAttribute(tag, one)),
    ])
      found.add(feature);
  }
  return found;
}
