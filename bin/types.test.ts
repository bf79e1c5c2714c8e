import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer, type ListeningServer } from '../mock-server/index.ts';
import { writeTypes } from './types.ts';

const root = join(import.meta.dirname, '..');
mkdirSync(join(root, '.reports'), { recursive: true });
// below the package, whose compiler options and dependencies it needs
const folder = mkdtempSync(join(root, '.reports/types-'));
const server = createReferenceServer({
  data: {
    properties: [
      { itemType: 'user', id: 'x_end', label: 'The end */ of\n a comment' },
      { itemType: 'user', id: 'x_odd-name', type: 'number', writable: false },
      { itemType: 'order', id: 'x_channel', values: ['web', "store's"], required: true, default: 'web' },
    ],
  },
});
let listening: ListeningServer;
beforeAll(async () => {
  listening = await server.listen();
});
afterAll(async () => {
  await listening.close();
  rmSync(folder, { recursive: true });
});

async function types(...args: string[]) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OCC_')));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'bin/cli.ts'), 'types', ...args], {
      env,
    });
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

const signIn = ['--username', server.credentials.agent.username, '--password', server.credentials.agent.password];

// what a user writes: properties of shoppers, contacts, accounts, orders and lines, in calls and in responses
const program = `import type { Desk, Order } from 'occ-agent-sdk';

export async function use(desk: Desk): Promise<unknown[]> {
  await desk.profiles.update('1', { x_loyaltyTier: 'gold', x_shoeSize: 39, x_vip: true, x_memberSince: null });
  // @ts-expect-error must not compile: none of the values
  await desk.profiles.update('1', { x_loyaltyTier: 'platinum' });
  // @ts-expect-error must not compile: of another type
  await desk.members.update('1', { x_shoeSize: '39' });
  // @ts-expect-error must not compile: there is no such property
  await desk.organizations.update('1', { x_segmnt: 'retail' });
  await desk.organizations.update('1', { x_segment: 'retail', x_employees: 12 });
  const { profileDetail } = await desk.profiles.get('1');
  const tier: 'bronze' | 'silver' | 'gold' | null | undefined = profileDetail.x_loyaltyTier;
  const segment: 'retail' | 'wholesale' | 'education' | undefined = (await desk.organizations.get('1')).x_segment;
  const line = { productId: 'p', catRefId: 's', quantity: 1, x_engraving: 'MN' };
  const order: Order = await desk.orders.create({ x_giftWrap: true, x_channel: "store's", shoppingCart: { items: [line] } });
  // @ts-expect-error must not compile: of another type
  await desk.orders.price({ x_giftWrap: 'yes' });
  // @ts-expect-error must not compile: of another type
  await desk.orders.price({ shoppingCart: { items: [{ x_engraving: 7 }] } });
  const engraving: string | null | undefined = order.shoppingCart?.items[0]?.x_engraving;
  for await (const { x_giftMessage, commerceItems } of desk.orders.search({})) {
    const message: string | null | undefined = x_giftMessage;
    const assembly: boolean | null | undefined = commerceItems?.[0]?.x_assembly;
    void [message, assembly];
  }
  const odd: number | null | undefined = (await desk.members.get('1'))['x_odd-name'];
  return [tier, segment, order.x_giftWrap satisfies boolean | null | undefined, engraving, odd];
}
`;

describe('given the reference server', () => {
  test('when its types are written, then they type its own properties in calls and in responses', async () => {
    const file = join(folder, 'own-properties.d.ts');
    expect(await types('--url', listening.url, ...signIn, '--out', file)).toMatchObject({ code: 0, stdout: '' });
    writeFileSync(join(folder, 'program.ts'), program);
    const options = { extends: '../../tsconfig.json', include: ['*.ts'], compilerOptions: { types: [] } };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const tsc = join(root, 'node_modules/typescript-7/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
    const written = readFileSync(file, 'utf8');
    expect(written).toContain('/** Loyalty tier. */');
    expect(written).toContain('/** Credit rating. Agents may not set it. */');
  });

  test('when the bodies of the API stand in a file, then the same is written of them', async () => {
    const token = await server.fetch(
      new Request(`${server.baseUrl}/ccagent/v1/login`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'password', ...server.credentials.agent }),
      }),
    );
    const { access_token } = (await token.json()) as { access_token: string };
    const read = async (path: string) => {
      const request = new Request(`${server.baseUrl}/ccagent/v1/${path}`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
      return (await server.fetch(request)).json();
    };
    const file = join(folder, 'metadata.json');
    const bodies = {
      user: await read('shopperTypes/user'),
      order: await read('orderTypes/order'),
      organization: await read('itemTypes/organization'),
      commerceItem: await read('itemTypes/commerceItem'),
    };
    writeFileSync(file, JSON.stringify(bodies));
    const [ofFile, ofServer] = [join(folder, 'file.txt'), join(folder, 'server.txt')];
    await writeTypes(['--metadata', file, '--out', ofFile]);
    await writeTypes(['--url', listening.url, ...signIn, '--out', ofServer]);
    expect(readFileSync(ofFile, 'utf8')).toBe(readFileSync(ofServer, 'utf8'));
    expect(readFileSync(ofFile, 'utf8')).toContain('x_loyaltyTier');
  });
});

describe('given a command line that cannot be run', () => {
  const written = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test.each([
    ['nothing', () => [], 'types needs either --url (or OCC_URL) or --metadata FILE'],
    ['both', () => ['--url', 'https://a.example', '--metadata', 'b.json'], 'types needs either --url'],
    ['no credentials', () => ['--url', listening.url], 'types needs --username and --password'],
    ['a wrong password', () => ['--url', listening.url, '--username', 'agent@example.com', '--password', 'x'], '401'],
    ['an unknown option', () => ['--uri', 'x'], 'there is no option uri'],
    ['no file', () => ['--metadata', join(folder, 'none.json')], 'none.json cannot be read'],
    ['no JSON', () => ['--metadata', written('a.json', '{')], 'a.json cannot be read'],
    ['no object', () => ['--metadata', written('b.json', '[]')], 'b.json holds no types'],
    [
      'an unknown owner',
      () => ['--metadata', written('c.json', '{"shopper":{}}')],
      'c.json holds shopper, which is none of user',
    ],
    [
      'a type that is none',
      () => ['--metadata', written('d.json', '{"user":{"id":"user","properties":{"x_a":{}}}}')],
      'd.json: user.properties.x_a',
    ],
    [
      'a folder that is none',
      () => ['--metadata', written('e.json', '{}'), '--out', join(folder, 'none/x.d.ts')],
      'ENOENT',
    ],
  ])('when it has %s, then it is refused, and says why in one line', async (_, args, why) => {
    const error = await writeTypes(args()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).toContain(why);
    expect(message.split('\n')).toHaveLength(1);
  });

  test('when it is run, then it ends with 2, and prints nothing but the line', async () => {
    const { code, stderr, stdout } = await types('--metadata', written('f.json', '[]'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^occ-agent: .*f\.json holds no types[^\n]*\n$/);
  });
});
