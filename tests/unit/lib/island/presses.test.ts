import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Handler = (event: object) => void;
const page = `<html><body>
  <astro-island ssr>
    <input id="name" type="text"><button id="add">Add</button>
    <input id="tick" type="radio"><details id="more"><summary id="fold">More</summary></details>
  </astro-island>
  <astro-island ssr><form id="form"><button id="send">Go on</button></form></astro-island>
  <button id="out" data-erase>Erase</button>
</body></html>`;

let handlers: Record<string, Handler>;
let document: Document & { activeElement: Element | null };
let active: Element | null;
let presses: typeof import('#lib/island/presses.ts');
const heard: string[] = [];

const at = (id: string) => document.getElementById(id) as HTMLInputElement;
const click = (id: string) => {
  const preventDefault = vi.fn();
  handlers['click']!({ target: at(id), preventDefault });
  return preventDefault;
};
const write = (text: string, isThere = true) => {
  at('name').value = text;
  active = isThere ? at('name') : null;
  handlers['input']!({ target: at('name') });
};

beforeEach(async () => {
  const window = parseHTML(page);
  document = window.document as never;
  handlers = {};
  heard.length = 0;
  active = null;
  Object.defineProperty(document, 'activeElement', { get: () => active });
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLInputElement', window.HTMLInputElement);
  vi.stubGlobal('HTMLButtonElement', window.HTMLButtonElement);
  vi.stubGlobal('Event', window.Event);
  vi.stubGlobal('addEventListener', (type: string, handler: Handler) => {
    handlers[type] = handler;
  });
  vi.resetModules();
  presses = await import('#lib/island/presses.ts');
  presses.notePresses();
  for (const id of ['name', 'add', 'tick'])
    for (const type of ['input', 'change', 'click'])
      at(id).addEventListener(type, () => heard.push(`${id} ${type}`));
});
afterEach(() => vi.unstubAllGlobals());

describe('what was done before a tool woke', () => {
  it('is carried out once it has, text first, then presses in their order', async () => {
    expect(click('add')).toHaveBeenCalled();
    write('Oakhill');
    at('tick').checked = true;
    click('tick');
    // Waking may empty a field.
    at('name').value = '';
    await presses.carryOutPresses();
    expect(at('name').value).toBe('Oakhill');
    expect(heard).toEqual(['name input', 'name change', 'add click', 'tick change']);
  });

  it.each([
    ['stayed unfolded is told so', true, ['toggle']],
    ['was folded again by its tool is pressed again', false, ['click']],
  ])('a fold that %s', async (_, stays, expected) => {
    const fold = document.getElementById('more') as HTMLDetailsElement;
    fold.open = false;
    click('fold');
    fold.open = stays;
    const told: string[] = [];
    fold.addEventListener('toggle', () => told.push('toggle'));
    at('fold').addEventListener('click', () => told.push('click'));
    await presses.carryOutPresses();
    expect(told).toEqual(expected);
  });

  it('is carried out once, and a repeated press once', async () => {
    click('add');
    click('add');
    await presses.carryOutPresses();
    await presses.carryOutPresses();
    expect(heard).toEqual(['add click']);
  });

  it('sends the form of a button whose place another took while the tool woke, and no form that is gone', async () => {
    const form = at('form') as unknown as HTMLFormElement;
    const requestSubmit = vi.fn();
    Object.assign(form, { requestSubmit });
    const send = at('send');
    Object.defineProperties(send, { type: { value: 'submit' }, form: { value: form } });
    click('send');
    send.remove();
    await presses.carryOutPresses();
    expect(requestSubmit).toHaveBeenCalledOnce();
    form.append(send);
    click('send');
    send.remove();
    form.remove();
    await presses.carryOutPresses();
    expect(requestSubmit).toHaveBeenCalledOnce();
  });

  it.each([
    ['everything is erased', () => click('out')],
    ['the page is left', () => handlers['pagehide']!({})],
  ])('is dropped when %s', async (_when, act) => {
    click('add');
    write('Oakhill');
    act();
    await presses.carryOutPresses();
    expect(heard).toEqual([]);
  });

  it('is not what a browser writes into a field that it restores: nobody is in it', async () => {
    write('Restored', false);
    await presses.carryOutPresses();
    expect(heard).toEqual([]);
  });

  it('is nothing on a tool that is awake', async () => {
    document.querySelector('astro-island')!.removeAttribute('ssr');
    expect(click('add')).not.toHaveBeenCalled();
    await presses.carryOutPresses();
    expect(heard).toEqual([]);
  });
});
