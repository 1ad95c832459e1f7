import { describe, expect, it } from 'vitest';
import { openSession } from '#lib/browser/scorm-session.ts';

type Fake = Record<string, unknown>;

/** A system that writes down what it is asked. */
function system(answers: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const call = (name: string) => (element: string, value?: string) => {
    asked.push([name, element, value].filter(Boolean).join(' '));
    return answers[name] ?? 'true';
  };
  const api = Object.fromEntries(
    ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate'].map((name) => [name, call(name)]),
  );
  return { api, asked };
}

/** A window, in a window, in a window. */
function frames(depth: number, top: Fake = {}): Window {
  top['parent'] = top;
  top['top'] = top;
  let here = top;
  for (let at = 0; at < depth; at++) here = { parent: here, top };
  return here as unknown as Window;
}

describe('the line to a learning system', () => {
  it('is found in the window itself, above it, and by the window that opened it', () => {
    const { api } = system();
    for (const from of [
      frames(0, { API_1484_11: api }),
      frames(6, { API_1484_11: api }),
      frames(2, { opener: frames(1, { API_1484_11: api }) }),
    ])
      expect(openSession('2004', from)).toBeDefined();
  });

  it('is not there without a system, behind a page of another site, or when the system refuses', () => {
    expect(openSession('1.2', frames(3))).toBeUndefined();
    const strange = new Proxy({} as Fake, {
      get: () => {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect(openSession('1.2', { parent: strange } as unknown as Window)).toBeUndefined();
    const { api } = system({ Initialize: 'false' });
    expect(openSession('2004', frames(1, { API_1484_11: api }))).toBeUndefined();
  });

  it('does not take the API of the other version for its own', () => {
    expect(openSession('1.2', frames(1, { API_1484_11: system().api }))).toBeUndefined();
  });

  it('says whether the system saved what it was told, and nothing after the end', () => {
    const { api, asked } = system();
    const session = openSession('2004', frames(1, { API_1484_11: api }))!;
    expect(session.tell([['cmi.location', 'x']])).toBe(true);
    session.end();
    session.end();
    expect(session.tell([['cmi.location', 'y']])).toBe(false);
    expect(asked).toEqual(['Initialize', 'SetValue cmi.location x', 'Commit', 'Terminate']);
    const full = openSession('2004', frames(1, { API_1484_11: system({ Commit: 'false' }).api }))!;
    expect(full.tell([])).toBe(false);
  });

  it('outlives a system that breaks', () => {
    const api = {
      ...system().api,
      Commit: () => {
        throw new Error('gone');
      },
      GetValue: undefined,
    };
    const session = openSession('2004', frames(1, { API_1484_11: api }))!;
    expect(session.tell([])).toBe(false);
    expect(session.read('cmi.location')).toBe('');
  });
});
