/**
 * The protections of the demo portal. Their ids are permanent: the comparison's rows, the
 * missions, the words and the tests meet on them.
 */
export const SWITCH_CHOICES = {
  secondStep: ['off', 'text', 'app', 'passkey'],
  idleSignOut: ['off', '15-minutes'],
  overallSignOut: ['off', '12-hours'],
  accessRecord: ['off', 'on', 'chained'],
  // Two lists and two switches: who signed in to the account, and who at the clinic opened the chart.
  signInsShownToPatient: ['off', 'on'],
  viewsShownToPatient: ['off', 'on'],
  encryptedStorage: ['off', 'on'],
  privateLink: ['off', 'on'],
  files: ['attachments', 'vault'],
  support: ['form', 'person'],
  helpers: ['shared-password', 'own-login'],
} as const;

export type SwitchId = keyof typeof SWITCH_CHOICES;

/** How one portal is set: one choice for each switch. */
export type Policy = { readonly [Id in SwitchId]: (typeof SWITCH_CHOICES)[Id][number] };

export const SWITCHES = Object.keys(SWITCH_CHOICES) as readonly SwitchId[];

const STRONG = {
  secondStep: 'app',
  idleSignOut: '15-minutes',
  overallSignOut: '12-hours',
  accessRecord: 'chained',
  signInsShownToPatient: 'on',
  viewsShownToPatient: 'on',
  encryptedStorage: 'on',
  privateLink: 'on',
  files: 'vault',
  support: 'person',
  helpers: 'own-login',
} as const satisfies Policy;

export const PRESETS = {
  strong: STRONG,
  /** As real portals mostly are: of the two lists the patient sees the own sign-ins, and the clinic keeps the other. */
  usual: { ...STRONG, viewsShownToPatient: 'off' },
  budget: {
    secondStep: 'off',
    idleSignOut: 'off',
    overallSignOut: 'off',
    // A list that anyone inside can edit: it is there, and proves nothing.
    accessRecord: 'on',
    signInsShownToPatient: 'off',
    viewsShownToPatient: 'off',
    encryptedStorage: 'off',
    privateLink: 'off',
    files: 'attachments',
    support: 'form',
    helpers: 'shared-password',
  },
} as const satisfies Record<string, Policy>;

export type PresetId = keyof typeof PRESETS;

/** The preset that a policy is, or `own` for a mix of the reader's. */
export function presetOf(policy: Policy): PresetId | 'own' {
  const presets = Object.keys(PRESETS) as readonly PresetId[];
  return presets.find((id) => SWITCHES.every((one) => policy[one] === PRESETS[id][one])) ?? 'own';
}

/** Is this a choice that the switch has? For values that come from a form. */
export const isChoice = <Id extends SwitchId>(id: Id, choice: string): choice is Policy[Id] =>
  (SWITCH_CHOICES[id] as readonly string[]).includes(choice);
