import type { Fault } from '../fault.ts';

/** The address check, and the look at a message. */
export const ADDRESS: readonly Fault[] = [
  {
    id: 'address-escaped-twice',
    area: 'address',
    wrong: 'A site behind another’s name is not seen when a filter has escaped it twice.',
    trace: /however often it is coded|undone up to four times/i,
    file: 'src/domain/address/inside.ts',
    find: 'for (let round = 0; round < 4; round++) {',
    put: 'for (let round = 0; round < 1; round++) {',
  },
  {
    id: 'address-password-taken-for-mail',
    area: 'address',
    wrong:
      'A name with a password before the @ of another site is taken for a mail address, which is only odd.',
    trace: /mailbox|mail address|user-info|email-address/i,
    file: 'src/domain/address/mailbox.ts',
    find: "    !user.includes(':') &&\n",
    put: '',
  },
  {
    id: 'address-hidden-in-the-name',
    area: 'address',
    wrong: 'Characters that cannot be seen inside a site’s name no longer mean “stop”.',
    trace: /hidden[- ]characters/i,
    file: 'src/domain/address/signs.ts',
    find: 'if (inName || turnsText(address.text))',
    put: 'if (inName && turnsText(address.text))',
  },
  {
    id: 'message-gap-one-short',
    area: 'address',
    wrong: 'A phrase of a fake message is not seen with four words in its gap, only with three.',
    trace: /words stand between/i,
    file: 'src/domain/message/phrases.ts',
    find: 'skipped <= slot.gap',
    put: 'skipped < slot.gap',
  },
  {
    id: 'message-five-links-odd',
    area: 'address',
    wrong: 'A message with five ordinary links is called odd for their number.',
    trace: /judges each of several links/i,
    file: 'src/domain/message/report.ts',
    find: 'addresses.length > MOST_LINKS',
    put: 'addresses.length >= MOST_LINKS',
  },
];
