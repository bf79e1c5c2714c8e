/** `occ-agent types`: TypeScript declarations of an instance's own properties. @module */

import { writeFileSync } from 'node:fs';
import { isRecord } from '../contract-tests/engine/reading.ts';
import { readDocument } from '../spec/read-document.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';
import { type ItemType, isOccError, OccAgent, type PropertyType } from '../src/index.ts';
import { onlyWith, readOptions } from './arguments.ts';
import { credentialOptions, credentials, given } from './credentials.ts';
import { declarationsOf, type OwnProperties, type OwnProperty, owners } from './declarations.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

const optionTypes = {
  ...credentialOptions,
  url: { type: 'string' },
  metadata: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Writes the declarations to a file, or prints them. What cannot run is thrown. */
export async function writeTypes(args: string[]): Promise<number> {
  const options = readOptions(args, optionTypes);
  const { metadata, out } = options;
  const baseUrl = options.url ?? (metadata === undefined ? given(process.env.OCC_URL) : undefined);
  if ((baseUrl === undefined) === (metadata === undefined))
    throw new UsageError('types needs either --url (or OCC_URL) or --metadata FILE');
  if (metadata !== undefined) onlyWith('--metadata', options, ['metadata', 'out']);
  const bodies =
    baseUrl === undefined
      ? readJson(metadata ?? '')
      : await read(new OccAgent({ baseUrl, auth: credentials('types', options, process.env) }));
  const declarations = declarationsOf(propertiesIn(bodies, metadata ?? baseUrl ?? ''), readDocument());
  if (out === undefined) process.stdout.write(declarations);
  else writeFileSync(out, declarations);
  return 0;
}

/** The types of an instance, as its API returns them. */
async function read({ properties }: OccAgent): Promise<Readonly<Record<keyof OwnProperties, unknown>>> {
  try {
    const [user, order, organization, commerceItem] = await Promise.all([
      properties.shopperType(),
      properties.orderType(),
      properties.itemType('organization'),
      properties.itemType('commerceItem'),
    ]);
    return { user, order, organization, commerceItem };
  } catch (error) {
    // the message alone: what follows in it is for programs
    throw isOccError(error) ? new UsageError(error.message) : error;
  }
}

/**
 * What bodies say of each owner; an owner that is left out has no properties.
 *
 * @throws {UsageError} They are not what the API returns.
 */
function propertiesIn(bodies: unknown, source: string): OwnProperties {
  if (!isRecord(bodies))
    throw new UsageError(`${source} holds no types: they are a JSON object of ${owners.join(', ')}`);
  const unknown = Object.keys(bodies).find(name => !owners.some(owner => owner === name));
  if (unknown !== undefined) throw new UsageError(`${source} holds ${unknown}, which is none of ${owners.join(', ')}`);
  const check = createSchemaCheck(readDocument());
  const of = (owner: keyof OwnProperties): OwnProperty[] => {
    const body = bodies[owner];
    if (body === undefined) return [];
    const name = isRecord(body) && 'specifications' in body ? 'ItemType' : 'PropertyType';
    const [problem] = check({ $ref: `#/components/schemas/${name}` }, body);
    if (problem !== undefined)
      throw new UsageError(`${source}: ${owner}${problem.at.replaceAll('/', '.')} ${problem.message}`);
    return propertiesOf(body as ItemType | PropertyType);
  };
  return { user: of('user'), organization: of('organization'), order: of('order'), commerceItem: of('commerceItem') };
}

function propertiesOf(type: ItemType | PropertyType): OwnProperty[] {
  // a type may define anew what it has of its base
  if ('specifications' in type)
    return [
      ...new Map([...(type.base ?? []), ...type.specifications].map(property => [property.id, property])).values(),
    ];
  return Object.entries(type.properties).map(([id, property]) => ({ ...property, id }));
}
