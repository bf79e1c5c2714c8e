/** Who may do what with returns, exchanges and appeasements: every request that the examples of the specification make, as everybody. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type OpenApiDocument, type Operation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { addressOf } from '../engine/addressed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { type ExampleRequest, exampleRequests } from '../engine/examples.ts';
import { isRecord, opVariants } from '../engine/reading.ts';
import { oneTimeCode } from './administrator.ts';

/** A request, and whether only supervisors may send it. */
interface Cell {
  readonly what: string;
  readonly request: ExampleRequest;
  readonly isSupervisors: boolean;
}

const cells = cellsOf(readDocument(), ['returns', 'exchanges', 'appeasements']);

export const rights: BehaviourGroup = {
  resource: 'rights',
  behaviours: [
    {
      name: 'given a supervisor, when anything is done with returns and appeasements, then no right is lacking',
      needs: ['state', 'roles', 'control'],
      writes: true,
      async run(bench) {
        const bearer = await bench.bearer('supervisor');
        for (const cell of cells) assertAllowed(cell, await codeOf(bench, cell, bearer));
      },
    },
    {
      name: 'given a plain agent, when anything is done with returns and appeasements, then what is a supervisor’s is 403 100091 and changes nothing',
      needs: ['state', 'roles', 'control'],
      writes: true,
      async run(bench) {
        const bearer = await bench.bearer();
        for (const cell of cells.filter(({ isSupervisors }) => !isSupervisors))
          assertAllowed(cell, await codeOf(bench, cell, bearer));
        await assertRefused(
          bench,
          bearer,
          '403 100091',
          cells.filter(({ isSupervisors }) => isSupervisors),
        );
      },
    },
    {
      name: 'given no token, when anything is done with returns and appeasements, then 401 60011 and nothing changes',
      needs: ['state', 'control'],
      run: bench => assertRefused(bench, {}, '401 60011', cells),
    },
    {
      name: 'given a token that has expired, when anything is done with returns and appeasements, then 401 60011 and nothing changes',
      needs: ['state', 'roles', 'control'],
      async run(bench) {
        const bearer = await bench.bearer('supervisor');
        await bench.advanceClock({ minutes: 24 * 60 });
        // what time does to orders is done by the first request
        await bench.send(addressOf('getOrderStates'), { headers: await bench.bearer() });
        await assertRefused(bench, bearer, '401 60011', cells);
      },
    },
    {
      name: 'given an administrator without an agent’s role, when anything is done with returns and appeasements, then 401 60011 and nothing changes',
      needs: ['state', 'roles', 'control'],
      run: async bench => assertRefused(bench, await administratorBearer(bench), '401 60011', cells),
    },
  ] satisfies Behaviour[],
};

function cellsOf(document: OpenApiDocument, tags: readonly string[]): readonly Cell[] {
  const operations = new Map([...eachOperation(document)].map(({ id, operation }) => [id, operation]));
  return exampleRequests(document)
    .filter(({ tag }) => tags.includes(tag))
    .flatMap(({ operationId, all }) =>
      all.map((request): Cell => {
        const body: unknown = request.init.body === undefined ? undefined : JSON.parse(request.init.body);
        const op = isRecord(body) && typeof body.op === 'string' ? body.op : undefined;
        const operation = operations.get(operationId);
        const needed = operation && rolesFor(document, operation, op);
        return { what: [operationId, op].join(' '), request, isSupervisors: needed !== undefined };
      }),
    );
}

function rolesFor(document: OpenApiDocument, operation: Operation, op: string | undefined): unknown {
  const variants = opVariants(document, operation.requestBody?.content['application/json']?.schema);
  return variants.find(variant => variant.op === op)?.roles ?? operation['x-occ-roles'];
}

type Headers = Readonly<Record<string, string>>;

/** Status and code; the code is empty where the request is carried out. */
async function codeOf({ send }: Workbench, { request: { path, init } }: Cell, bearer: Headers): Promise<string> {
  const response = await send(path, { ...init, headers: { ...init.headers, ...bearer } });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return `${response.status} ${isRecord(body) ? (body.errorCode ?? '') : ''}`;
}

function assertAllowed({ what }: Cell, code: string): void {
  assert.ok(!/^40[13] /.test(code), `${what} is refused with ${code}`);
}

async function assertRefused(bench: Workbench, bearer: Headers, code: string, all: readonly Cell[]): Promise<void> {
  assert.ok(all.length > 0);
  const before = await bench.fingerprint();
  for (const cell of all) assert.equal(await codeOf(bench, cell, bearer), code, cell.what);
  assert.equal(await bench.fingerprint(), before, 'a refused call must change nothing');
}

/** A token of the Admin API. */
async function administratorBearer(bench: Workbench): Promise<Headers> {
  const { username, password } = bench.passwordOf('administrator');
  const body = new URLSearchParams({
    grant_type: 'password',
    username,
    password,
    totp_code: await oneTimeCode(bench, username),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await bench.send(addressOf('adminMfaLogin'), { method: 'POST', headers, body });
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return { authorization: `Bearer ${token}` };
}
