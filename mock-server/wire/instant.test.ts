import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDayAlone, isoDate, sentInstant } from './instant.ts';

const day = 86_400_000;
const instants = fc.integer({ min: 0, max: 50_000 * day });

describe('an instant that is sent', () => {
  it('given any instant, when it is sent as it was shown, with or without its zone, then it is the same', () => {
    fc.assert(
      fc.property(instants, instant => {
        expect(sentInstant(isoDate(instant))).toBe(instant);
        expect(sentInstant(isoDate(instant).slice(0, -1))).toBe(instant);
      }),
    );
  });

  it('given a day alone, then it begins at midnight', () => {
    expect(sentInstant('1970-01-02')).toBe(day);
    expect([isDayAlone('1970-01-02'), isDayAlone('1970-01-02T00:00')]).toEqual([true, false]);
  });

  it('given another zone, then it counts', () => {
    expect(sentInstant('1970-01-02T01:00:00+01:00')).toBe(day);
  });

  it.each([
    '',
    '5',
    'January 5',
    'soon',
    '12/05/2025',
    '2025-02-29',
    '2025-13-01',
    '2025-12-05T25:00',
    '2025-12-05 10:00',
  ])('given %j, then it is none', sent => {
    expect(sentInstant(sent)).toBeUndefined();
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'UTC'])(
    'given a machine in %s, then a time without a zone is the same',
    TZ => {
      const module = new URL('./instant.ts', import.meta.url).href;
      const script = `import { sentInstant } from ${JSON.stringify(module)};
      console.log(new Date(0).getTimezoneOffset(), sentInstant('2025-12-05T21:09:28.734'), sentInstant('2025-07-05'));`;
      const arguments_ = ['--input-type=module', '--eval', script];
      const printed = execFileSync(process.execPath, arguments_, { env: { ...process.env, TZ }, encoding: 'utf8' });
      const [offset, ...read] = printed.trim().split(' ').map(Number);
      // the machine really is elsewhere
      expect(offset).toBe({ 'America/New_York': 300, 'Asia/Kolkata': -330, UTC: 0 }[TZ]);
      expect(read).toEqual([Date.UTC(2025, 11, 5, 21, 9, 28, 734), Date.UTC(2025, 6, 5)]);
    },
  );
});
