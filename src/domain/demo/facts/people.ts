/** Who really acts, whatever the portal takes them for. All are invented. */
export const PERSONS = [
  'patient',
  'helper',
  'nurse',
  'front-desk',
  'officer',
  'thief',
  'passer-by',
] as const;
export type Person = (typeof PERSONS)[number];
export const ROLES = ['nurse', 'front-desk', 'officer'] as const satisfies readonly Person[];
export type Role = (typeof ROLES)[number];
export type Account = 'patient' | 'helper';
