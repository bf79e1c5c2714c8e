/** Runs that take turns. */
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'occ-turns-'));

test('given several runs at one instance, when each takes turns, then no two have one at once, and each has all of its own', async () => {
  const folder = newFolder();
  let [now, most] = [0, 0];
  const runs = Array.from({ length: 4 }, async () => {
    const turns = createTurns('https://shop.example', folder);
    for (let turn = 0; turn < 3; turn += 1) {
      const end = await turns.take();
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      end();
    }
  });
  await Promise.all(runs);
  expect(most).toBe(1);
});

test('given a run at another instance, when a turn is taken, then nobody waits', async () => {
  const folder = newFolder();
  await createTurns('https://shop.example', folder).take();
  const end = await createTurns('https://other.example', folder).take();
  end();
});

test('given a run that was killed in its turn, when another one waits, then it gets it', async () => {
  const folder = newFolder();
  await createTurns('https://shop.example', folder).take();
  const [lock = ''] = readdirSync(folder);
  // no process has such a number
  writeFileSync(join(folder, lock), String(2 ** 31 - 1));
  const end = await createTurns('https://shop.example', folder).take();
  end();
});

test('given somebody who gives up waiting, when the turn ends, then it was not taken from whoever had it', async () => {
  const folder = newFolder();
  const turns = createTurns('https://shop.example', folder);
  await turns.take();
  const giveUp = await turns.take(AbortSignal.abort());
  giveUp();
  expect(readdirSync(folder).filter(name => name.endsWith('.lock'))).toHaveLength(1);
});

test('given runs that were killed as they broke the lock of another, or whose process id is taken again, when another one waits, then it gets its turn', async () => {
  const folder = newFolder();
  await createTurns('https://shop.example', folder).take();
  const [lock = ''] = readdirSync(folder);
  writeFileSync(join(folder, lock), String(2 ** 31 - 1));
  writeFileSync(join(folder, `${lock}.breaking`), String(2 ** 31 - 1));
  (await createTurns('https://shop.example', folder).take())();
  writeFileSync(join(folder, lock), String(process.pid));
  utimesSync(join(folder, lock), new Date(0), new Date(0));
  (await createTurns('https://shop.example', folder).take())();
  expect(readdirSync(folder).filter(name => name.startsWith(`${lock}.`) && !name.endsWith('.wanted'))).toEqual([]);
});
