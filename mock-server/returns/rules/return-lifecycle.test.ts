import { describe, expect, it } from 'vitest';
import { awaitsGoods, nextReturnState, type ReturnState, returnTransitions } from './return-lifecycle.ts';

const states: readonly ReturnState[] = [...new Set(returnTransitions.flatMap(({ from, to }) => [from, to]))];

describe('the states of a return request', () => {
  it('given the table, when its moves are counted, then no state and event have two', () => {
    const moves = returnTransitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it('given a complete request, when anything happens, then it stays complete', () => {
    expect(returnTransitions.filter(({ from }) => from === 'COMPLETE')).toEqual([]);
  });

  it('given any other state, when it is closed, then it is complete', () => {
    for (const state of states.filter(name => name !== 'COMPLETE'))
      expect(nextReturnState(state, 'close')).toBe('COMPLETE');
  });

  it('given every state, when asked whether goods may come, then only those before all is there say yes', () => {
    expect(states.filter(awaitsGoods).sort()).toEqual(['PARTIAL_RETURN', 'PENDING_CUSTOMER_ACTION']);
  });
});
