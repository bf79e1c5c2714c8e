/** What recurs is due on a day of its schedule, in some time zone. */

import { expect, test } from 'vitest';
import { broken } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';

const scheduled = (nextScheduledRun: string, schedule: object, id = 'so1') =>
  exchange(`GET /scheduledOrders/${id}`, { id, templateOrderId: 'o1', siteId: 'siteUS', nextScheduledRun, schedule });
const found = (...judged: readonly ReturnType<typeof scheduled>[]) =>
  broken(...judged).filter(each => each.startsWith('schedule '));
const wrong = ['schedule /nextScheduledRun'];
const monday = '2026-11-30T06:00:00.000Z';

test.each([
  ['a day of the week', [scheduled(monday, { daysOfWeek: [2] })], []],
  ['one that it may be elsewhere', [scheduled(monday, { daysOfWeek: ['1'] })], []],
  ['none, wherever it is', [scheduled(monday, { daysOfWeek: [4] })], wrong],
  ['another month', [scheduled(monday, { daysOfWeek: [2], monthsInYear: [11] })], wrong],
  ['the month after, somewhere', [scheduled('2026-11-30T20:00:00Z', { daysInMonth: [1], monthsInYear: [11] })], []],
  ['the last of a short month', [scheduled('2026-11-30T12:00:00Z', { daysInMonth: [31] })], []],
  ['no day of a schedule in milliseconds', [scheduled(monday, { daysOfWeek: [4], period: 864_000_000 })], []],
  [
    'one that fits in no zone of another',
    [scheduled('2026-12-15T06:00:00.000Z', { daysInMonth: [15] }, 'so2'), scheduled(monday, { daysOfWeek: [1] })],
    wrong,
  ],
])('given what is next due on %s, when it is read, then that is found or not', (_, judged, places) => {
  expect(found(...judged)).toEqual(places);
});
