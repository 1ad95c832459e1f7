/** What a browser must be able to do for us. Below it stand three drivers; above it, tasks that know no browser. */

import type { EngineName } from '../../../scripts/engines.ts';

/** One page on show. Addresses are paths of the site. */
export interface Tab {
  open(path: string): Promise<void>;
  /** Presses Back. Whether the page is loaded anew or taken out of a cache is the browser's affair. */
  back(): Promise<void>;
  /** Runs a function in the page. It sees nothing of the test but what it is given, as JSON. */
  evaluate<Given extends readonly unknown[], Result>(
    run: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** Runs the text of a script in the page, past its policy. */
  inject(script: string): Promise<void>;
  /** A pointer that goes to a place of the window, in CSS pixels, and presses there. */
  clickAt(x: number, y: number): Promise<void>;
  /** A pointer that only goes there. */
  moveTo(x: number, y: number): Promise<void>;
  /** Presses one key of the keyboard, as the browser's user would. */
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page on paper, as a PDF. */
  print(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Key =
  | 'Tab'
  | 'Shift+Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'Control+a'
  | 'Control+k';

/** A browser with an empty profile of its own. */
export interface Session {
  readonly tab: Tab;
  /** Opens another page beside the first, which goes on. */
  newTab(): Promise<Tab>;
  /** Errors and warnings of the console, uncaught errors and violations of the policy so far, of all tabs. */
  readonly noise: string[];
  /** Files arrive here, each under its own name once it is whole. */
  readonly downloads: string;
  /**
   * Ends the browser, and starts it again as one that gives back the pages of the last time.
   * @param path of the page to wait for: it is the tab of the new session
   */
  restart?(path: string): Promise<Session>;
  close(): Promise<void>;
}

/** How a browser is set, where that can be set. */
export interface Settings {
  /** Keeps pages that were left whole in memory; as delivered, unless it is said. */
  readonly keepsPages?: boolean;
  /** A script that runs before any of the page's own: it spoils what the page relies on. */
  readonly script?: string;
  /** Tab stops at links; as delivered, unless it is said. */
  readonly tabsToLinks?: boolean;
  /** A private window, as its user would open one. */
  readonly isPrivate?: boolean;
  /** Its user told it to refuse all sites cookies, and with them whatever else sites keep. */
  readonly blocksSites?: boolean;
}

export interface Engine {
  readonly name: EngineName;
  /** Which settings it knows. */
  readonly canSet: readonly (
    'keepsPages' | 'tabsToLinks' | 'restart' | 'isPrivate' | 'blocksSites'
  )[];
  start(origin: string, settings?: Settings): Promise<Session>;
}
