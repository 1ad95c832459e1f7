/** What a portal opens with: the invented clinic and its people, the chart, and chance. */
import type { Person } from './people.ts';

/** Made of chance outside, so that a rule gives the same answer in every test. */
export interface Kit {
  /** Base32 (RFC 4648), 160 bits: the key of the app codes. */
  readonly appKey: string;
  /** The same for text codes, which are counted (RFC 4226). */
  readonly textKey: string;
  /** Ten, as `newBackupCodes` writes them. */
  readonly backupCodes: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly at: number;
  /** As the portal has it: who the account belongs to, or who at the clinic. */
  readonly from: Person;
  readonly to: Person;
  readonly subject: string;
  readonly body: string;
  /** Name of a file; nothing of it is read. */
  readonly attachment?: string;
  readonly read: boolean;
}

export interface Result {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly body: string;
}

/** A paper of the patient's. In the vault it can be closed; as an attachment it has gone out. */
export interface Paper extends Result {
  readonly closed: boolean;
}

export interface Appointment {
  readonly id: string;
  readonly at: number;
  readonly with: string;
  readonly kind: 'visit' | 'video';
  readonly booked: boolean;
}

/** What opens in a portal with no reader's doing: seeds of `src/content/demo`. */
export interface Records {
  readonly clinic: { readonly name: string; readonly site: string; readonly fakeSite: string };
  readonly people: Readonly<Record<Person, { readonly name: string }>>;
  /** `passwordAfterReset` is the one that support gives, told to whoever asked. */
  readonly patient: {
    readonly user: string;
    readonly password: string;
    readonly passwordAfterReset: string;
    readonly birthDate: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly helper: { readonly user: string; readonly password: string };
  readonly neighbors: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly Omit<Message, 'read'>[];
  readonly results: readonly Result[];
  readonly papers: readonly Result[];
  readonly appointments: readonly Appointment[];
  /** Earlier sign-ins, with their explanations in the words by `id`. */
  readonly signIns: readonly OldSignIn[];
}

/** One of the twenty lines of "Find the odd line". `ago` in minutes before the demo opens. */
export interface OldSignIn {
  readonly id: string;
  readonly ago: number;
  readonly device: string;
  readonly place: string;
  readonly result: 'signed-in' | 'refused';
  readonly odd: boolean;
}
