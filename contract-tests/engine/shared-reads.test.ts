import { expect, test } from 'vitest';
import { shareReads } from './shared-reads.ts';

const url = 'https://occ.test/orders';

/** Shares what an instance says that counts what it is asked. */
function counting({ status = 200, now = (): number => 0 } = {}) {
  let asked = 0;
  const reads = shareReads(async () => {
    asked += 1;
    return Response.json(asked, { status });
  }, now);
  const behaviour = ({ isSecond = false } = {}) => {
    const send = reads.sendFor({ isSecond });
    const read = async (init?: RequestInit): Promise<unknown> => (await send(new Request(url, init))).json();
    return { read, find: (init?: RequestInit) => reads.finding(() => read(init)) };
  };
  return { behaviour };
}

test('given what one behaviour has read, when another reads it, then it is not sent again', async () => {
  const { behaviour } = counting();
  expect([await behaviour().read(), await behaviour().read()]).toEqual([1, 1]);
});

test('given what one behaviour is about to read, when another reads it meanwhile, then it is sent once', async () => {
  const { behaviour } = counting();
  expect(await Promise.all([behaviour().read(), behaviour().read()])).toEqual([1, 1]);
});

test('given a read that came to nothing, when another behaviour has waited for it, then it sends its own', async () => {
  const answers = [Promise.reject(new Error('reset')), Promise.resolve(Response.json('there'))];
  const reads = shareReads(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  const sent = () => reads.sendFor({ isSecond: false })(new Request(url));
  const [first, second] = await Promise.allSettled([sent(), sent()]);
  expect(first).toMatchObject({ reason: new Error('reset') });
  expect(await (second.status === 'fulfilled' ? second.value : undefined)?.json()).toBe('there');
});

test('given a behaviour that has read an address, when it reads it again, then it is sent again', async () => {
  const { behaviour } = counting();
  const { read } = behaviour();
  expect([await read(), await read()]).toEqual([1, 2]);
});

test('given two kinds of records in one page, when one behaviour finds each, then the page is read once', async () => {
  const { behaviour } = counting();
  const { find } = behaviour();
  expect([await find(), await find()]).toEqual([1, 1]);
});

test('given what others have read, when a behaviour runs for the second time, then it reads all of it itself, and finds by what is known', async () => {
  const { behaviour } = counting();
  await behaviour().read();
  const { read, find } = behaviour({ isSecond: true });
  expect([await find(), await read(), await behaviour().read()]).toEqual([1, 2, 2]);
});

test('given what was read half a minute ago, when another behaviour reads it, then it is sent again', async () => {
  let milliseconds = 0;
  const { behaviour } = counting({ now: () => milliseconds });
  await behaviour().read();
  milliseconds = 29_999;
  expect(await behaviour().read()).toBe(1);
  milliseconds = 30_000;
  expect(await behaviour().read()).toBe(2);
});

test.each<[string, RequestInit]>([
  ['another session', { headers: { authorization: 'Bearer b' } }],
  ['another account', { headers: { 'x-ccorganization': 'b' } }],
  ['a POST', { method: 'POST' }],
])('given a page that was read, when it is read by %s, then it is another', async (_, init) => {
  const { behaviour } = counting();
  expect([await behaviour().read(), await behaviour().read(init)]).toEqual([1, 2]);
});

test.each([404, 400, 403])(
  'given a read that was refused with %i, when another behaviour asks, then it is not sent again',
  async status => {
    const { behaviour } = counting({ status });
    expect([await behaviour().read(), await behaviour().read()]).toEqual([1, 1]);
  },
);

test.each([401, 408, 429, 500, 503])(
  'given a read that ended in %i, when it is asked again, then it is sent again',
  async status => {
    const { behaviour } = counting({ status });
    const { find } = behaviour();
    expect([await find(), await find()]).toEqual([1, 2]);
  },
);
