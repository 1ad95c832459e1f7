import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss';
import { branch, known, type Feature } from './compat.ts';

/** Which features a style sheet asks for, rule by rule and declaration by declaration. */

/** Functions by their names: a sheet says `light-dark(`, and the data keeps it below the type. */
const functions = new Map<string, Feature>();
function gather(feature: Feature): void {
  for (const name of Object.keys(branch(feature) ?? {})) {
    if (name === '__compat') continue;
    const below = `${feature}.${name}`;
    if (branch(below)?.__compat && !functions.has(name)) functions.set(name, below);
    gather(below);
  }
}
gather('css.types');

const withoutStrings = (text: string): string =>
  text.replace(/"[^"]*"|'[^']*'/g, '""').replace(/url\([^)]*\)/g, 'url()');

/** Pseudo-classes and pseudo-elements, by the data's names. */
const ofSelector = (selector: string): readonly Feature[] => [
  ...[...withoutStrings(selector).matchAll(/::?(-?[a-z][a-z-]*)/g)].flatMap(([, name]) =>
    known(`css.selectors.${name}`),
  ),
  ...(selector.includes('&') ? known('css.selectors.nesting') : []),
];

const ofValue = (property: string, value: string): readonly Feature[] => {
  const plain = withoutStrings(value);
  return [
    ...[...plain.matchAll(/([a-z][a-z-]*)\(/g)].flatMap(
      ([, name]) => functions.get(name ?? '') ?? [],
    ),
    ...[...plain.matchAll(/\d(dv|sv|lv|cq)(?:h|w|i|b|min|max)\b/g)].flatMap(([, unit]) =>
      known(
        unit === 'cq'
          ? 'css.types.length.container_query_length_units'
          : 'css.types.length.viewport_percentage_units_dynamic',
      ),
    ),
    ...[
      ...plain.replace(/var\([^)]*\)/g, '').matchAll(/(?<![\w-])[a-z][a-z-]*(?![\w(-])/g),
    ].flatMap(([word]) => known(`css.properties.${property}.${word}`)),
  ];
};

function ofDeclaration({ parent, prop, value }: Declaration): readonly Feature[] {
  if (prop.startsWith('-')) return prop.startsWith('--') ? ofValue('', value) : [];
  if (parent?.type === 'atrule' && 'name' in parent)
    return known(`css.at-rules.${parent.name}.${prop}`);
  return [...known(`css.properties.${prop}`), ...ofValue(prop, value)];
}

const ofMedia = (params: string): readonly Feature[] => [
  ...[...params.matchAll(/\(\s*([a-z-]+)/g)].flatMap(([, name = '']) =>
    known(`css.at-rules.media.${name.replace(/^(?:min|max)-/, '')}`),
  ),
  ...(/[<>]/.test(params) ? known('css.at-rules.media.range_syntax') : []),
];

/** What a `@supports` asks after; it is no need, for the sheet goes on without it. */
export const asked = (params: string): readonly Feature[] => [
  ...[...params.matchAll(/selector\(([^)]*\)?)\)/g)].flatMap(([, one = '']) => ofSelector(one)),
  ...[...params.matchAll(/\(\s*([a-z-]+)\s*:\s*([^)]*)\)/g)].flatMap(
    ([, prop = '', value = '']) => [...known(`css.properties.${prop}`), ...ofValue(prop, value)],
  ),
];

const ofAtRule = ({ name, params }: AtRule): readonly Feature[] => {
  const itself = known(`css.at-rules.${name}`);
  return name === 'media' ? [...itself, ...ofMedia(params)] : itself;
};

/** What one node asks for by itself, whatever stands in it. */
export const featuresOf = (node: ChildNode): readonly Feature[] =>
  node.type === 'decl'
    ? ofDeclaration(node)
    : node.type === 'rule'
      ? ofSelector((node as Rule).selector)
      : node.type === 'atrule'
        ? ofAtRule(node)
        : [];

/** Everything that a sheet asks for. */
export function styleFeatures(css: string): ReadonlySet<Feature> {
  const found = new Set<Feature>();
  postcss.parse(css).walk((node) => {
    for (const feature of featuresOf(node)) found.add(feature);
  });
  return found;
}

/** A keyframe's or a page's own rule, and what is never taken for a rule of its own. */
const isOff = (node: ChildNode, knows: (feature: Feature) => boolean): boolean =>
  node.type === 'atrule' && node.name === 'supports'
    ? asked(node.params).every(knows) === /^\s*not\b/.test(node.params)
    : !featuresOf(node).every(knows);

/**
 * A style sheet as a browser reads it that knows less: what it does not know is gone, as CSS
 * has it (a rule with its whole list of selectors, a declaration, a block). A browser without
 * layers takes `layer` for a medium like any unknown one.
 */
export function asReadBy(css: string, knows: (feature: Feature) => boolean): string {
  const sheet = postcss.parse(css);
  sheet.walk((node) => {
    if (node.type !== 'atrule' && node.type !== 'rule' && node.type !== 'decl') return;
    if (isOff(node, knows)) node.remove();
    else if (node.type === 'atrule' && node.name === 'supports') node.params = '(color: red)';
    else if (node.type === 'atrule' && node.params === 'not layer' && !knows('css.at-rules.layer'))
      node.params = 'not unknown';
  });
  return sheet.toString();
}
