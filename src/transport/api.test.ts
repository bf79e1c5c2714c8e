import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';
import { serializePath } from './api.ts';

const template = '/ccagent/v1/orders/{id}';
const segmentOf = (id: string) => new URL(`https://occ.test${serializePath(template, { id })}`).pathname.split('/');

describe('a path', () => {
  test.each(['.', '..', ''])('refuses the id %j', async id => {
    expect(await failureOf(() => serializePath(template, { id }))).toMatchObject({ kind: 'validation', field: 'id' });
  });

  test.each([[undefined], [null], [7], [{}]])('refuses the id %j, which is no text', async id => {
    expect(await failureOf(() => serializePath(template, { id }))).toMatchObject({ kind: 'validation', field: 'id' });
  });

  test('refuses an id that is no Unicode text', async () => {
    expect(await failureOf(() => serializePath(template, { id: '\ud800' }))).toMatchObject({ kind: 'validation' });
  });

  test.each(['a/b', '../x', '%2e%2e', '%2E', 'x?y=1', 'x#y', 'ü/ø ☃', 'a b', '\\..\\', '.hidden', '...', 'a\nb'])(
    'carries the id %j as one segment',
    id => {
      const segments = segmentOf(id);

      expect(segments).toHaveLength(5);
      expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
    },
  );

  test('property: an id is refused or arrives as one segment that decodes to itself', () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', '\\', '?', '#', ';') }),
    );

    fc.assert(
      fc.property(id, value => {
        if (value === '' || value === '.' || value === '..') {
          expect(() => serializePath(template, { id: value })).toThrow();
          return;
        }
        const segments = segmentOf(value);
        expect(segments.slice(0, 4)).toEqual(['', 'ccagent', 'v1', 'orders']);
        expect(segments.slice(4).map(decodeURIComponent)).toEqual([value]);
      }),
    );
  });

  test('fills in every parameter of a template', () => {
    expect(serializePath('/a/{x}/b/{y}', { x: '1', y: '$&' })).toBe('/a/1/b/%24%26');
  });
});

describe('agent.api', () => {
  test('sends any operation of the specification and gives data and response', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'o1' }, 200, { 'x-id': '7' })]);

    const { data, response } = await agent.api.GET('/ccagent/v1/orders/{id}', {
      params: { path: { id: 'o1' }, query: { includeResult: 'full' } },
      headers: { 'X-Trace': 't' },
    });

    expect(data).toEqual({ id: 'o1' });
    expect(response.headers.get('x-id')).toBe('7');
    expect(sent).toMatchObject([{ method: 'GET', path: '/ccagent/v1/orders/o1', query: { includeResult: 'full' } }]);
    expect(sent[0]?.headers.get('x-trace')).toBe('t');
  });

  test('rejects a bad id, and sends nothing', async () => {
    const { agent, sent } = scriptedAgent([json({})]);

    const call = agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: '..' } } });

    await expect(call).rejects.toMatchObject({ field: 'id' });
    expect(sent).toEqual([]);
  });

  test('throws what the resources throw', async () => {
    const { agent } = scriptedAgent([json({ errorCode: '20107' }, 404)]);

    const call = agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o1' } } });

    await expect(call).rejects.toMatchObject({ name: 'OccNotFoundError', errorCode: '20107', operationId: 'getOrder' });
  });

  test('is typed by the specification', () => {
    const { agent } = scriptedAgent([json({})]);
    const get = () => agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o1' } } });

    expectTypeOf(get).returns.resolves.toHaveProperty('data').not.toBeAny();
    // @ts-expect-error must not compile: no such path
    expectTypeOf(agent.api.GET).toBeCallableWith('/ccagent/v1/nothing');
    // @ts-expect-error must not compile: the id is missing
    const noId = () => agent.api.GET('/ccagent/v1/orders/{id}');
    expectTypeOf(noId).toBeFunction();
  });
});
