import type { Barrier } from '../barrier.ts';

/** Lessons, the frame of every page, search, paper, offline, and other languages. */
export const PAGES: readonly Barrier[] = [
  {
    id: 'lesson-picture-without-words',
    area: 'lessons',
    meets: 'The picture of a lesson has no words for a reader who cannot see it.',
    wcag: '1.1.1',
    trace: /svg\[role=img\] on paper|svg-img-alt/is,
    file: 'src/components/lesson/Picture.astro',
    find: '<Fragment set:html={drawing(path, alt)} />',
    put: '<Fragment set:html={drawing(path)} />',
  },
  {
    id: 'lesson-word-by-hover-alone',
    area: 'lessons',
    meets: 'The meaning of a hard word shows when a mouse rests on it, and never for a keyboard.',
    wcag: '2.1.1',
    trace: /button\.term|glossary note|\.term\b/is,
    file: 'src/components/lesson/Term.astro',
    find: `<button type="button" class="term" popovertarget={target}>
  <slot />
</button>`,
    put: `<span class="term" title={term.meaning}>
  <slot />
</span>`,
  },
  {
    id: 'lesson-table-out-of-reach',
    area: 'lessons',
    meets: 'A wide table in a lesson cannot be scrolled by keyboard.',
    wcag: '2.1.1',
    trace: /scrollable-region|wide table of a lesson scrolls/is,
    file: 'src/components/lesson/Table.astro',
    find: '<div class="table" role="group" aria-label={lesson.table} tabindex="0">',
    put: '<div class="table">',
  },
  {
    id: 'lesson-link-here',
    area: 'lessons',
    meets: 'A link in a lesson is called “here” and does not say where it leads.',
    wcag: '2.4.4',
    trace: /where it leads|link-name/is,
    file: 'src/content/lessons/en/your-four-step-check.mdx',
    find: '[Step 1: check the address](/check/#address)',
    put: 'Open step 1 [here](/check/#address).',
  },
  {
    id: 'lesson-outline-takes-tab-first',
    area: 'lessons',
    meets: 'Tab goes through the outline of a lesson before anything else on the page.',
    wcag: '2.4.3',
    trace: /tabindex|the skip link comes first/is,
    file: 'src/layouts/Lesson.astro',
    find: '<a href={`#${id}`}>{text}</a>',
    put: '<a href={`#${id}`} tabindex="1">{text}</a>',
  },
  {
    id: 'lesson-quiz-by-color-alone',
    area: 'lessons',
    meets: 'An opened quiz answer is green or brown, and no word says whether it is right.',
    wcag: '1.4.1',
    trace: /That’s right/is,
    file: 'src/components/lesson/Quiz.astro',
    find: '<b>{right ? words.lesson.right : words.lesson.wrong}</b> {because}',
    put: '{because}',
  },
  {
    id: 'lesson-quiz-dim-in-the-dark',
    area: 'lessons',
    meets: 'In dark colors, “Right” in an opened quiz answer is dark green on dark green.',
    wcag: '1.4.3',
    trace: /color-contrast.*(answer|right)|none is written out in a rule/is,
    file: 'src/styles/lesson.css',
    find: `  .answer.right b {
    color: var(--fine);
  }`,
    put: `  .answer.right b {
    color: #14532d;
  }`,
  },
  {
    id: 'lesson-wider-than-a-phone',
    area: 'lessons',
    meets: 'The box with what to do today is wider than a phone, so the page scrolls sideways.',
    wcag: '1.4.10',
    trace: /sticks out: section\.do|the page is 4\d\d px wide/is,
    file: 'src/styles/lesson.css',
    find: `  .do {
    max-inline-size: var(--measure);`,
    put: `  .do {
    inline-size: 26rem;`,
  },
  {
    id: 'lesson-reads-itself-aloud',
    area: 'lessons',
    meets: 'A lesson begins to read itself aloud, over the voice of a screen reader.',
    wcag: '1.4.2',
    trace: /read aloud/is,
    file: 'src/components/site/site.ts',
    find: '    listen.hidden = !voices()[0];\n',
    put: '    listen.hidden = !voices()[0];\n    if (!listen.hidden) listen.click();\n',
  },
  {
    id: 'page-zoom-blocked',
    area: 'site',
    meets: 'On a phone no page can be made larger with two fingers.',
    wcag: '1.4.4',
    trace: /meta-viewport|make every page larger/is,
    file: 'src/layouts/Page.astro',
    find: 'content="width=device-width, initial-scale=1"',
    put: 'content="width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no"',
  },
  {
    id: 'menu-is-no-button',
    area: 'site',
    meets: 'The menu of a phone looks like a button, and Tab passes over it.',
    wcag: '2.1.1',
    trace: /menu/is,
    file: 'src/components/site/Header.astro',
    find: `  <button type="button" class="menu-button" popovertarget="menu">
    {words.nav.menu}
  </button>`,
    put: `  <div class="menu-button" data-menu>
    {words.nav.menu}
  </div>
  <script>
    document
      .querySelector('[data-menu]')
      ?.addEventListener('click', () => document.getElementById('menu')?.togglePopover());
  </script>`,
  },
  {
    id: 'exit-bar-without-ring',
    area: 'site',
    meets: 'On “Exit this page” nothing shows that it has the focus.',
    wcag: '2.4.7',
    trace: /Exit this page\W*: ring of \S+ none/is,
    file: 'src/styles/site.css',
    find: `  .exit :focus-visible {
    outline-color: currentColor;
    outline-offset: -3px;
  }`,
    put: `  .exit :focus-visible {
    outline: none;
  }`,
  },
  {
    id: 'page-moves-in-spite-of-wish',
    area: 'site',
    meets: 'Pages glide for a reader who asked the device for less motion.',
    wcag: '2.3.3',
    trace: /asked for no less motion/is,
    file: 'src/styles/site.css',
    find: `  @media (prefers-reduced-motion: no-preference) {
    html {`,
    put: `  @media screen {
    html {`,
  },
  {
    id: 'search-says-nothing',
    area: 'search',
    meets: 'A screen reader does not hear how many pages the search found.',
    wcag: '4.1.3',
    trace: /getByRole\('status'\)|have done/is,
    file: 'src/components/search/SearchBox.astro',
    find: '<p role="status" data-search-status></p>',
    put: '<p data-search-status></p>',
  },
  {
    id: 'paper-loses-what-to-do',
    area: 'print',
    meets: 'A printed lesson lacks the box that says what to do today.',
    wcag: null,
    trace: /#action|to do today/is,
    file: 'src/styles/lesson.css',
    find: `    .anchor,
    .card-quality {
      display: none !important;`,
    put: `    .anchor,
    .do,
    .card-quality {
      display: none !important;`,
  },
  {
    id: 'paper-stays-folded',
    area: 'print',
    meets: 'What is folded on the screen is missing on paper, in browsers of before 2024.',
    wcag: null,
    trace: /unfolds for paper/is,
    file: 'src/lib/browser/unfold-on-paper.ts',
    find: '  for (const { fold } of before) fold.open = true;\n',
    put: '',
  },
  {
    id: 'offline-says-nothing',
    area: 'offline',
    meets: 'A screen reader does not hear that the guide was kept, or that keeping failed.',
    wcag: '4.1.3',
    trace: /getByRole\('status'\)|have done/is,
    file: 'src/components/site/OfflineChoice.astro',
    find: '<p role="status" data-offline-status></p>',
    put: '<p data-offline-status></p>',
  },
  {
    id: 'offline-loses-the-focus',
    area: 'offline',
    meets: 'After “Keep” the button goes away and takes the focus with it.',
    wcag: '2.4.3',
    trace: /toBeFocused/is,
    file: 'src/components/site/offline-choice.ts',
    find: '    if (hadFocus) (wasKept ? remove : keep).focus();\n',
    put: '',
  },
  {
    id: 'page-says-wrong-language',
    area: 'languages',
    meets: 'A page in another language is read out with an English voice.',
    wcag: '3.1.1',
    trace: /language|lang\b/is,
    file: 'src/layouts/Page.astro',
    find: `  lang={language}
  dir={directionOf(language)`,
    put: `  lang="en"
  dir={directionOf(language)`,
  },
  {
    id: 'untranslated-title-in-wrong-voice',
    area: 'languages',
    meets: 'The English title of a lesson that nobody translated is read by the voice of the page.',
    wcag: '3.1.2',
    trace: /language|lang\b|English/is,
    file: 'src/components/site/LessonGroups.astro',
    find: '<strong lang={otherThan(language, its)}>{name}</strong>',
    put: '<strong>{name}</strong>',
  },
];
