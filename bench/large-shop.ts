/** How fast a reference server of some size responds. Run as a program of its own; prints what it measured. @module */

import { createReferenceServer } from 'occ-agent-sdk/testing';

/** What the program prints: milliseconds of CPU for a response, by what was asked. */
export type Responses = Readonly<Record<string, number>>;

const warmUps = 50;
const calls = 150;

const server = createReferenceServer({ scale: Number(process.argv[2]) });
const { baseUrl, credentials } = server;
const signIn = () =>
  server.fetch(
    new Request(`${baseUrl}/ccagent/v1/login`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', ...credentials.supervisor }),
    }),
  );
// reading a copy makes every record
const everyOrder = [...server.snapshot().orders.values()];

// as many people as orders: namesakes of those that there are, who have ordered nothing. Nobody looks at the orders of this
// snapshot: the server is asked as it was seeded
const state = server.snapshot();
const namesakes = [...state.profiles.values()];
for (let index = 0; state.profiles.size < everyOrder.length; index += 1) {
  const email = `${index}.${nth(namesakes, index).email}`;
  state.profiles.set(`namesake-${index}`, { ...nth(namesakes, index), id: `namesake-${index}`, email, login: email });
}
server.restore(state);
const everybody = [...state.profiles.values()];

const quarter = 90 * 86_400_000;
const lately = new Date(server.clock.now() - quarter).toISOString();
const headers = await signedIn();
const get = (path: string) => server.fetch(new Request(`${baseUrl}/ccagent/v1/${path}`, { headers }));
const scim = (resource: string, filter: string, more = '&limit=20') =>
  get(`${resource}?queryFormat=SCIM&q=${encodeURIComponent(filter)}${more}`);
const text = (resource: string, criteria: object) =>
  get(`${resource}?q=${encodeURIComponent(JSON.stringify({ limit: 20, ...criteria }))}`);

// The JSON of a record is kept once it has been sent. Of a small shop every record soon has been, so a large one is asked for
// as few, again and again: the difference is then what finding them costs.
const askedFor = warmUps;
// a prime: records of all ages and groups in turn
const order = (index: number) => nth(everyOrder, (index % askedFor) * 7_919);
const person = (index: number) => nth(everybody, (index % askedFor) * 7_919);
const anotherOrder = (index: number) => nth(everyOrder, (askedFor + index) * 7_919);
const everyAccount = [...state.organizations.values()];
const account = (index: number) => nth(everyAccount, index * 7_919);
const postalCode = (index: number) => {
  const { shippingAddresses, parentOrganizationId = '' } = person(index);
  return (shippingAddresses[0] ?? state.organizations.get(parentOrganizationId)?.shippingAddress)?.postalCode;
};
const postalPrefix = (index: number) => postalCode(index)?.slice(0, 2);
const nameAndPostalPrefix = (index: number) => ({
  lastName: person(index).lastName.slice(0, 2),
  postalCode: postalPrefix(index),
});
const beforeLast = everyOrder.length - 20;

const asked: Readonly<Record<string, (index: number) => Promise<Response>>> = {
  'sign-in': signIn,
  'order by id': index => get(`orders/${order(index).id}`),
  'order by id, another each time': index => get(`orders/${anotherOrder(index).id}`),
  'search by id': index => scim('orders', `id eq "${order(index).id}"`),
  'orders by e-mail': index => scim('orders', `profile.email eq "${person(index).email}"`),
  'profile by e-mail': index => scim('profiles', `email eq "${person(index).email}"`),
  // as many as a small shop has of nearly every SKU
  'orders by SKU': index =>
    scim('orders', `commerceItems.catalogRefId eq "${order(index).lines[0]?.skuId}"`, '&limit=5'),
  'orders by state': () => scim('orders', 'state eq "PROCESSING"'),
  'orders by submitted date': () => scim('orders', `submittedDate ge "${lately}"`),
  'orders by last name': index => scim('orders', `profile.lastName eq "${person(index).lastName}"`),
  'orders by account': index => scim('orders', `organization.name eq "${account(index).name}"`),
  'orders by e-mail, text': index => text('orders', { email: person(index).email }),
  'orders by last name, text': index => text('orders', { lastName: person(index).lastName }),
  'orders by state, text': () => text('orders', { state: 'PROCESSING' }),
  'orders by product, text': index => text('orders', { productId: order(index).lines[0]?.productId }),
  'orders by date, text': () => text('orders', { startDate: lately }),
  'profiles by last-name prefix': index => text('profiles', { lastName: person(index).lastName.slice(0, 2) }),
  'profiles by e-mail prefix': index => text('profiles', { email: person(index).email.slice(0, 5) }),
  'profiles by postal code': index => text('profiles', { postalCode: postalCode(index) }),
  'profiles by start of postal code': index =>
    text('profiles', { postalCode: postalPrefix(index), requireCount: true }),
  'profiles by name and start of postal code': index => text('profiles', nameAndPostalPrefix(index)),
  'profiles by account': index => text('profiles', { account: account(index).name }),
  'profiles by start of postal code, SCIM': index =>
    scim('profiles', `allSecondaryAddresses.postalCode sw "${postalPrefix(index)}"`),
  'profiles by name and start of postal code, SCIM': index => {
    const { lastName, postalCode: start } = nameAndPostalPrefix(index);
    return scim('profiles', `lastName sw "${lastName}" and allSecondaryAddresses.postalCode sw "${start}"`);
  },
  'profiles by account, SCIM': index => scim('profiles', `parentOrganization.name eq "${account(index).name}"`),
  'first page of all': () => scim('orders', 'id pr'),
  'deep page of all': index => scim('orders', 'id pr', `&limit=20&offset=${beforeLast - (index % 50)}`),
  'page of 250 with fields': () => scim('orders', 'id pr', '&limit=250&fields=items.id,items.state'),
};

const responses: Record<string, number> = {};
for (const [what, ask] of Object.entries(asked)) responses[what] = await cpuOf(ask);
console.log(JSON.stringify(responses satisfies Responses));

async function signedIn(): Promise<Record<string, string>> {
  const { access_token: token } = (await (await signIn()).json()) as { access_token: string };
  return { authorization: `Bearer ${token}` };
}

/** Of many together: what one takes is less than what Linux counts the time of a thread in. */
async function cpuOf(ask: (index: number) => Promise<Response>): Promise<number> {
  for (let index = 0; index < warmUps; index += 1) await respond(ask, index);
  const before = process.cpuUsage();
  for (let index = warmUps; index < warmUps + calls; index += 1) await respond(ask, index);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}

async function respond(ask: (index: number) => Promise<Response>, index: number): Promise<void> {
  const response = await ask(index);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
}

function nth<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('there is nothing to ask for');
  return thing;
}
