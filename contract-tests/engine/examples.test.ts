/** What the examples of the specification name may exist on an instance. */
import { expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { exampleRequests, withoutIds } from './examples.ts';

// as the reference server's default seed has them, of which the examples are
const ids = /\b(?:o\d{4,}|ci\d+|pg\d+|sg\d+|bb-\d+|or-\d+|11\d{4}|rr\d+|2004\d\d|prod\d+|sku\d+)\b/;

test('given any example, when its ids are taken out, then no record is named any more', () => {
  const requests = exampleRequests(readDocument()).flatMap(({ all }) => all);
  const texts = (from: typeof requests) =>
    from.map(({ path, init }) => decodeURIComponent([path, init.body, ...Object.values(init.headers)].join(' ')));
  expect(texts(requests).filter(text => ids.test(text)).length).toBeGreaterThan(50);
  expect(texts(requests.map(request => withoutIds(request))).filter(text => ids.test(text))).toEqual([]);
});
