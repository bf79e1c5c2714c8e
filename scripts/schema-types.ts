/** `schemas.ts`: a named interface or alias for each schema. @module */

import ts from 'typescript';
import { eachOperation, type OpenApiDocument, resolve, type Schema, schemasOf } from '../spec/document.ts';
import { commentOf, type Member, membersOf, print, referenceIn, withUndefined } from './type-nodes.ts';

/** The declarations of schemas, and their index. Optional properties of what is sent take `undefined` as well. */
export function schemaTypes(document: OpenApiDocument, schemas: readonly Member[]): string {
  const requests = [...eachOperation(document)].map(({ operation: { requestBody, parameters } }) => [
    requestBody,
    parameters,
  ]);
  const sent = schemasOf(document, [requests, document.components.parameters]);
  const declarations = schemas.map(schema => {
    const { 'x-occ-item-type': itemType } = resolve<Schema>(document, document.components.schemas[schema.name] ?? {});
    return declaration(schema, sent.has(schema.name), typeof itemType === 'string' ? ownOf[itemType] : undefined);
  });
  const index = schemas.map(({ name }) => `  ${name}: ${name};\n`).join('');
  const own = `import type { ${Object.values(ownOf).join(', ')} } from '../resources/dynamic-properties.ts';\n\n`;
  return `${own}${declarations.join('\n')}\n/** Schemas of the specification by name. */\nexport interface Schemas {\n${index}}\n`;
}

// what users declare of the properties that a merchant defined for items of a type, by `x-occ-item-type`; resources declare
// the rest of it, since one schema may be a shopper's and a contact's
const ownOf: Readonly<Record<string, string>> = { commerceItem: 'OrderItemProperties' };

function declaration({ name, type, node }: Member, sent: boolean, own: string | undefined): string {
  const parts = partsOf(sent ? withUndefined(type) : type);
  const literals = parts.filter(ts.isTypeLiteralNode);
  const bases = [...parts.flatMap(part => referenceIn('schemas', part) ?? []), ...(own === undefined ? [] : [own])];
  const isMap = literals.some(({ members }) => !members.every(ts.isPropertySignature));
  if (
    literals.length === 0 ||
    isMap ||
    parts.some(part => !ts.isTypeLiteralNode(part) && referenceIn('schemas', part) === undefined)
  ) {
    return `${commentOf(node)}export type ${name} = ${parts.map(part => print(part)).join(' & ')};\n`;
  }
  const heritage = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`;
  return `${commentOf(node)}export interface ${name}${heritage} {\n${ownProperties(literals)}}\n`;
}

/** The parts of an intersection, however it is nested. */
function partsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return partsOf(type.type);
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(partsOf) : [type];
}

/** Properties of all literals. openapi-typescript writes a discriminator a second time, in words of its own: the first counts. */
function ownProperties(literals: readonly ts.TypeLiteralNode[]): string {
  const byName = Map.groupBy(literals.flatMap(membersOf), ({ name }) => name);
  return [...byName.values()].flatMap(([first]) => (first === undefined ? [] : `${print(first.node)}\n`)).join('');
}
