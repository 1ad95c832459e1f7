/** The pages that are loaded: one of every kind that a reader opens. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
  /** Something on it lives. */
  readonly hasTool: boolean;
  /** Search engines are asked to leave it out, which costs it Lighthouse's points for them. */
  readonly isUnlisted?: boolean;
}

/** Its text is what the peer shows too. */
export const LESSON = '/lessons/two-step-login/';

export const KINDS: readonly PageKind[] = [
  { name: 'home', path: '/', hasTool: false },
  { name: 'lesson', path: LESSON, hasTool: true },
  { name: 'list of lessons', path: '/lessons/', hasTool: false },
  { name: 'check', path: '/check/', hasTool: true },
  { name: 'address', path: '/check/#address', hasTool: true },
  { name: 'message', path: '/message/', hasTool: true },
  { name: 'comparison', path: '/score/', hasTool: true },
  { name: 'demo', path: '/demo/', hasTool: true },
  { name: 'glossary', path: '/glossary/', hasTool: false },
  { name: 'handout', path: '/handouts/two-step-login/', hasTool: false },
  { name: 'search', path: '/search/', hasTool: true, isUnlisted: true },
  { name: 'for clinics', path: '/for-clinics/', hasTool: true },
  { name: 'privacy', path: '/privacy/', hasTool: false },
];
