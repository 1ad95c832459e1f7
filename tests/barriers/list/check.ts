import type { Barrier } from '../barrier.ts';

/** The four-step check, the address check, and the look at a message. */
export const CHECK: readonly Barrier[] = [
  {
    id: 'check-error-apart-from-question',
    area: 'check',
    meets: '“Choose one” is not tied to the question that it is about.',
    wcag: '3.3.1',
    trace: /toHaveAccessibleDescription|hears so at the question/is,
    file: 'src/components/check/Question.svelte',
    find: '      ...(missing ? [`${group}-missing`] : []),\n',
    put: '',
  },
  {
    id: 'check-loses-the-focus',
    area: 'check',
    meets: 'After an answer the next question comes, and the focus is lost.',
    wcag: '2.4.3',
    trace: /the focus is lost|toBeFocused/is,
    file: 'src/components/check/check-session.svelte.ts',
    find: '    changed?.focus();\n',
    put: '',
  },
  {
    id: 'check-copy-said-twice',
    area: 'check',
    meets: 'A screen reader says “Copied” two times, the second over the first.',
    wcag: '4.1.3',
    trace: /said once|strict mode violation: [^\n]*opied/is,
    file: 'src/components/check/CopyText.svelte',
    find: '<span role="status">{said}</span>',
    put: '<span role="status">{said}</span><span class="hush" role="alert">{said}</span>',
  },
  {
    id: 'check-stamp-by-color-alone',
    area: 'check',
    meets: 'On a phone, a step that needs help now is red, with no cross in it any more.',
    wcag: '1.4.1',
    trace: /by their shapes/is,
    file: 'src/components/check/Stamp.svelte',
    find: `  {:else if outcome === 'act-now'}<path class="mark" d="M13 16l20 20M33 16L13 36" />\n`,
    put: '',
  },
  {
    id: 'check-answers-cut-off',
    area: 'check',
    meets: 'On a narrow screen the end of a long answer is cut off.',
    wcag: '1.4.10',
    trace: /cut off: label/is,
    file: 'src/components/check/check.css',
    find: `    cursor: pointer;
  }
  .choices label:has(:checked) {`,
    put: `    cursor: pointer;
    white-space: nowrap;
    overflow: hidden;
  }
  .choices label:has(:checked) {`,
  },
  {
    id: 'check-bar-hides-the-focus',
    area: 'check',
    meets: 'What has the focus stands behind the bar at the lower edge.',
    wcag: '2.4.11',
    trace: /Read why\W*is covered by/is,
    file: 'src/components/check/check.css',
    find: `  html:has(.thumb) {
    scroll-padding-block-end: 6rem;
  }`,
    put: '',
  },
  {
    id: 'check-unseen-button-takes-tab',
    area: 'check',
    meets: 'Tab comes to a button that nobody can see.',
    wcag: '2.4.7',
    trace: /Back\W*is covered by button/is,
    file: 'src/components/check/check.css',
    find: `  .unneeded {
    display: none;
  }`,
    put: `  .unneeded {
    position: absolute;
    opacity: 0;
  }`,
  },
  {
    id: 'check-steps-too-small-to-hit',
    area: 'check',
    meets: 'The marks of the four steps are 16 pixels wide, side by side.',
    wcag: '2.5.8',
    trace: /24: button|44: button|target-size|16×/is,
    file: 'src/components/check/check.css',
    find: `    inline-size: 36px;
    min-block-size: 40px;`,
    put: `    inline-size: 16px;
    min-block-size: 16px;`,
  },
  {
    id: 'address-two-fields-one-name',
    area: 'address',
    meets: 'Both fields of the address check have the same name.',
    wcag: '2.4.6',
    trace: /name: 'Portal address'[^\n]* resolved to 2/is,
    file: 'src/components/check/AddressForm.svelte',
    find: '<label for="{id}-letter">{words.letterAddress}</label>',
    put: '<label for="{id}-letter">{words.address}</label>',
  },
  {
    id: 'address-report-heading-too-low',
    area: 'address',
    meets: 'The result of the address check has a heading far below the one that it stands under.',
    wcag: '1.3.1',
    trace: /heading-order/is,
    file: 'src/components/check/AddressReport.svelte',
    find: '<svelte:element this={heading} class="note-title"',
    put: '<svelte:element this={"h5"} class="note-title"',
  },
  {
    id: 'message-error-unmarked',
    area: 'message',
    meets: 'The field that was sent empty is not marked as wrong for a screen reader.',
    wcag: '3.3.1',
    trace: /aria-invalid|marked as wrong/is,
    file: 'src/components/message/MessageCheck.svelte',
    find: `      aria-invalid={error ? 'true' : undefined}\n`,
    put: '',
  },
  {
    id: 'message-clear-loses-the-focus',
    area: 'message',
    meets: 'After “Clear” the button is gone, and the focus with it.',
    wcag: '2.4.3',
    trace: /toBeFocused/is,
    file: 'src/components/message/MessageCheck.svelte',
    find: `    status = said;
    await tick();
    document.getElementById(\`\${id}-message\`)?.focus();`,
    put: `    status = said;
    await tick();`,
  },
];
