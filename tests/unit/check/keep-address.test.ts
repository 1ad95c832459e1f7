import { describe, expect, it } from 'vitest';
import { emptyPortal } from '#domain/check/portals.ts';
import type { CheckEvent } from '#domain/check/event-types.ts';
import type { Progress } from '#domain/check/types.ts';
import { keepAddress } from '#domain/check/keep-address.ts';
import { report } from '../machines/check/check-run.ts';

type Report = Extract<CheckEvent, { readonly type: 'address.checked' }>;

const address = { site: 'clinic.example', verdict: 'no-warning-signs', match: 'same', signs: [] };
const saved: Progress = {
  version: 1,
  portals: [emptyPortal('first', 'Eyes', { place: 'us-ca' }), emptyPortal('other', 'Teeth')],
  current: 'first',
};

describe('an address that was looked at by itself', () => {
  it('is kept with the portal at hand, beside what is known of it', () => {
    const change = keepAddress(saved, report({}) as Report);
    expect(change).toMatchObject({
      current: 'first',
      kept: { id: 'first', nickname: 'Eyes', answers: { place: 'us-ca', how: 'browser', address } },
    });
  });

  it('begins a portal where nothing is known yet', () => {
    expect(keepAddress(undefined, report({}) as Report)?.kept?.answers.address).toEqual(address);
  });

  it('is left when the report is none', () => {
    expect(keepAddress(saved, report({ verdict: 'fine' }) as Report)).toBeUndefined();
  });
});
