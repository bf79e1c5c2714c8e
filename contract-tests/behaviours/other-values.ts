/** Values that properties of a request may have as well, by their schemas. @module */

import { resolve, type Schema } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import { isRecord } from '../engine/reading.ts';
import type { Rec } from '../invariants/records.ts';

const document = readDocument();

/** Bodies that change one property each, flags last: they may close the record. */
export function changesOf(schema: Schema, record: Rec): object[] {
  const changes = Object.entries(propertiesOf(schema)).flatMap(
    ([name, property]): { flag: boolean; body: object }[] => {
      const old = record[name];
      const value = isOfOthers(name) ? undefined : otherValue(name, property, old);
      if (value !== undefined) return [{ flag: typeof value === 'boolean', body: { [name]: value } }];
      if (!isRecord(old)) return [];
      return changesOf(property, old).map(body => ({ flag: false, body: { [name]: body } }));
    },
  );
  return changes.sort((a, b) => Number(a.flag) - Number(b.flag)).map(({ body }) => body);
}

/** Bodies that say of one property each what it is already, flags last: of those alone that may have any value. */
export function sameOf(schema: Schema, record: Rec): object[] {
  const [flags, others] = [[] as object[], [] as object[]];
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    const value = record[name];
    if (isRecord(value)) others.push(...sameOf(property, value).map(body => ({ [name]: body })));
    else if (
      value !== undefined &&
      value !== null &&
      isSendable(property, value) &&
      otherValue(name, property, value) !== undefined
    )
      (typeof value === 'boolean' ? flags : others).push({ [name]: value });
  }
  return [...others, ...flags];
}

/** The names of what a request may write. */
export function writableOf(schema: Schema): readonly string[] {
  return Object.keys(propertiesOf(schema));
}

/** A body with what else its schema lets it say. */
export function filled(schema: Schema, body: Rec): Rec {
  const more = Object.entries(propertiesOf(schema)).flatMap(([name, property]): [string, unknown][] => {
    const said = body[name];
    if (isRecord(said)) return [[name, filled(property, said)]];
    const value = said === undefined && !isOfOthers(name) ? otherValue(name, property, said) : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return { ...body, ...Object.fromEntries(more) };
}

/** Whether a value can be sent as it is shown, and is none of a few, as a state is: to say that may be to do something. */
function isSendable(schema: Schema, value: unknown): boolean {
  const { type: types, enum: values } = resolve<Schema & Shape>(document, schema);
  // an amount may be shown as a string, and is sent as a number
  const kinds = [types].flat().map(type => (type === 'integer' ? 'number' : type));
  return !Array.isArray(values) && kinds.includes(typeof value);
}

/** Which of several is the default: then another of them is it no more. */
function isOfOthers(name: string): boolean {
  return /default/i.test(name);
}

interface Shape {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  const { properties = {}, allOf = [] } = resolve<Schema & Shape>(document, schema);
  return Object.assign({}, ...allOf.map(propertiesOf), properties);
}

// what a name of these says has a form, or says which record it is
const notFree = /id$|login|password|email|country|state|date|locale|type|name$/i;

// with letters that are easily spoilt
const words = 'Søn & Nine';

/** Another value that nothing speaks against; `undefined`: none is known. */
function otherValue(name: string, schema: Schema, old: unknown): unknown {
  const { type: types, enum: values, pattern } = resolve<Schema & Shape>(document, schema);
  const type = [types].flat().find(each => each !== 'null');
  if (Array.isArray(values)) return values.find(value => value !== old && typeof value === 'string');
  if (type === 'boolean') return old !== true;
  if (type === 'number' || type === 'integer') return (typeof old === 'number' ? old : 0) + 1;
  if (type !== 'string') return undefined;
  if (name === 'dateOfBirth') return old === '1984-05-06' ? '1985-06-07' : '1984-05-06';
  if (name === 'gender') return old === 'female' ? 'male' : 'female';
  if (/phone|fax/i.test(name)) return old === '2065550199' ? '2065550188' : '2065550199';
  if (/postal/i.test(name)) return old === '98109' ? '98101' : '98109';
  if (/^(first|last|middle|company)Name$/.test(name)) return old === 'Zoë' ? 'Robin' : 'Zoë';
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(words)) return undefined;
  return notFree.test(name) ? undefined : old === words ? 'Ten' : words;
}
