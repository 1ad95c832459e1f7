/** What a clinic hands out: a lesson, a tool, a step of the check or a mission of the demo portal. */
export interface Item {
  /** Permanent: `two-step-login`, `check`, `check-login`, `demo-stolen-password`. */
  readonly id: string;
  readonly kind: 'lesson' | 'tool';
  /** Where its page is, as a browser of this site asks for it. */
  readonly href: string;
  readonly title: string;
  readonly message: string;
  readonly action: string;
  /** Of reading; lessons alone. */
  readonly minutes?: number;
  /** Parts that a link can open. */
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  /** The page that holds its words; steps and missions stand with their tool. */
  readonly kit: string;
  /** Its poster and slide, or those of its tool. */
  readonly poster: string;
  /** The same without the site's frame, to be set into another page. */
  readonly embed?: string;
}
