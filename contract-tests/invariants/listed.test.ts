/** A value has the name that the merchant's list gives it, and no two have one. */

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { judgeOf } from '../../tests/broken.ts';
import { exchange } from '../../tests/exchange.ts';
import type { Exchange } from '../engine/recorder.ts';

const whole = Object(readDocument().components.examples?.returnComplete?.value);

function listed(...exchanges: readonly Exchange[]): string[] {
  const judge = judgeOf();
  return exchanges
    .flatMap(each => judge(each).findings)
    .flatMap(({ rule, severity }) => (rule === 'listed' ? [severity] : []));
}

describe('given what came back, and the reasons that the merchant lists', () => {
  const reasons = (...names: readonly (readonly [string, string])[]) =>
    exchange(
      'GET /merchant/orderReturnReasons',
      names.map(([displayKey, displayName]) => ({ displayKey, displayName })),
    );
  const returned = (returnReasonId: string, returnReason: string) =>
    exchange('GET /returnRequests/rr200015', {
      ...whole,
      returnRequestId: 'rr200015',
      returnItems: [{ ...whole.returnItems[0], returnReasonId, returnReason }],
    });
  const named = reasons(['broken', 'Broken'], ['late', 'Too late']);

  test.each([
    ['has the name that is listed', [named, returned('broken', 'Broken')], []],
    ['has another name, which may have been that before', [named, returned('broken', 'Defective')], ['drift']],
    [
      'has another name, which a second one has as well',
      [named, returned('broken', 'Other'), returned('late', 'Other')],
      ['drift', 'violation'],
    ],
    [
      'has a name, and the list has none but keys',
      [reasons(['broken', 'broken'], ['late', 'late']), returned('broken', 'Broken')],
      ['violation'],
    ],
  ])('when a reason %s, then that is found or not', (_, exchanges, severities) => {
    expect(listed(...exchanges)).toEqual(severities);
  });
});
