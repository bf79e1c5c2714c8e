import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { failureOf, json, scriptedAgent } from '../../tests/support/scripted-fetch.ts';

/** The path that is sent for an id, as a server sees it. */
async function sentFor(id: string, { agent, sent } = scriptedAgent([json({ id: 'x1' })])): Promise<string> {
  await agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id } } });
  return sent.at(-1)?.path ?? '';
}

const segmentsOf = async (...sent: Parameters<typeof sentFor>) => (await sentFor(...sent)).split('/');

describe('a path', () => {
  test.each(['.', '..', '', '\ud800'])('refuses the id %j', async id => {
    expect(await failureOf(sentFor(id))).toMatchObject({ kind: 'validation', field: 'id' });
  });

  test.each([[undefined], [null], [7], [{}]])('refuses the id %j, which is no string', async id => {
    expect(await failureOf(sentFor(id as string))).toMatchObject({ kind: 'validation', field: 'id' });
  });

  test.each([
    'a/b',
    '../x',
    '%2e%2e',
    '%2E',
    'x?y=1',
    'x#y',
    'ü/ø ☃',
    'a b',
    '\\..\\',
    '.hidden',
    '...',
    'a\nb',
    '$&',
    '{id}',
  ])('carries the id %j as one segment', async id => {
    const segments = await segmentsOf(id);

    expect(segments).toHaveLength(5);
    expect(decodeURIComponent(segments[4] ?? '')).toBe(id);
  });

  test('property: an id is refused or arrives as one segment that decodes to itself', async () => {
    // not the unit 'binary', which takes two seconds to set up
    const character = fc
      .nat(0x10ffff)
      .filter(code => code < 0xd800 || code > 0xdfff)
      .map(code => String.fromCodePoint(code));
    const one = scriptedAgent([json({ id: 'x1' })]);
    const id = fc.oneof(
      fc.string({ unit: character, maxLength: 12 }),
      fc.string({
        maxLength: 12,
        unit: fc.constantFrom('.', '/', '%', '2', 'e', '\\', '?', '#', ';', '{', '}', '$', '&'),
      }),
    );

    await fc.assert(
      fc.asyncProperty(id, async value => {
        if (value === '' || value === '.' || value === '..') {
          await expect(sentFor(value, one)).rejects.toMatchObject({ field: 'id' });
          return;
        }
        const segments = await segmentsOf(value, one);
        expect(segments.slice(0, 4)).toEqual(['', 'ccagent', 'v1', 'orders']);
        expect(segments.slice(4).map(decodeURIComponent)).toEqual([value]);
      }),
    );
  });

  test('that the specification does not know is sent with every parameter filled in', async () => {
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

    await agent.api.GET('/a/{x}/b/{y}' as never, { params: { path: { x: '1', y: '$&' } } } as never);

    expect(sent[0]?.path).toBe('/a/1/b/%24%26');
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
    const { agent, sent } = scriptedAgent([json({ id: 'x1' })]);

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
    const { agent } = scriptedAgent([json({ id: 'x1' })]);
    const get = () => agent.api.GET('/ccagent/v1/orders/{id}', { params: { path: { id: 'o1' } } });

    expectTypeOf(get).returns.resolves.toHaveProperty('data').not.toBeAny();
    // @ts-expect-error must not compile: no such path
    expectTypeOf(agent.api.GET).toBeCallableWith('/ccagent/v1/nothing');
    // @ts-expect-error must not compile: the id is missing
    const noId = () => agent.api.GET('/ccagent/v1/orders/{id}');
    expectTypeOf(noId).toBeFunction();
  });
});
