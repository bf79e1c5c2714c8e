/** Accounts that do not suit a shopper or a record: refused by every operation that documents it, generated from the specification. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Operation, type SubjectKind } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import type { Behaviour, BehaviourGroup, Capability, Workbench } from '../engine/behaviour.ts';
import { type ExampleRequest, exampleRequests, withoutIds } from '../engine/examples.ts';
import { isRecord } from '../engine/reading.ts';
import { accountOrder, fulfilledOrder } from '../subjects/orders.ts';
import { administrator, contactOutside, inactiveAccount, inactiveContact, shopper } from '../subjects/people.ts';
import { product } from '../subjects/products.ts';
import { returnRequest } from '../subjects/returns.ts';

/** Whom a request is for, in which account, and what it is about. */
interface Scene {
  readonly account: string;
  readonly shopper: string;
  readonly order?: string;
  readonly return?: string;
}

interface Case {
  readonly code: string;
  readonly given: string;
  /** Only where somebody acts for the account. */
  readonly isActing?: true;
  /** Whether its records have to be made first. */
  readonly isMade?: true;
  /** What the records are that the account does not suit; absent: none. */
  readonly about?: readonly SubjectKind[];
  scene(bench: Workbench): Promise<Scene>;
}

const cases: readonly Case[] = [
  {
    code: '100094',
    given: 'a closed account',
    async scene({ find }) {
      return { account: (await find(inactiveAccount)).organizationId, shopper: (await find(administrator)).id };
    },
  },
  {
    code: '100098',
    given: 'an account and a shopper who belongs to none',
    async scene({ find }) {
      return { account: (await find(administrator)).organizationId, shopper: (await find(shopper)).id };
    },
  },
  {
    code: '100101',
    given: 'an account and a contact of another',
    async scene({ find }) {
      const { organizationId } = await find(administrator);
      return { account: organizationId, shopper: (await find(contactOutside(organizationId))).id };
    },
  },
  {
    code: '89102',
    given: 'a contact who has left',
    isActing: true,
    async scene({ find }) {
      const { id: shopper, organizationId: account } = await find(inactiveContact);
      return { account, shopper };
    },
  },
  {
    code: '100095',
    given: 'an account and an order of another',
    about: ['order'],
    async scene({ find }) {
      const { id: order, organizationId } = await find(accountOrder);
      const { organizationId: account, id } = await find(contactOutside(organizationId));
      return { account, shopper: id, order };
    },
  },
  {
    code: '100099',
    given: 'an account and a record of none',
    about: ['order', 'return'],
    async scene({ find }) {
      const { organizationId: account, id } = await find(administrator);
      const order = (await find(fulfilledOrder)).id;
      return { account, shopper: id, order, return: (await find(returnRequest)).id };
    },
  },
  {
    code: '100095',
    given: 'an account and a return of another',
    about: ['return'],
    isMade: true,
    scene: bench => sceneOfAnother(bench, { active: true }),
  },
  {
    code: '100097',
    given: 'a record of an account that has been closed',
    about: ['order', 'return'],
    isMade: true,
    scene: bench => sceneOfAnother(bench, { active: false }),
  },
  {
    code: '100096',
    given: 'a record of an account that has been deleted',
    about: ['order', 'return'],
    isMade: true,
    async scene(bench) {
      const made = await sceneOfAnother(bench, { active: true });
      await bench.deleteAccount(another);
      return made;
    },
  },
];

const another = 'another-account';

/** A contact of an account, and records of another one. */
async function sceneOfAnother(bench: Workbench, { active }: { readonly active: boolean }): Promise<Scene> {
  const { organizationId: account, id: shopper } = await bench.find(administrator);
  const items = [{ skuId: (await bench.find(product)).skuId, quantity: 2 }];
  const order = { id: 'o-of-another', organizationId: another, state: 'NO_PENDING_ACTION', items };
  const returned = { id: 'rr-of-another', orderId: order.id };
  await bench.load({ accounts: [{ id: another, active }], orders: [order], returns: [returned] });
  return { account, shopper, order: order.id, return: returned.id };
}

const document = readDocument();
const examples = new Map(exampleRequests(document).map(each => [each.operationId, each]));
const operations = [...eachOperation(document)].flatMap(({ id, path, operation }) => {
  const { all = [], isRead = false } = examples.get(id) ?? {};
  return [{ id, path, operation, isRead, requests: [...new Map(all.map(each => [opOf(each), each])).values()] }];
});

const uncertain: Called = { isRead: true, isCertain: false, what: 'what may be kept or not is read' };

export const everyAccount: BehaviourGroup = {
  resource: 'every account',
  behaviours: cases.flatMap(each => [
    refuses(each, { isRead: true, isCertain: true, what: 'anything is read' }),
    ...(concernedBy(each, uncertain).length > 0 ? [refuses(each, uncertain)] : []),
    refuses(each, { isRead: false, what: 'anything is done' }),
  ]),
};

/** Which operations are called. */
interface Called {
  readonly isRead: boolean;
  /** Whether the documents leave no doubt that they refuse. */
  readonly isCertain?: boolean;
  readonly what: string;
}

function concernedBy({ code, isActing, about }: Case, { isRead, isCertain }: Called) {
  return operations.filter(({ operation, ...rest }) => {
    const isAbout = about === undefined || about.some(kind => operation['x-occ-subject']?.[kind] !== undefined);
    if (isActing && operation['x-occ-acts-as'] === undefined) return false;
    const refusal = operation['x-occ-errors']?.find(error => error.code === code);
    const isAsSure = isCertain === undefined || (refusal?.certain ?? false) === isCertain;
    return rest.isRead === isRead && isAbout && refusal !== undefined && isAsSure;
  });
}

function refuses(one: Case, called: Called): Behaviour {
  const { code, given, isActing, isMade, scene } = one;
  const { isRead, isCertain, what } = called;
  const made: readonly Capability[] = isMade ? ['control'] : [];
  const concerned = concernedBy(one, called);
  return {
    name: `given ${given}, when ${what} there, then ${code}, and nothing changes`,
    needs: ['state', 'supervisor', ...made],
    writes: !isRead,
    // that an account keeps to itself what it has is documented of orders, returns and whoever acts for it; of the rest, and of who
    // has left, by the way
    ...((isCertain !== true || isActing) && { evidence: 'inferred' as const }),
    async run(bench) {
      assert.ok(concerned.length > 0);
      const parts = await scene(bench);
      const bearer = await bench.bearer('supervisor');
      const before = await bench.fingerprint();
      for (const { id, path, operation, requests } of concerned) {
        for (const request of requests) {
          const { path: at, init } = filled(withoutIds(request), path, operation, parts);
          const headers = {
            ...init.headers,
            ...bearer,
            'X-CCOrganization': parts.account,
            'X-CCAgentContext': JSON.stringify({ shopperProfileId: parts.shopper }),
          };
          const response = await bench.send(at, { ...init, headers });
          const body = parseJson(await response.text());
          const got = isRecord(body) ? String(body.errorCode) : '';
          // which of several wrong things an instance tells first is its own
          const isRight = got === code || (before === '' && response.status >= 400 && response.status < 500);
          assert.ok(isRight, `${id} ${opOf(request)}: ended with ${response.status} ${got}, not ${code}`);
        }
      }
      assert.equal(await bench.fingerprint(), before, 'a refused call must change nothing');
    },
  };
}

/** A request that names the shopper and the records of a scene, where the operation says that their ids stand. */
function filled(
  { path, init }: ExampleRequest,
  template: string,
  { 'x-occ-subject': sources = {} }: Operation,
  scene: Scene,
): ExampleRequest {
  const ids = { shopper: scene.shopper, order: scene.order, orders: scene.order, return: scene.return };
  const url = new URL(path, 'http://instance');
  const body = parseJson(init.body ?? '');
  const sent: Record<string, unknown> = isRecord(body) ? { ...body } : {};
  for (const [kind, id] of Object.entries(ids)) {
    const source = sources[kind as keyof typeof ids];
    if (id === undefined || source === undefined) continue;
    const places = [source.at].flat();
    for (const [index, place] of places.entries()) {
      const [, where = '', name = ''] = /^(path:|query:|\/)(\w+)/.exec(place) ?? [];
      if (where === 'path:') url.pathname = withSegment(url.pathname, template.split('/').indexOf(`{${name}}`), id);
      else if (where === 'query:') url.searchParams.set(name, id);
      else if (index === 0 || name in sent) sent[name] = place.endsWith('/*') ? [id] : id;
    }
  }
  return {
    path: `${url.pathname}${url.search}`,
    init: init.body === undefined ? init : { ...init, body: JSON.stringify(sent) },
  };
}

function withSegment(pathname: string, index: number, id: string): string {
  return pathname.split('/').with(index, encodeURIComponent(id)).join('/');
}

function opOf({ init }: ExampleRequest): string {
  const body = parseJson(init.body ?? '');
  return isRecord(body) ? String(body.op ?? '') : '';
}
