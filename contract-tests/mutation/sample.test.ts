/** A sample of what `npm run mutants` measures: that defects can be made of every kind, and that most are found. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import type { Defect } from './defect.ts';
import { createHunter, type Hunter, type Recorded } from './hunt.ts';
import { meaningDefects } from './meaning-defects.ts';
import { propertyDefects } from './property-defects.ts';
import { refusalDefects } from './refusal-defects.ts';
import { transportDefects } from './transport-defects.ts';

const document = readDocument();
const resources = ['merchant', 'every record', 'organizations'];

let hunter: Hunter;
let recorded: readonly Recorded[];
beforeAll(async () => {
  hunter = createHunter(document, 'whole', { resources });
  recorded = await hunter.record();
}, 60_000);

const exchanges = () => recorded.flatMap(({ judged }) => judged);

describe('given the exchanges with the right server', () => {
  test.each<[string, () => readonly Defect[], number]>([
    ['properties', () => propertyDefects(exchanges()), 0.5],
    ['statuses and errors', () => refusalDefects(exchanges()), 0.9],
    ['transport', () => transportDefects(document, exchanges()), 0.5],
    ['meanings', () => meaningDefects(document, exchanges()), 0.3],
  ])(
    'when a sample of defects of %s is hunted, then most are found, and the operation is named',
    async (_, make, least) => {
      const all = make();
      const sample = all.filter((_, at) => at % Math.ceil(all.length / 12) === 0);
      expect(sample.length).toBeGreaterThan(5);
      const hunted = [];
      for (const defect of sample) hunted.push(await hunter.hunt(defect, recorded));
      const found = hunted.filter(each => each.found);
      expect(found.length / hunted.length).toBeGreaterThanOrEqual(least);
      expect(found.filter(({ attributed }) => attributed !== true)).toEqual([]);
    },
    60_000,
  );
});
