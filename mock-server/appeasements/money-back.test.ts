import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertBalanced, assertMoves, assertStock } from '../../tests/support/money-back-balance.ts';
import { after, isSent, shop, step } from '../../tests/support/money-back-steps.ts';
import { Refusal } from '../wire/refusal.ts';

it('given any sequence of returns, exchanges and appeasements, when each is carried out or refused, then no more goes back than was paid, and goods balance', () => {
  let carriedOut = 0;
  let sent = 0;
  let inPoints = 0;
  fc.assert(
    fc.property(shop, fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }), (start, steps) => {
      let now = start;
      for (const [index, each] of steps.entries()) {
        const before = now;
        frozen(before);
        try {
          now = after(before, each, index);
          carriedOut += now === before ? 0 : 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        assertBalanced(now);
        assertStock(now);
        assertMoves(before, now);
      }
      sent += now.replacements.filter(isSent).length;
      const methods = now.returns.flatMap(({ refundMethods }) => refundMethods);
      inPoints += methods.filter(({ points, state }) => points !== undefined && state === 'COMPLETE').length;
    }),
    { numRuns: 1_000 },
  );
  // a shop in which everything is refused would balance as well
  expect(carriedOut).toBeGreaterThan(3_000);
  expect(sent).toBeGreaterThan(30);
  expect(inPoints).toBeGreaterThan(15);
});

/** What is changed all the same fails: records are values. */
function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
}
