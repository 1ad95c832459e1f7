import { describe, expect, it } from 'vitest';
import { withAnotherTry } from '../../../scripts/ask-again.ts';

describe('an import of a built page', () => {
  it.each([
    ['t(()=>import(`./Desk.a1.js`))', 't(q=>import(`./Desk.a1.js`+q))'],
    [
      't(() => import("/_astro/a.js").then(e=>e.n),[])',
      't(q=>import("/_astro/a.js"+q).then(e=>e.n),[])',
    ],
    [
      'P(async()=>{let{a:e,b}=await import(`./a.js`);return{a:e,b}},[])',
      'P(async q=>{let{a:e,b}=await import(`./a.js`+q);return{a:e,b}},[])',
    ],
    [
      "P(async () => { const {a} = await import('./a.js').then(e=>e.n); return {a} })",
      "P(async q=>{const {a}=await import('./a.js'+q).then(e=>e.n); return {a} })",
    ],
  ])('%s can be asked for again', (code, again) => expect(withAnotherTry(code)).toBe(again));

  it.each(['()=>import(p)', 'import(`./a.js`)', '()=>important(`./a.js`)'])(
    '%s stays as it is',
    (code) => expect(withAnotherTry(code)).toBe(code),
  );
});
