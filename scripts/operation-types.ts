/** `operation-types.ts`: what each operation takes and gives back, as interfaces that a compiler only looks up. @module */

import type ts from 'typescript';
import { eachOperation, type Method, type OpenApiDocument } from '../spec/document.ts';
import { commentOf, type Member, membersOf, print, referenceIn, typeAt, withUndefined } from './type-nodes.ts';

const methods: readonly Method[] = ['get', 'put', 'post', 'delete'];
const head = `import type * as Schema from './schemas.ts';

/** No parameters. */
export type None = Record<never, never>;
`;

/** The declarations of all operations, with an index by id and, for each method, indexes by path. */
export function operationTypes(
  document: OpenApiDocument,
  operations: readonly Member[],
  parameters: readonly Member[],
): string {
  const all = [...eachOperation(document)].map(found => {
    const type = operations.find(({ name }) => name === found.id)?.type;
    return { ...found, name: capitalized(found.id), type, init: initOf(type) };
  });
  const declarations = all.map(({ name, type, init, method, path, operation: { summary } }) => {
    return `/** ${summary}: \`${method.toUpperCase()} ${path}\`. */\n${declaration(name, type, init)}`;
  });
  const byPath = methods.flatMap(method => {
    const [verb, here] = [capitalized(method), all.filter(found => found.method === method)];
    const entries = (optional: boolean) =>
      here.filter(({ init }) => init.optional === optional).map(({ path, name }) => `  '${path}': ${name};`);
    return [
      index(`${verb}Paths`, `${verb} operations that need parameters or a body, by path.`, entries(false)),
      index(`Bare${verb}Paths`, `${verb} operations that need nothing but their path.`, entries(true)),
    ];
  });
  const byId = all.map(({ id, name }) => `  ${id}: ${name};`);
  const sections = all.flatMap(({ type }) => membersOf(typeAt(type, 'parameters')));
  const shared = sharedParameters(sections, parameters);
  return [head, ...shared, ...declarations, index('Operations', 'Operations by id.', byId), ...byPath].join('\n');
}

function declaration(name: string, type: ts.TypeNode | undefined, { sent, body }: Init): string {
  const section = (wanted: string) => sent.find(({ section }) => section === wanted)?.text ?? 'None';
  const params = sent.map(({ section, optional }) => property(section, optional, `${name}['${section}']`));
  const init = [
    ...(sent.length === 0
      ? []
      : [
          property(
            'params',
            sent.every(({ optional }) => optional),
            `{ ${params.join('; ')} }`,
          ),
        ]),
    ...(body === undefined ? [] : [property('body', body.optional, `${name}['body']`)]),
  ];
  return `export interface ${name} {
  path: ${section('path')};
  query: ${section('query')};
  header: ${section('header')};
  body: ${body === undefined ? 'undefined' : body.text};
  data: ${success(type)};
  init: ${init.length === 0 ? 'None' : `{ ${init.join('; ')} }`};
}
`;
}

type Init = ReturnType<typeof initOf>;

/** What is sent with an operation, and whether all of it may be left out. */
function initOf(type: ts.TypeNode | undefined) {
  const sent = ['path', 'query', 'header'].flatMap(section => parametersIn(section, type) ?? []);
  const request = membersOf(type).find(member => member.name === 'requestBody');
  const [content] = membersOf(typeAt(request?.type, 'content'));
  const body =
    request === undefined || content === undefined
      ? undefined
      : { optional: request.optional, text: print(content.type, 'Schema.') };
  return { sent, body, optional: [...sent, ...(body === undefined ? [] : [body])].every(({ optional }) => optional) };
}

/** The parameters of one section; those that operations share go by the name of their own interface. */
function parametersIn(section: string, type: ts.TypeNode | undefined) {
  const found = membersOf(typeAt(type, 'parameters')).find(({ name }) => name === section);
  const members = membersOf(found?.type);
  if (found === undefined || members.length === 0) return undefined;
  const shared = members.flatMap(member => sharedName(member) ?? []);
  const own = members
    .filter(member => sharedName(member) === undefined)
    .map(({ node }) => print(withUndefined(node), 'Schema.'));
  const text = [...shared, ...(own.length === 0 ? [] : [`{\n${own.join('\n')}\n}`])].join(' & ');
  return { section, optional: found.optional, text };
}

/** An interface for each parameter that operations refer to. */
function sharedParameters(sections: readonly Member[], parameters: readonly Member[]): string[] {
  const uses = sections.flatMap(section => membersOf(section.type));
  return parameters.flatMap(({ name, type }) => {
    const use = uses.find(member => referenceIn('parameters', member.type) === name);
    if (use === undefined) return [];
    const declared = property(`'${use.name}'`, use.optional, print(type, 'Schema.'));
    return `export interface ${sharedName(use)} {\n${commentOf(use.node)}${declared};\n}\n`;
  });
}

function sharedName({ type }: Member): string | undefined {
  const name = referenceIn('parameters', type);
  return name === undefined ? undefined : `${name}Parameter`;
}

/** The type of a success: of its body, or `undefined` where it has none. */
function success(type: ts.TypeNode | undefined): string {
  const answers = membersOf(typeAt(type, 'responses')).filter(({ name }) => /^2\d\d$/.test(name));
  const bodies = answers.map(answer => typeAt(answer.type, 'content', 'application/json'));
  return bodies.map(body => (body === undefined ? 'undefined' : print(body, 'Schema.'))).join(' | ');
}

function property(name: string, optional: boolean, type: string): string {
  return `${name}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''}`;
}

function index(name: string, comment: string, entries: readonly string[]): string {
  return `/** ${comment} */\nexport interface ${name} {\n${entries.join('\n')}\n}\n`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
