/** What openapi-typescript translated, in pieces that are put together again under other names. @module */

import openapiTS, { astToString, stringToAST } from 'openapi-typescript';
import ts from 'typescript';
import type { OpenApiDocument } from '../spec/document.ts';

/** A property of an interface, with its type. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: ts.TypeNode;
  readonly node: ts.PropertySignature;
}

/** Schemas, parameters and operations of a document. */
export async function translated(
  document: OpenApiDocument,
): Promise<Record<'schemas' | 'parameters' | 'operations', Member[]>> {
  const nodes = await openapiTS(JSON.stringify(document), { emptyObjectsUnknown: true, transform: openEnumeration });
  const interfaces = new Map(nodes.filter(ts.isInterfaceDeclaration).map(node => [node.name.text, membersOf(node)]));
  const components = interfaces.get('components') ?? [];
  const component = (name: string) => membersOf(components.find(member => member.name === name)?.type);
  return {
    schemas: component('schemas'),
    parameters: component('parameters'),
    operations: interfaces.get('operations') ?? [],
  };
}

/** The properties of a type or interface; none where it is no object. */
export function membersOf(node: ts.Node | undefined): Member[] {
  if (node === undefined || !(ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node))) return [];
  return node.members.filter(ts.isPropertySignature).map(member => {
    if (member.type === undefined) throw new Error('openapi-typescript made a property without a type');
    const name = ts.isComputedPropertyName(member.name) ? print(member.name) : member.name.text;
    return { name, optional: member.questionToken !== undefined, type: member.type, node: member };
  });
}

/** The type at a path of property names. */
export function typeAt(node: ts.TypeNode | undefined, ...[name, ...rest]: readonly string[]): ts.TypeNode | undefined {
  if (name === undefined) return node;
  return typeAt(membersOf(node).find(member => member.name === name)?.type, ...rest);
}

/** The component a type refers to, for instance the schema `Order` of `components["schemas"]["Order"]`. */
export function referenceIn(kind: 'schemas' | 'parameters', type: ts.TypeNode): string | undefined {
  return new RegExp(`^components\\["${kind}"\\]\\["(\\w+)"\\]$`).exec(text(type))?.[1];
}

/** The text of a node. It refers to schemas by their names, in `namespace` where one is given. */
export function print(node: ts.Node, namespace = ''): string {
  return text(node).replaceAll(/components\["schemas"\]\["(\w+)"\]/g, `${namespace}$1`);
}

/** The docstring before a node, with its line break; empty where it has none. */
export function commentOf(node: ts.Node): string {
  const comments = ts.getSyntheticLeadingComments(node) ?? [];
  return plain(comments.map(comment => `/*${comment.text}*/\n`).join(''));
}

function text(node: ts.Node): string {
  return plain(astToString(node).trim());
}

/** Without tags that TSDoc does not have: a docstring's text is its description, and a literal type says that it is constant. */
function plain(code: string): string {
  return code.replaceAll('@description ', '').replaceAll(/ *\/\*\*\s+\*? ?@constant\s*\*\/\n?|^ *\* @constant\n/gm, '');
}

/** The same type with `undefined` for every property that may be absent, at any depth. */
export function withUndefined<T extends ts.Node>(node: T): T {
  const nothing = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  const visit = (inner: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(inner, visit, undefined);
    if (!ts.isPropertySignature(visited) || visited.questionToken === undefined || visited.type === undefined) {
      return visited;
    }
    const { modifiers, name, questionToken, type } = visited;
    const either = ts.factory.createUnionTypeNode([type, nothing]);
    return ts.factory.updatePropertySignature(visited, modifiers, name, questionToken, either);
  };
  return visit(node) as T;
}

/** The type of a schema with `x-extensible-enum`: the known values for an editor's completion, and whatever else may come. */
function openEnumeration(schema: object): ts.TypeNode | undefined {
  if (!('x-extensible-enum' in schema)) return undefined;
  const kinds = [(schema as { type?: string | string[] }).type ?? 'string'].flat();
  const known = (schema['x-extensible-enum'] as unknown[]).map(value => JSON.stringify(value));
  const open = kinds.map(kind => (kind === 'null' ? 'null' : `(${kind === 'integer' ? 'number' : kind} & {})`));
  const [alias] = stringToAST(`type Open = ${[...known, ...open].join(' | ')}`) as ts.Node[];
  return alias !== undefined && ts.isTypeAliasDeclaration(alias) ? alias.type : undefined;
}
