/** What is younger than a floor, and what a reader has without it. Written by hand; a test asks for each that the built site needs. */

export interface Young {
  readonly name: string;
  /** Features by their ways in the data, or the beginnings of them; a script's by the word it uses. */
  readonly features: readonly string[];
  readonly without: string;
}

export const YOUNG: readonly Young[] = [
  {
    name: 'Layers (`@layer`)',
    features: ['css.at-rules.layer'],
    without: 'a plain page (`@media not layer`): one column, our colors, all words; prints as well',
  },
  {
    name: '`:has()`',
    features: ['css.selectors.has'],
    without: 'choices show by their own button, not by a frame; columns stay one',
  },
  {
    name: 'Container queries',
    features: [
      'css.at-rules.container',
      'css.properties.container-type',
      'css.types.length.container_query',
    ],
    without: 'the search button keeps its word; slides take the size of the window',
  },
  {
    name: '`<dialog>`',
    features: ['css.selectors.backdrop', '.showModal()'],
    without: 'hidden by the plain page; Search is a link to a page',
  },
  {
    name: 'Popovers',
    features: [
      'html.global_attributes.popover',
      'html.elements.button.popovertarget',
      'css.selectors.popover-open',
      '.hidePopover()',
    ],
    without: "the menu's links stand in the header; a hard word is a link to the glossary",
  },
  {
    name: 'Anchor positions',
    features: ['css.properties.position-area', 'css.properties.position-try'],
    without: 'a note stands at the foot of the window',
  },
  {
    name: '`::details-content`, `content-visibility`',
    features: ['css.selectors.details-content', 'css.properties.content-visibility'],
    without: 'script opens the folds for print',
  },
  {
    name: '`<details name>`',
    features: ['html.elements.details.name'],
    without: 'more than one may stand open',
  },
  {
    name: '`(scripting: none)`',
    features: ['css.at-rules.media.scripting'],
    without: 'without script, buttons stay that do nothing',
  },
  {
    name: '`(forced-colors)`',
    features: ['css.at-rules.media.forced-colors', 'css.properties.forced-color-adjust'],
    without: 'iPhones and Macs have no such mode',
  },
  {
    name: '`text-wrap`, subgrid',
    features: ['css.properties.text-wrap', 'css.properties.grid-template-rows.subgrid'],
    without: 'lines break as they always did; cells of a row differ in height',
  },
  {
    name: '`float: inline-start`',
    features: ['css.properties.float.inline'],
    without: '`float: left` or `right` stands before it',
  },
  {
    name: '`overflow-wrap: anywhere`',
    features: ['css.properties.overflow-wrap.anywhere'],
    without: 'a long address may stick out of its frame',
  },
  {
    name: '`:focus-visible`',
    features: ['css.selectors.focus-visible', 'css.properties.outline'],
    without: "the browser's own ring",
  },
  {
    name: '`:fullscreen`, `requestFullscreen()`',
    features: ['css.selectors.fullscreen', '.requestFullscreen()'],
    without: 'slides stay in their window',
  },
  {
    name: 'Sheets of paper (`@page`, its `size`, breaks)',
    features: [
      'css.at-rules.page',
      'css.properties.break-after.avoid',
      'css.properties.break-before.avoid',
    ],
    without: "the browser's own paper and margins; a heading may stand last on a sheet",
  },
  {
    name: 'Colors on paper (`print-color-adjust`)',
    features: ['css.properties.print-color-adjust'],
    without: 'its name with `-webkit-` stands beside it',
  },
  {
    name: 'Soft scrolling',
    features: ['css.properties.scroll-behavior', 'css.properties.overflow-anchor'],
    without: 'pages and places change at once',
  },
  {
    name: 'Scrolling that ends with its box (`overscroll-behavior-block`)',
    features: [
      'css.properties.overscroll-behavior-block',
      'css.properties.overscroll-behavior-block.auto',
    ],
    without: 'the page scrolls on where the box ends',
  },
  {
    name: "The device's own font for code",
    features: ['css.properties.font-family.ui-monospace'],
    without: 'another font of the device',
  },
  {
    name: 'Heights of the window as it is (`dvh`)',
    features: ['css.types.length.viewport_percentage_units_dynamic'],
    without: 'slides scroll like a page',
  },
  {
    name: 'Places in rows (`start`, `end`)',
    features: [
      'css.properties.align-content',
      'css.properties.align-self.start',
      'css.properties.justify-content.end',
    ],
    without: 'parts stand where rows begin',
  },
  {
    name: 'Looks of fields and bars',
    features: [
      'css.properties.accent-color',
      'css.properties.appearance',
      'css.selectors.-moz-progress-bar',
      'css.selectors.-webkit-progress',
      'css.properties.resize',
      'css.properties.rotate',
      'css.properties.contain',
      'css.properties.overflow.clip',
      'css.properties.text-decoration.dotted',
    ],
    without: "the browser's own look",
  },
  {
    name: 'Pointers of a mouse, and what phones alone or phones not at all have',
    features: [
      'css.properties.cursor',
      'css.properties.text-size-adjust',
      'html.elements.link.rel.icon',
      'html.elements.meta.name',
      'html.global_attributes.autocapitalize',
    ],
    without: 'nothing of it is needed there',
  },
  {
    name: 'Speculation rules',
    features: ['html.elements.script.type.speculationrules'],
    without: 'the next page is fetched when it is opened',
  },
  {
    name: 'Passkeys, read back',
    features: ['.getAuthenticatorData()', '.getPublicKey()', '.getPublicKeyAlgorithm()'],
    without: 'the demo offers its pretend passkey',
  },
  {
    name: 'Trusted types',
    features: ['.createHTML()', '.createPolicy()'],
    without: 'asked for first; the policy holds without them',
  },
  {
    name: 'Helps of libraries (`toHex`, `captureStackTrace`, `Intl.Segmenter`)',
    features: ['.toHex()', '.captureStackTrace()', '.segment()'],
    without: 'asked for first',
  },
];

/** Methods of our own and of libraries that have a young one's name. */
export const OURS: ReadonlySet<string> = new Set(
  'capture check destroy equals fallback forget grow handle in inspect isValid notify priority range role subscribe transition unsubscribe use'
    .split(' ')
    .map((name) => `.${name}()`),
);
