/** Checks a fault that no compiler has seen. @module */

import { unknownName } from '../wire/nearest.ts';
import type { Fault, FaultKind } from './fault.ts';

type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string' && value !== '';
const isCount: Check = value => Number.isSafeInteger(value) && Number(value) >= 0;
const isPositive: Check = value => isCount(value) && value !== 0;
// the statuses an answer with a body can have
const isStatus: Check = value => isCount(value) && Number(value) >= 200 && Number(value) <= 599;
const isHeaders: Check = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

const ofEveryKind = { operationId: isText, method: isText, times: isPositive, after: isCount };

const kinds: Readonly<Record<FaultKind['kind'], { required?: Checks; optional?: Checks }>> = {
  resetBefore: {},
  resetAfter: {},
  latency: { required: { ms: isCount } },
  stalledHeaders: {},
  stalledBody: {},
  truncatedBody: {},
  htmlPage: { optional: { status: isStatus } },
  wrongContentType: { optional: { contentType: isText } },
  status: { required: { status: isStatus }, optional: { errorCode: isText, headers: isHeaders } },
};

type Checks = Readonly<Record<string, Check>>;

/** What keeps a value from being a {@link Fault}, in words; `undefined`: it is one. */
export function faultProblem(value: object, operationIds: readonly string[]): string | undefined {
  const { kind, ...fields }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof kind !== 'string') return `a fault needs a kind: ${Object.keys(kinds).join(', ')}`;
  if (!Object.hasOwn(kinds, kind)) return unknownName('fault kind', kind, Object.keys(kinds));
  const { required = {}, optional = {} } = kinds[kind as FaultKind['kind']];
  const missing = Object.keys(required).find(name => fields[name] === undefined);
  if (missing !== undefined) return `a fault of kind ${kind} needs ${missing}`;
  const known: Checks = { ...ofEveryKind, ...required, ...optional };
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(known, name))
      return unknownName(`property of a ${kind} fault`, name, ['kind', ...Object.keys(known)]);
    if (known[name]?.(field) !== true) return `${name} of a fault is invalid`;
  }
  const { operationId } = fields;
  if (typeof operationId === 'string' && !operationIds.includes(operationId)) {
    return unknownName('operation', operationId, operationIds);
  }
  return undefined;
}
