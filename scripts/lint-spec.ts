/**
 * Lints the specification: Redocly's rules, every example against its schema (ajv, which knows all of JSON Schema 2020),
 * and the house's own rules: evidence everywhere, an example for every body, well-formed error lists, closed references.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  eachOperation,
  type MediaType,
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type Response,
  resolve,
} from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';
import { createSchemaCheck } from '../spec/schema-check.ts';
import { openSchemas } from './open-schemas.ts';
import { acceptanceProblems } from './spec-acceptance.ts';
import { longFiles, longReads } from './spec-files.ts';
import { presenceProblems } from './spec-presence.ts';

const root = join(import.meta.dirname, '..');

/** What breaks the house's rules, one line each. */
export function specificationProblems(document: OpenApiDocument): string[] {
  const check = createSchemaCheck(document);
  const named = Object.entries(document.components.schemas).flatMap(([name, schema]) => [
    ...(isEvidence(schema['x-occ-evidence']) ? [] : [`schema ${name} lacks x-occ-evidence`]),
    // validators look for the variant of objects only, and let everything else through
    ...('discriminator' in schema && schema.type !== 'object' ? [`schema ${name} lacks type: object`] : []),
  ]);
  return [
    ...named,
    ...[...eachOperation(document)].flatMap(({ operation }) => operationProblems(operation)),
    ...Object.values(document.webhooks ?? {}).flatMap(({ post }) => operationProblems(post)),
    ...statusProblems(document),
    ...openSchemas(document),
    ...rings(document),
    ...acceptanceProblems(document),
    ...presenceProblems(document),
  ];

  function operationProblems(operation: Operation): string[] {
    const { operationId: id, requestBody, responses } = operation;
    return [
      ...(isEvidence(operation['x-occ-evidence']) ? [] : [`${id} lacks x-occ-evidence`]),
      ...errorListProblems(operation),
      ...contextProblems(operation),
      ...parameterProblems(operation),
      ...languageProblems(operation),
      ...Object.entries(requestBody?.content ?? {}).flatMap(([type, media]) =>
        exampleProblems(`${id} request ${type}`, media),
      ),
      ...Object.entries(responses).flatMap(([status, response]) =>
        Object.entries(resolve<Response>(document, response).content ?? {}).flatMap(([type, media]) =>
          exampleProblems(`${id} ${status} ${type}`, media),
        ),
      ),
    ];
  }

  /** A misspelt name would silently add no header. */
  function contextProblems({
    operationId,
    'x-occ-context': context = [],
    'x-occ-page': page = [],
  }: Operation): string[] {
    return [...context, ...page]
      .filter(name => !Object.hasOwn(document.components.parameters ?? {}, name))
      .map(name => `${operationId} has an unknown x-occ-context or x-occ-page "${name}"`);
  }

  /** A parameter has the evidence of its operation, or says where it has another one from. */
  function parameterProblems({ operationId, parameters = [], 'x-occ-evidence': ofOperation }: Operation): string[] {
    return parameters.flatMap(reference => {
      const parameter = resolve<Parameter>(document, reference);
      const { name, 'x-occ-evidence': own, 'x-occ-source': source } = parameter;
      const isExplained = own === undefined || source !== undefined;
      return [
        ...(isEvidence(own ?? ofOperation) ? [] : [`${operationId}: the parameter ${name} has no evidence`]),
        ...(isExplained ? [] : [`${operationId}: the parameter ${name} is ${own} and lacks x-occ-source`]),
      ];
    });
  }

  /** OCC has one language per operation: a client that sends the other header is not the operation's page. */
  function languageProblems({ operationId, parameters = [] }: Operation): string[] {
    const languages = parameters
      .map(reference => resolve<Parameter>(document, reference))
      .filter(parameter => parameter['x-occ-context-field'] === 'language');
    const own = languages.filter(parameter => parameter['x-occ-evidence'] === undefined);
    return own.length > 1 ? [`${operationId}: of two language headers one must say where it is from`] : [];
  }

  function exampleProblems(where: string, { schema, examples = {} }: MediaType): string[] {
    const entries = Object.entries(examples);
    if (entries.length === 0) return [`${where} has no example`];
    return entries.flatMap(([name, example]) => {
      const { value } = resolve<{ readonly value: unknown }>(document, example);
      return check(schema, value).map(({ at, message }) => `${where} example ${name}${at}: ${message}`);
    });
  }
}

const evidence = ['documented', 'observed', 'inferred'];
const errorKeys = [
  'code',
  'status',
  'statusEvidence',
  'when',
  'at',
  'keyword',
  'wrapped',
  'certain',
  'taken',
  'untested',
];

function isEvidence(value: unknown): boolean {
  return typeof value === 'string' && evidence.includes(value);
}

function errorListProblems({ operationId: id, 'x-occ-errors': errors = [], responses }: Operation): string[] {
  return errors.flatMap(error => {
    const unknown = Object.keys(error).filter(key => !errorKeys.includes(key));
    const documented = String(error.status) in responses || error.status >= 500;
    return [
      // a comma in an unquoted text makes keys of what follows it
      ...unknown.map(key => `${id} error ${error.code} has an unknown key "${key}"`),
      ...(documented
        ? []
        : [`${id} error ${error.code} has status ${error.status}, which the operation does not document`]),
    ];
  });
}

/** One code has one status, unless evidence says otherwise. */
function statusProblems(document: OpenApiDocument): string[] {
  const errors = [document, ...[...eachOperation(document)].map(({ operation }) => operation)].flatMap(
    holder => holder['x-occ-errors'] ?? [],
  );
  return [...Map.groupBy(errors, ({ code }) => code)]
    .map(([code, same]) => ({
      code,
      statuses: new Set(same.map(({ status }) => status)),
      isKnown: same.every(({ statusEvidence }) => statusEvidence !== 'inferred'),
    }))
    .filter(({ statuses, isKnown }) => statuses.size > 1 && !isKnown)
    .map(
      ({ code, statuses }) => `error ${code} has the statuses ${[...statuses].join(' and ')}, not all of them known`,
    );
}

/** Prism hangs on rings of references. */
function rings({ components }: OpenApiDocument): string[] {
  const targets = new Map(Object.entries(components.schemas).map(([name, schema]) => [name, referenced(schema)]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]) => {
    if (trail.includes(name))
      found.push(`ring of references: ${[...trail.slice(trail.indexOf(name)), name].join(' → ')}`);
    else if (!done.has(name)) for (const next of targets.get(name) ?? []) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return found;
}

function referenced(schema: unknown): string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
}

if (import.meta.main) {
  const redocly = spawnSync(
    join(root, 'node_modules/.bin/redocly'),
    ['lint', 'src/generated/openapi.json', '--format', 'stylish'],
    { cwd: root, encoding: 'utf8' },
  );
  const problems = [
    ...longFiles(join(root, 'spec')),
    ...longReads(join(root, 'spec/paths'), readDocument()),
    ...specificationProblems(readDocument()),
  ];
  for (const problem of problems) console.error(problem);
  if (redocly.status !== 0) console.error(redocly.stdout + redocly.stderr);
  if (problems.length > 0 || redocly.status !== 0) process.exit(1);
  console.log(`The specification is clean: ${[...eachOperation(readDocument())].length} operations`);
}
