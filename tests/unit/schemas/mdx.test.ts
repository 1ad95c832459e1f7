import { describe, expect, it } from 'vitest';
import { factsOfMdx } from '#schemas/mdx.ts';

describe('the text of a lesson', () => {
  it('has one block for each paragraph and each list item', () => {
    expect(factsOfMdx('One.\n\nTwo\nlines.\n\n- Three.\n- Four.\n').blocks).toEqual([
      'One.',
      'Two\nlines.',
      'Three.',
      'Four.',
    ]);
  });

  it('holds the words inside links, emphasis and components, but no address', () => {
    expect(
      factsOfMdx('See [the **check**](/check/#login), a <Term id="passkey">passkey</Term>.').blocks,
    ).toEqual(['See the check, a passkey.']);
  });

  it('reaches into notes', () => {
    expect(factsOfMdx('<Note kind="info" title="In short">\n\nInside.\n\n</Note>').blocks).toEqual([
      'Inside.',
    ]);
  });

  it('keeps table cells and the titles of notes apart from sentences', () => {
    const { blocks, labels } = factsOfMdx(
      '| A | B |\n|---|---|\n| C | D |\n\n<Note kind="info" title="In short">\n\nInside.\n\n</Note>',
    );
    expect(blocks).toEqual(['Inside.']);
    expect(labels).toEqual(['A', 'B', 'C', 'D', 'In short']);
  });
});

describe('headings', () => {
  it('carry the id written by hand, their text without it, and their depth', () => {
    expect(factsOfMdx('## Read the name {#read-the-name}\n\n### Again {#again}').headings).toEqual([
      { id: 'read-the-name', text: 'Read the name', depth: 2 },
      { id: 'again', text: 'Again', depth: 3 },
    ]);
  });

  it('have no id unless one was written: none is made from the title', () => {
    expect(factsOfMdx('## Read the name').headings[0]?.id).toBeUndefined();
  });
});

describe('components', () => {
  it('are listed with their attributes, and with whether they stand in a paragraph', () => {
    expect(factsOfMdx('A <Cite id="nist" />.\n\n<CheckStep id="email" />').components).toEqual([
      { name: 'Cite', attributes: { id: 'nist' }, inline: true },
      { name: 'CheckStep', attributes: { id: 'email' }, inline: false },
    ]);
  });

  it('are found inside list items, tables and notes', () => {
    const body =
      '- <Cite id="a" />\n\n| <Cite id="b" /> |\n|---|\n\n<Note kind="info" title="T">\n\n<Cite id="c" />\n\n</Note>';
    expect(
      factsOfMdx(body)
        .components.filter(({ name }) => name === 'Cite')
        .map(({ attributes }) => attributes['id']),
    ).toEqual(['a', 'b', 'c']);
  });
});

it.each(['A <B', 'An open {brace', '<Note kind="info">\n\nnever closed'])(
  'throws the error of the parser for "%s", so that the file can be named',
  (body) => {
    expect(() => factsOfMdx(body)).toThrow();
  },
);
