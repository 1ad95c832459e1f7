import type { Barrier } from '../barrier.ts';

/** The comparison of portals, the demo, the shared screen, frames in other pages, and the kit for clinics. */
export const TOOLS: readonly Barrier[] = [
  {
    id: 'scorer-fold-never-says-open',
    area: 'scorer',
    meets: 'A screen reader hears “collapsed” of the proof of a row, open or not.',
    wcag: '4.1.2',
    file: 'src/components/scorer/Row.svelte',
    find: 'aria-expanded={proof}',
    put: 'aria-expanded="false"',
  },
  {
    id: 'scorer-choice-without-label',
    area: 'scorer',
    meets: 'The field “How do you know?” of a row has no name.',
    wcag: '4.1.2',
    file: 'src/components/scorer/Row.svelte',
    find: '<label for="{anchor}-basis">{words.row.basis}</label>',
    put: '<span>{words.row.basis}</span>',
  },
  {
    id: 'scorer-row-traps-the-keyboard',
    area: 'scorer',
    meets: 'Once the proof of a row is open, Tab leads nowhere.',
    wcag: '2.1.2',
    file: 'src/components/scorer/Row.svelte',
    find: "    if (event.key !== 'Escape' || !proof) return;\n",
    put: "    if (event.key === 'Tab' && proof) event.preventDefault();\n    if (event.key !== 'Escape' || !proof) return;\n",
  },
  {
    id: 'scorer-bar-without-words',
    area: 'scorer',
    meets: 'The bar of a portal is an image that says nothing.',
    wcag: '1.1.1',
    file: 'src/components/scorer/RangeBar.svelte',
    find: 'role="img" aria-label={label}',
    put: 'role="img"',
  },
  {
    id: 'scorer-file-by-drag-alone',
    area: 'scorer',
    meets: 'A saved review can be opened by dragging it onto the page, and not by keyboard.',
    wcag: '2.1.1',
    file: 'src/components/scorer/keep/OpenFile.svelte',
    find: `    id="{id}-file"
    type="file"`,
    put: `    id="{id}-file"
    hidden
    type="file"`,
  },
  {
    id: 'scorer-depth-without-ring',
    area: 'scorer',
    meets: 'Nothing shows which of the three depths has the focus.',
    wcag: '2.4.7',
    file: 'src/components/scorer/scorer.css',
    find: `  .depth-picks label:has(:focus-visible) {
    outline: 3px solid var(--link);
    outline-offset: -6px;
  }`,
    put: '',
  },
  {
    id: 'demo-session-ends-unwarned',
    area: 'demo',
    meets: 'The pretend portal signs a reader out without a word before.',
    wcag: '2.2.1',
    file: 'src/components/demo/patient/PortalScreens.svelte',
    find: "  {#if here.session.phase === 'warning'}<Warning {...props} />{/if}\n",
    put: '',
  },
  {
    id: 'demo-code-talks-each-second',
    area: 'demo',
    meets: 'A screen reader says the seconds of a code that counts down, one after the other.',
    wcag: '2.2.2',
    file: 'src/components/demo/patient/Phone.svelte',
    find: '<span class="small">{fillIn(wording.left, { n: live.secondsLeft })}</span>',
    put: '<span class="small" role="status">{fillIn(wording.left, { n: live.secondsLeft })}</span>',
  },
  {
    id: 'demo-focus-not-kept',
    area: 'demo',
    meets: 'In the demo a button that has done its work goes away, and the focus is lost.',
    wcag: '2.4.3',
    file: 'src/components/demo/frame/focus.ts',
    find: '    if (target) focusOn(root, target);\n',
    put: '    void target;\n',
  },
  {
    id: 'demo-pretend-unseen-in-forced-colors',
    area: 'demo',
    meets: 'In forced colors the word “Pretend” has the color of its ground.',
    wcag: '1.4.3',
    file: 'src/components/demo/demo.css',
    find: `      background: Canvas;
      color: CanvasText;
    }
    .frame-tabs`,
    put: `      background: Canvas;
      color: Canvas;
    }
    .frame-tabs`,
  },
  {
    id: 'demo-small-words-dim-in-the-dark',
    area: 'demo',
    meets: 'In dark colors the small words of the pretend portal are hard to read.',
    wcag: '1.4.3',
    file: 'src/components/demo/patient/portal.css',
    find: '      --p-soft: #c0d0da;',
    put: '      --p-soft: #5b7183;',
  },
  {
    id: 'demo-address-by-color-alone',
    area: 'demo',
    meets: 'In the address bar of the demo only the color says that a site is not secure.',
    wcag: '1.4.1',
    file: 'src/components/demo/frame/Frame.svelte',
    find: '{#if !address.isPrivate}<b>{words.browser.notSecure}</b>{/if}',
    put: '{#if !address.isPrivate}<b>●</b>{/if}',
  },
  {
    id: 'kiosk-ends-unwarned',
    area: 'kiosk',
    meets: 'A shared screen clears itself, and who reads slowly is not asked before.',
    wcag: '2.2.1',
    file: 'src/machines/kiosk/kiosk.machine.ts',
    find: "      { guard: 'isNear', target: 'warning', actions: 'follow' },\n",
    put: '',
  },
  {
    id: 'kiosk-start-without-name',
    area: 'kiosk',
    meets: 'The start screen of a shared screen is a dialog without a name.',
    wcag: '4.1.2',
    file: 'src/components/kiosk/Kiosk.svelte',
    find: '  aria-labelledby="{id}-title"\n',
    put: '',
  },
  {
    id: 'embed-cut-off-in-its-frame',
    area: 'embeds',
    meets: 'In a frame of fixed height the lower part of a page cannot be reached.',
    wcag: '1.4.4',
    file: 'src/components/embed/embed.css',
    find: '  min-height: 0;\n',
    put: '  min-height: 0;\n  max-height: 100vh;\n  overflow: hidden;\n',
  },
  {
    id: 'embed-code-without-name',
    area: 'embeds',
    meets: 'The frame that a clinic pastes into its page has no name.',
    wcag: '4.1.2',
    file: 'src/domain/clinics/embed.ts',
    find: ' title="${escaped(title)}" width="100%"',
    put: ' width="100%"',
  },
  {
    id: 'kit-copy-buttons-alike',
    area: 'clinics',
    meets: 'The buttons of the kit for clinics are all called “Copy.”',
    wcag: '2.4.6',
    file: 'src/components/clinics/Copyable.svelte',
    find: '    aria-label="{words.copy}: {name}"\n',
    put: '',
  },
  {
    id: 'handout-table-without-heads',
    area: 'clinics',
    meets: 'The table of the five questions has no heads, so its cells stand alone.',
    wcag: '1.3.1',
    file: 'src/components/kit/FiveSheet.astro',
    find: `        <th scope="col">{words.row}</th>
        <th scope="col">{words.signs}</th>
        <th scope="col">{words.answer}</th>`,
    put: `        <td>{words.row}</td>
        <td>{words.signs}</td>
        <td>{words.answer}</td>`,
  },
];
