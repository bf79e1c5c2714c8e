import { expect, test } from 'vitest';
import { failureOf } from '../../tests/support/scripted-fetch.ts';
import { instant } from './instant.ts';

test.each([[new Date(0)], ['1970-01-01T00:00:00.000Z'], ['1970-01-01']])('%o is an instant', value => {
  expect(instant('submittedAfter', value)).toEqual(new Date(0));
});

test.each([[new Date('no')], ['yesterday'], [''], ['5'], ['January 5'], ['2025-12-05T21:09:28']])(
  '%o is none, and the field is named',
  async value => {
    expect(await failureOf(() => instant('submittedAfter', value))).toMatchObject({ field: 'submittedAfter' });
  },
);
