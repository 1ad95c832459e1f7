import { describe, expect, it } from 'vitest';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { billOfMaterials } from '../../../scripts/bill-of-materials.ts';

const names = ['xstate', '@noble/hashes', 'svelte', 'xstate'];

describe('a bill of materials', () => {
  it('is whole by the schema of CycloneDX', async () => {
    const judge = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await judge.validate(billOfMaterials(names))).toBeNull();
    expect(await judge.validate(billOfMaterials(names).replace('"library"', '"book"'))).toEqual(
      expect.anything(),
    );
  });

  it('names each package once, with its license and what the lockfile holds it to', () => {
    const { components } = JSON.parse(billOfMaterials(names)) as {
      readonly components: readonly Readonly<Record<string, unknown>>[];
    };
    expect(components.map(({ purl }) => String(purl).replace(/@[\d.]+$/, '@'))).toEqual([
      'pkg:npm/%40noble/hashes@',
      'pkg:npm/svelte@',
      'pkg:npm/xstate@',
    ]);
    for (const one of components)
      expect(one).toMatchObject({
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
      });
  });

  it('is the same for the same code', () => {
    expect(billOfMaterials(names)).toBe(billOfMaterials(names.toReversed()));
  });

  it('cannot name what the lockfile does not hold', () => {
    expect(() => billOfMaterials(['not-a-package'])).toThrow(/not in package-lock\.json\. Remedy/);
  });
});
