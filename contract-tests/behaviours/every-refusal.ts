/** What every operation refuses, generated from the specification: arguments that are wrong, records that do not exist. @module */

import { strict as assert } from 'node:assert';
import { eachOperation, type Operation, type SubjectSource } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { createSchemaCheck, parseJson } from '../../spec/schema-check.ts';
import { assumed } from '../engine/assumed.ts';
import type { Behaviour, BehaviourGroup, Workbench } from '../engine/behaviour.ts';
import { brokenBodies } from '../engine/broken-arguments.ts';
import { type ExampleRequest, type ExampleRequests, exampleRequests, withoutIds } from '../engine/examples.ts';
import { codesIn, isRecord } from '../engine/reading.ts';
import { headersFor } from './listings.ts';

const document = readDocument();
const check = createSchemaCheck(document);
const operations = new Map([...eachOperation(document)].map(each => [each.id, each]));

// some values of `op` are a supervisor's
const roleCode = '100091';

export const everyRefusal: BehaviourGroup = {
  resource: 'every refusal',
  behaviours: exampleRequests(document).flatMap(each => {
    const found = operations.get(each.operationId);
    // sign-ins that fail are counted, and somebody may be locked out; the Admin API has tokens of its own
    if (found === undefined || each.isOpen || found.path.startsWith('/ccadmin/')) return [];
    const { operation } = found;
    const about = { ...each, all: each.all.map(example => aboutNothing(example, operation, each.minimal)) };
    const hasProperties = each.all.some(({ init }) => /^\{"/.test(init.body ?? ''));
    return [
      ...(hasProperties ? [refusesBrokenBodies(about, operation)] : []),
      ...(unknownCodes(operation).length > 0 ? [refusesUnknownRecords(about, operation)] : []),
    ];
  }),
};

function refusesBrokenBodies({ operationId, all, isRead }: ExampleRequests, operation: Operation): Behaviour {
  return {
    name: `given one property that is wrong, when ${operationId} is called, then it is refused as documented, and nothing changes`,
    needs: ['state'],
    writes: !isRead,
    sendsInvalid: true,
    async run(bench) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      assert.ok(schema !== undefined);
      const headers = await headersFor(bench, operation);
      const before = await bench.fingerprint();
      const seen = new Set<string>();
      const accepted: string[] = [];
      for (const example of all.map(each => stamped(bench, each))) {
        for (const { what, request, expected } of brokenBodies(document, { operation, schema, check }, example)) {
          const key = `${opOf(request)} ${what}`;
          if (seen.has(key)) continue;
          seen.add(key);
          const { status, codes } = await refusal(bench, request, headers);
          const isExpected = status === expected?.status && codes.includes(expected.code);
          // a region that there is not is documented with 500
          const isDocumented = operation['x-occ-errors']?.some(
            error => error.status === status && codes.includes(error.code),
          );
          // which of several wrong things an instance tells first is its own
          const isRefused = isDocumented === true || (status >= 400 && status < 500);
          const isRight = isExpected || (isRefused && (before === '' || expected === undefined));
          const told = `${what}: ended with ${status} ${codes}, not ${expected?.status ?? '4xx'} ${expected?.code ?? ''}`;
          assert.ok(isRight || (status < 300 && before === ''), told);
          if (!isRight) accepted.push(told);
        }
      }
      assert.equal(await bench.fingerprint(), before, 'a refused call must change nothing');
      await assumed(() => assert.deepEqual(accepted, []));
    },
  };
}

/** The same request with an address of the run: whoever is made all the same is known to be of it, and goes again. */
function stamped({ newEmail }: Workbench, example: ExampleRequest): ExampleRequest {
  const body = parseJson(example.init.body ?? '');
  if (!isRecord(body) || typeof body.email !== 'string') return example;
  return { ...example, init: { ...example.init, body: JSON.stringify({ ...body, email: newEmail('refused') }) } };
}

function refusesUnknownRecords({ operationId, all, isRead }: ExampleRequests, operation: Operation): Behaviour {
  return {
    name: `given ids that nothing has, when ${operationId} is called, then it is refused as documented, and nothing changes`,
    needs: ['state'],
    writes: !isRead,
    ...(unknownSources(operation).every(({ evidence }) => evidence === 'inferred') && { evidence: 'inferred' }),
    async run(bench) {
      const headers = await headersFor(bench, operation);
      const before = await bench.fingerprint();
      for (const example of all.filter(names(operation))) {
        const { status, codes } = await refusal(bench, example, headers);
        assert.ok(status >= 400 && status < 500, `${example.path}: ended with ${status}`);
        const isRight = before === '' || [...unknownCodes(operation), roleCode].some(code => codes.includes(code));
        assert.ok(isRight, `${example.path} ${example.init.body}: ended with ${codes}`);
      }
      assert.equal(await bench.fingerprint(), before, 'a refused call must change nothing');
    },
  };
}

function unknownSources({ 'x-occ-subject': sources = {} }: Operation): SubjectSource[] {
  return Object.values(sources).filter(({ unknown }) => unknown !== undefined);
}

function unknownCodes(operation: Operation): string[] {
  return unknownSources(operation).flatMap(({ unknown }) => unknown ?? []);
}

/** Whether a request names one of the records that must exist. */
function names({ 'x-occ-subject': sources = {} }: Operation): (request: ExampleRequest) => boolean {
  const places = Object.values(sources).flatMap(({ at, unknown }) => (unknown === undefined ? [] : [at].flat()));
  return ({ path, init }) =>
    places.some(place => {
      if (place.startsWith('path:')) return true;
      if (place.startsWith('query:')) return path.includes(`${place.slice('query:'.length)}=`);
      const body = parseJson(init.body ?? '');
      const [, name = ''] = place.split('/');
      return isRecord(body) && typeof body[name] === 'string';
    });
}

/** The same request about records that no instance has, and on nobody's behalf. */
function aboutNothing(example: ExampleRequest, operation: Operation, minimal: ExampleRequest): ExampleRequest {
  const { path, init } = withoutIds(example, subjectProperties(operation));
  const headers = Object.fromEntries(
    Object.entries(init.headers).filter(([name]) => !/^x-cc/i.test(name) || name in minimal.init.headers),
  );
  return { path, init: { ...init, headers } };
}

/** Properties of the body that hold the id of a record. */
function subjectProperties({ 'x-occ-subject': sources = {} }: Operation): string[] {
  return Object.values(sources).flatMap(({ at }) => [at].flat().flatMap(place => place.match(/^\/(\w+)$/)?.[1] ?? []));
}

async function refusal({ send }: Workbench, { path, init }: ExampleRequest, headers: Readonly<Record<string, string>>) {
  const response = await send(path, { ...init, headers: { ...init.headers, ...headers } });
  const body = parseJson(await response.clone().text());
  return { status: response.status, codes: codesIn(body) };
}

function opOf({ init }: ExampleRequest): string {
  const body = parseJson(init.body ?? '');
  return isRecord(body) ? String(body.op ?? '') : '';
}
