import { describe, expect, it } from 'vitest';
import { nextOrderState, orderTransitions } from './order-lifecycle.ts';

describe('order lifecycle', () => {
  it('has one way out of a state for each event', () => {
    const moves = orderTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it('follows the table', () => {
    for (const { from, event, to } of orderTransitions) expect(nextOrderState(from, event)).toBe(to);
    expect(nextOrderState('REMOVED', 'submit')).toBeUndefined();
  });

  it('leaves removed orders alone', () => {
    expect(orderTransitions.filter(({ from }) => from === 'REMOVED')).toEqual([]);
  });
});
