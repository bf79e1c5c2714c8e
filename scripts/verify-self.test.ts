import { expect, test } from 'vitest';
import { alarmsOf, visits } from './self-verification.ts';

// another one each day; `npm run verify:self` does all of them
const day = Math.floor(Date.now() / 86_400_000);
const all = Array.from({ length: 20 }, (_, index) => visits({ seed: index + 1, scale: 1 })).flat();
const visit = all[day % all.length];

test(`given a reference server of seed ${visit?.seed}, when it is verified twice (${visit?.mode}), then nothing is found and nothing is left`, async () => {
  expect(visit && (await alarmsOf(visit))).toEqual([]);
}, 180_000);
