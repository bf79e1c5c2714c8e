import { expect, test, vi } from 'vitest';
import { whenRead } from './when-read.ts';

test('given a property that nobody has read, then it is not made, but it is there', () => {
  const make = vi.fn();
  const desk = {};
  whenRead(desk, 'orders', make);

  expect(Object.keys(desk)).toEqual(['orders']);
  expect(make).not.toHaveBeenCalled();
});

test('when it is read twice, then it is made once', () => {
  const desk: { orders?: object } = {};
  whenRead(desk, 'orders', () => ({}));

  expect(desk.orders).toBe(desk.orders);
  expect({ ...desk }).toEqual({ orders: {} });
});

test('when it is set, then that is what it is, and nothing is made', () => {
  const make = vi.fn();
  const desk: { orders?: object } = {};
  whenRead(desk, 'orders', make);
  const fake = {};

  desk.orders = fake;

  expect(desk.orders).toBe(fake);
  expect(make).not.toHaveBeenCalled();
});
