/** Writes the TypeScript declarations of an instance's own properties. @module */

import { type OpenApiDocument, resolve, type Schema } from '../spec/document.ts';
import type { PropertyMetadata } from '../src/index.ts';

/** A property of the merchant's. */
export interface OwnProperty extends PropertyMetadata {
  readonly id: string;
}

/** Whose properties, as the API calls them. */
export const owners = ['user', 'organization', 'order', 'commerceItem'] as const;

/** What is defined for each owner. */
export type OwnProperties = Readonly<Record<(typeof owners)[number], readonly OwnProperty[]>>;

// the interfaces that users of the SDK fill, and the schemas of the specification that they are added to
const interfaces = {
  user: {
    names: ['ProfileProperties', 'MemberProperties'],
    schemas: ['Profile', 'ProfileCreate', 'Member', 'MemberUpdate'],
  },
  organization: { names: ['OrganizationProperties'], schemas: ['Organization', 'OrganizationUpdate'] },
  order: { names: ['OrderProperties'], schemas: ['Order', 'OrderRecord', 'CreateOrderRequest', 'SubmitOrderRequest'] },
  commerceItem: { names: ['OrderItemProperties'], schemas: ['OrderItem', 'CartItemRequest', 'OrderRecordItem'] },
} as const;

/** A declaration file that gives the properties their types; those that the specification has already are left out. */
export function declarationsOf(properties: OwnProperties, document: OpenApiDocument): string {
  const types = owners.map(owner => {
    const { names, schemas } = interfaces[owner];
    const known = new Set(schemas.flatMap(name => propertyNames(document, { $ref: `#/components/schemas/${name}` })));
    const own = properties[owner].filter(({ id }) => !known.has(id));
    const members = own.map(
      property => `${commentOf(property)}  ${nameOf(property.id)}?: ${typeOf(property)} | undefined;\n`,
    );
    return { base: `Own${owner.charAt(0).toUpperCase()}${owner.slice(1)}Properties`, names, members: members.join('') };
  });
  return `// Written by \`occ-agent types\`. Write it anew when the properties of the instance change.

import 'occ-agent-sdk';

${types.map(({ base, members }) => `interface ${base} {\n${members}}\n`).join('\n')}
declare module 'occ-agent-sdk' {
${types.flatMap(({ base, names }) => names.map(name => `  interface ${name} extends ${base} {}\n`)).join('')}}
`;
}

function typeOf({ type, values = [], multiSelect, required }: PropertyMetadata): string {
  const one =
    type === 'enumerated' && values.length > 0
      ? values.map(value => JSON.stringify(value)).join(' | ')
      : plainType(type);
  const whole = multiSelect === true ? `readonly (${one})[]` : one;
  return required === true || whole === 'unknown' ? whole : `${whole} | null`;
}

function plainType(type: string): string {
  if (/^(?:number|float|integer|long|double)$/.test(type)) return 'number';
  if (/^(?:checkbox|boolean)$/.test(type)) return 'boolean';
  if (/^(?:(?:short|long|rich)Text|string|bigString|date|dateTime|timestamp|enumerated)$/.test(type)) return 'string';
  return 'unknown';
}

function nameOf(id: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(id) ? id : JSON.stringify(id);
}

function commentOf({ label, default: usual, length, writable }: PropertyMetadata): string {
  const said = [
    label,
    usual === undefined || usual === null ? undefined : `Default: ${String(usual)}`,
    typeof length === 'number' ? `At most ${length} characters` : undefined,
    writable === false || writable === 'false' ? 'Agents may not set it' : undefined,
  ].filter(part => part !== undefined && part !== '');
  // a label may hold anything, the end of a comment and line breaks included
  const text = said.join('. ').replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ');
  return text === '' ? '' : `  /** ${text}. */\n`;
}

/** The names that a schema gives, with those of its parts. */
function propertyNames(document: OpenApiDocument, schema: Schema): string[] {
  const { properties, allOf, $ref } = schema;
  if (typeof $ref === 'string') {
    const { $ref: _, ...beside } = schema;
    return [...propertyNames(document, resolve<Schema>(document, { $ref })), ...propertyNames(document, beside)];
  }
  const parts = Array.isArray(allOf) ? (allOf as readonly Schema[]) : [];
  return [...Object.keys(properties ?? {}), ...parts.flatMap(part => propertyNames(document, part))];
}
