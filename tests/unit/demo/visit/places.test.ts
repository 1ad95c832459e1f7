import { describe, expect, it } from 'vitest';
import { FIRST_PLACES, goHomeOn, goToStep, takeRole } from '#domain/demo/visit/places.ts';

const atChart = { ...FIRST_PLACES, desk: { page: 'chart', item: 'neighbor-a' } } as const;

describe('the desk', () => {
  it('is cleared when another person sits down there', () => {
    expect(takeRole(atChart, 'officer')).toMatchObject({
      role: 'officer',
      desk: { page: 'access-record' },
    });
  });

  it('stays as it is for the one who sits there', () => {
    expect(takeRole(atChart, 'nurse')).toBe(atChart);
  });
});

describe('going where a step is done', () => {
  it.each([
    [
      'the own computer',
      { id: 'a', seat: 'patient' },
      { seat: 'patient', patient: 'home-computer' },
    ],
    [
      "the helper's phone",
      { id: 'a', seat: 'patient', device: 'helper-phone' },
      { seat: 'patient', patient: 'helper-phone' },
    ],
    [
      'the look-alike page',
      { id: 'a', seat: 'patient', tool: 'fake-site' },
      { seat: 'patient', patient: 'fake-site' },
    ],
    [
      'a person at the clinic',
      { id: 'a', seat: 'clinic', role: 'officer' },
      { seat: 'clinic', role: 'officer' },
    ],
    ['whoever sits at the clinic', { id: 'a', seat: 'clinic' }, { seat: 'clinic', role: 'nurse' }],
    [
      'a tool of the attacker',
      { id: 'a', seat: 'attacker', tool: 'disk' },
      { seat: 'attacker', tool: 'disk' },
    ],
  ] as const)('leads to %s', (_, step, places) => {
    expect(goToStep(FIRST_PLACES, step)).toMatchObject(places);
  });
});

it('brings the browsers named, and no others, back to their first page', () => {
  const away = {
    ...FIRST_PLACES,
    pages: {
      ...FIRST_PLACES.pages,
      'home-computer': { page: 'results' },
      'far-computer': { page: 'message', item: 'x' },
    },
  } as const;
  expect(goHomeOn(away, ['home-computer']).pages).toEqual({
    ...away.pages,
    'home-computer': { page: 'home' },
  });
  expect(goHomeOn(away, [])).toBe(away);
});
