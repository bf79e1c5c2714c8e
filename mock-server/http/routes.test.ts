import { expect, test } from 'vitest';
import { createRoutes } from './routes.ts';

const find = createRoutes([
  { path: '/orders', method: 'GET', value: 'list' },
  { path: '/orders/{id}', method: 'GET', value: 'read' },
  { path: '/orders/cancel', method: 'PUT', value: 'cancel' },
  { path: '/orders/cancel/{reason}', method: 'GET', value: 'reason' },
  { path: '/orders/{orderId}/items/{id}', method: 'PUT', value: 'item' },
  { path: '/orders/{orderId}/items/{id}', method: 'GET', value: 'readItem' },
]);

function found(path: string) {
  const route = find(path);
  return route === undefined ? undefined : { ...route.parameters, methods: Object.fromEntries(route.methods) };
}

test.each([
  ['/orders', { methods: { GET: 'list' } }],
  ['/orders/o1', { id: 'o1', methods: { GET: 'read' } }],
  ['/orders/cancel', { methods: { PUT: 'cancel' } }],
  ['/orders/cancel/late', { reason: 'late', methods: { GET: 'reason' } }],
  ['/orders/o1/items/ci2', { orderId: 'o1', id: 'ci2', methods: { PUT: 'item', GET: 'readItem' } }],
  ['/orders/cancel/items/ci2', { orderId: 'cancel', id: 'ci2', methods: { PUT: 'item', GET: 'readItem' } }],
  ['/orders/a%2Fb%2520c', { id: 'a/b%20c', methods: { GET: 'read' } }],
  ['/orders/%zz', { id: '%zz', methods: { GET: 'read' } }],
])('given %s, when it is looked up, then the most literal path is found with its parameters', (path, expected) => {
  expect(found(path)).toEqual(expected);
});

test.each([
  '/',
  '',
  '/orders/',
  '/Orders',
  '/orders/o1/',
  '/orders/o1/items',
  '/orders//items/ci2',
  '/orders/o1/items/ci2/x',
])('given %j, when it is looked up, then there is nothing', path => {
  expect(find(path)).toBeUndefined();
});
