import type { Reader } from './reader.ts';

/** Something that the site keeps on a device under a name of its own, and what it promises its reader. */

type Fault = 'blocked' | 'full' | 'unreadable' | 'newer' | 'erased' | 'changed';
export type Told = Readonly<Record<Fault, string>>;

export interface KeptThing {
  /** As it stands in a sentence. */
  readonly name: string;
  /** The end of its key. */
  readonly key: string;
  readonly path: string;
  /** The same in a frame of another page; missing where no frame has it. */
  readonly framed?: string;
  /** Opens its page, as far as it must be open to be used. */
  readonly open: (reader: Reader, path: string) => Promise<void>;
  /** One act whose outcome is kept; missing for what only reads. */
  readonly act?: (reader: Reader) => Promise<void>;
  /** What is on screen after that act, and where `good` is kept. */
  readonly stands: string;
  /** As this release keeps it. */
  readonly good: string;
  /** As the first release kept it, with what has been retired since. */
  readonly old: string;
  /** Our shape with other types in it. */
  readonly wrong: string;
  /** Where the reader is told, and in which words; missing where another tool tells. */
  readonly tells?: { readonly at: string; readonly says: Told };
}

/** Where a tool tells of its storage. */
export const NOTICE = '[data-storage]';
