import type { SearchWords } from '#domain/search/index.ts';

/** A guide of a few pages, and how people ask for them. */
const page = (href: string, title: string, says: string) => ({
  href,
  title,
  says,
  also: '',
  lines: '',
  parts: [],
});

export const words: SearchWords = {
  pages: [
    page('/steps/', 'Two-step sign-in', 'A stolen password should not be enough.'),
    page('/real/', 'Is this message real?', 'Do not follow the link.'),
    page('/wrong/', 'If something looks wrong', 'Act in this order.'),
    page('/email/', 'Email and your clinic', 'Prefer the portal to a message by email.'),
    ...Array.from({ length: 16 }, (_, n) =>
      page(`/${n}/`, `Lesson ${n} of the others`, 'Something else.'),
    ),
  ],
  groups: [
    { words: ['hacked', 'someone in my account'], means: 'looks wrong', leads: ['/wrong/#now'] },
    { words: ['otp', '2fa', 'contraseña', 'José'], means: 'step', leads: ['/steps/', '/wrong/'] },
    { words: ['is it real'], means: 'message', leads: ['/real/'] },
  ],
  skip: ['is', 'it', 'my', 'the', 'in', 'a', 'who'],
  endings: ['s', 'es', 'e', 'ed', 'ing'],
  vocabulary: ['message', 'password', 'clinic', 'email', 'stolen', 'link', 'sign', 'real', 'step'],
};
