/** What serving each operation takes, worked out from the specification once for all servers of a process. @module */

import { eachOperation, type OpenApiDocument, type Operation, resolve, type Schema } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { createContextReader } from './context.ts';
import { createErrorBodies, type ErrorBodies } from './error-body.ts';
import { createRequestValidation } from './request-validation.ts';
import { createRoutes } from './routes.ts';

/** An operation, ready to be served. */
export interface PreparedOperation {
  readonly path: string;
  readonly operation: Operation;
  /** Whether it takes no token. */
  readonly open: boolean;
  readonly validate: ReturnType<ReturnType<typeof createRequestValidation>>;
  readonly contextOf: ReturnType<typeof createContextReader>;
  /** Roles that single `op` values need. */
  readonly variantRoles: ReadonlyMap<string, readonly string[]>;
}

interface Prepared {
  /** The operations at a path; each is prepared when it is first asked for. */
  readonly routes: ReturnType<typeof createRoutes<() => PreparedOperation>>;
  readonly failure: ErrorBodies;
}

// a document never changes, and neither does what follows from it
const known = new WeakMap<OpenApiDocument, Prepared>();

/** The operations of a document, and the bodies of their failures. */
export function preparedOperations(document: OpenApiDocument): Prepared {
  return kept(known, document, () => prepare(document));
}

function prepare(document: OpenApiDocument): Prepared {
  const validation = createRequestValidation(document);
  const served = [...eachOperation(document)].map(({ path, method, operation }) => {
    let prepared: PreparedOperation | undefined;
    const value = () => {
      prepared ??= {
        path,
        operation,
        open: operation.security?.some(requirement => Object.keys(requirement).length === 0) ?? false,
        validate: validation(operation),
        contextOf: createContextReader(document, operation),
        variantRoles: rolesByOp(document, operation),
      };
      return prepared;
    };
    return { path, method: method.toUpperCase(), value };
  });
  return { routes: createRoutes(served), failure: createErrorBodies(document) };
}

/** Roles by `op`, from the variants of the body's schema. */
function rolesByOp(document: OpenApiDocument, operation: Operation): Map<string, readonly string[]> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return new Map(schema === undefined ? [] : rolesOfVariants(document, schema));
}

function rolesOfVariants(document: OpenApiDocument, schema: Schema): [op: string, roles: readonly string[]][] {
  const {
    anyOf = [],
    oneOf = [],
    properties,
    'x-occ-roles': roles,
  } = resolve<Schema>(document, schema) as {
    readonly anyOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly properties?: { readonly op?: { readonly const?: string } };
    readonly 'x-occ-roles'?: readonly string[];
  };
  const op = properties?.op?.const;
  return op === undefined || roles === undefined
    ? [...anyOf, ...oneOf].flatMap(variant => rolesOfVariants(document, variant))
    : [[op, roles]];
}
