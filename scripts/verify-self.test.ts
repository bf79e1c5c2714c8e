import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { responsesFile } from '../contract-tests/known/said.ts';
import { createManualClock } from '../mock-server/clock.ts';
import { alarmsOf, knownResponses, parts, visits } from './self-verification.ts';

// a quarter of another one each day, so that no day takes longer than another; `npm run verify:self` does all of them
const day = Math.floor(Date.now() / 86_400_000);
const all = Array.from({ length: 20 }, (_, index) => visits({ seed: index + 1, scale: 1 })).flat();
const ofTheDay = parts(4).flatMap(only => all.map(visit => ({ ...visit, only })));
const visit = ofTheDay[day % ofTheDay.length];

test(`given a reference server of seed ${visit?.seed}, when a part is verified twice (${visit?.mode}), then nothing is found and nothing is left`, async () => {
  expect(visit && (await alarmsOf(visit))).toEqual([]);
}, 180_000);

test('given the known shop on other days, when its conversations are held, then the responses are those written out', async () => {
  const written = readFileSync(responsesFile, 'utf8');
  for (const day of [Date.UTC(2027, 1, 28), Date.UTC(2028, 11, 31, 23, 59)]) {
    expect(await knownResponses({ clock: createManualClock(day) })).toBe(written);
  }
}, 180_000);
