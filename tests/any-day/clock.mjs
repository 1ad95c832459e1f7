/**
 * Sets a process's clock: `ON_DAY=2031-01-01 node --import ./tests/any-day/clock.mjs …`.
 * Time goes on from there as it does anywhere; only the date is another one.
 */
const Real = Date;
const shift = Real.parse(`${process.env['ON_DAY']}T12:00:00Z`) - Real.now();
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + shift);
    else super(...given);
  }
  static now() {
    return Real.now() + shift;
  }
};
