import type { Report, Version } from '#domain/course/report.ts';

/** The line to a learning system: finds its API, and speaks with it in either version. */

/** How the two versions name the same six calls (SCORM 1.2 RTE, 3.3; SCORM 2004 4th edition RTE, 3.1). */
const CALLS = {
  '1.2': {
    api: 'API',
    begin: 'LMSInitialize',
    read: 'LMSGetValue',
    write: 'LMSSetValue',
    save: 'LMSCommit',
    end: 'LMSFinish',
  },
  '2004': {
    api: 'API_1484_11',
    begin: 'Initialize',
    read: 'GetValue',
    write: 'SetValue',
    save: 'Commit',
    end: 'Terminate',
  },
} as const;

type Api = Readonly<Record<string, ((...words: readonly string[]) => unknown) | undefined>>;

/** Frames in frames, at most (ADL's own search stops at 500). */
const DEEPEST = 500;

/** @returns undefined where there is none, or where it belongs to another site and so cannot be touched */
function apiAbove(from: Window, name: string): Api | undefined {
  let here = from;
  try {
    for (let depth = 0; depth < DEEPEST; depth++) {
      const api = (here as unknown as Readonly<Record<string, Api | undefined>>)[name];
      if (api) return api;
      if (here.parent === here) return undefined;
      here = here.parent;
    }
  } catch {
    // A page of another site stands above.
  }
  return undefined;
}

/** A system opens a course in a frame, or in a window of its own. */
function findApi(from: Window, name: string): Api | undefined {
  const above = apiAbove(from, name);
  if (above) return above;
  try {
    const opener = (from.top ?? from).opener as Window | null;
    return opener ? apiAbove(opener, name) : undefined;
  } catch {
    return undefined;
  }
}

export interface Session {
  /** What the system kept; empty where it kept nothing. */
  read(element: string): string;
  /** Says all of it and has it saved. @returns whether the system saved it */
  tell(report: Report): boolean;
  /** Nothing can be said after it. */
  end(): void;
}

/** @returns undefined where no system listens: the course works on, and says so */
export function openSession(version: Version, from: Window = window): Session | undefined {
  const names = CALLS[version];
  const api = findApi(from, names.api);
  if (!api) return undefined;
  const call = (name: 'begin' | 'read' | 'write' | 'save' | 'end', ...words: readonly string[]) => {
    try {
      return String(api[names[name]]?.(...words) ?? '');
    } catch {
      // A fault of the system's is not to close the lesson that somebody reads.
      return '';
    }
  };
  if (call('begin', '') !== 'true') return undefined;
  let isOpen = true;
  return {
    read: (element) => call('read', element),
    tell(report) {
      if (!isOpen) return false;
      // A system may lack an element that is optional; what counts is whether it saves the rest.
      for (const [element, value] of report) call('write', element, value);
      return call('save', '') === 'true';
    },
    end() {
      if (isOpen) call('end', '');
      isOpen = false;
    },
  };
}
