import { describe, expect, it } from 'vitest';
import { pageFor, pagesOf, PARTS_OF } from '#domain/demo/facts/jobs.ts';
import { ROLES } from '#domain/demo/facts/people.ts';
import { DESK_PAGES } from '#domain/demo/visit/visit.ts';

describe('what a job at the clinic works with', () => {
  it('always finds a page of its own, whatever was open before', () => {
    for (const role of ROLES) {
      for (const page of DESK_PAGES) {
        const shown = pageFor(role, page);
        expect(pagesOf(role)).toContain(shown === 'chart' ? 'patients' : shown);
      }
    }
  });

  it('shows the front desk visits, and nothing medical', () => {
    expect(PARTS_OF['front-desk']).toEqual(['appointments']);
  });

  it('opens charts to those who have patients, and the record to the officer alone', () => {
    expect(pageFor('nurse', 'chart')).toBe('chart');
    expect(pageFor('officer', 'chart')).toBe('access-record');
    expect(pageFor('front-desk', 'access-record')).toBe('patients');
  });
});
