import { describe, expect, it } from 'vitest';
import { codesOf } from '../../../tests/support/fulfilled-order.ts';
import { savedRemorsePeriod } from './remorse-settings.ts';

const before = { enabled: true, hours: 1, minutes: 30 };

describe('setting the remorse period', () => {
  it('given texts, when it is switched on, then hours and minutes are numbers', () => {
    const update = { isRemorsePeriod: true, remorsePeriodHours: '02', remorsePeriodMinutes: '5' };
    expect(savedRemorsePeriod(before, update)).toEqual({ enabled: true, hours: 2, minutes: 5 });
  });

  it('given numbers and the flag as the property list spells it, when it is switched on, then they count', () => {
    const update = { isRemorsePriod: true, remorsePeriodHours: 2, remorsePeriodMinutes: 5 };
    expect(savedRemorsePeriod({ ...before, enabled: false }, update)).toEqual({ enabled: true, hours: 2, minutes: 5 });
  });

  it('given no length, when it is switched off, then it keeps the one it had', () => {
    expect(savedRemorsePeriod(before, { isRemorsePeriod: false })).toEqual({ ...before, enabled: false });
  });

  it('given hours beyond all dates, when they are set, then they are refused', () => {
    const update = { isRemorsePeriod: true, remorsePeriodHours: '9'.repeat(30), remorsePeriodMinutes: '0' };
    expect(codesOf(() => savedRemorsePeriod(before, update))).toEqual(['96002']);
  });

  it('given one site alone, when it is set, then saving fails', () => {
    expect(codesOf(() => savedRemorsePeriod(before, { isRemorsePeriod: false, isSiteSpecific: true }))).toEqual([
      '96009',
    ]);
  });
});
