import { mdxToMdast } from 'satteri';

/** What a lesson's body holds, read by the same parser that builds the page. */
export interface MdxFacts {
  /** Running text, one entry a paragraph or list item. Headings and table cells are not sentences and would flatter the reading grade. */
  readonly blocks: readonly string[];
  /** Those of the blocks that stand in a folded box, which a reader opens or leaves shut. */
  readonly folded: readonly string[];
  /** The rest of what a reader sees: table cells, and the titles of notes. */
  readonly labels: readonly string[];
  readonly headings: readonly {
    readonly id: string | undefined;
    readonly text: string;
    readonly depth: number;
  }[];
  /** Every component used, with the attributes written as plain strings. */
  readonly components: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly inline: boolean;
  }[];
}

/** Parts that are shut until a reader opens them. */
const FOLDED = new Set(['RealClinics']);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly data?: { readonly hProperties?: { readonly id?: string } };
  readonly children?: readonly Node[];
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/**
 * Lists the text, headings and components of an MDX body.
 * @param body MDX without its front matter
 * @throws the parser's own error when the MDX cannot be read
 */
export function factsOfMdx(body: string): MdxFacts {
  const blocks: string[] = [];
  const folded: string[] = [];
  const labels: string[] = [];
  const headings: MdxFacts['headings'][number][] = [];
  const components: MdxFacts['components'][number][] = [];

  const visit = (node: Node, isFolded = false): void => {
    if (node.type.startsWith('mdxJsx') && node.name) {
      const attributes: Record<string, string> = {};
      for (const one of node.attributes ?? [])
        if (one.name && typeof one.value === 'string') attributes[one.name] = one.value;
      if (attributes['title']) labels.push(attributes['title']);
      components.push({ name: node.name, attributes, inline: node.type === 'mdxJsxTextElement' });
    }
    if (node.type === 'heading')
      headings.push({ id: node.data?.hProperties?.id, text: textOf(node), depth: node.depth ?? 0 });
    if (node.type === 'tableCell') labels.push(textOf(node));
    if (node.type === 'paragraph') {
      blocks.push(textOf(node));
      if (isFolded) folded.push(textOf(node));
    }
    const fold = isFolded || FOLDED.has(node.name ?? '');
    node.children?.forEach((child) => visit(child, fold));
  };
  visit(
    mdxToMdast(body, {
      features: { headingAttributes: true, frontmatter: false },
    }) as unknown as Node,
  );
  return { blocks, folded, labels, headings, components };
}
