/** The bundled specification as the tools and the reference server read it. @module */

/** A failure an operation documents. */
export interface DocumentedError {
  readonly code: string;
  readonly status: number;
  /** How well the status is known; the bundle has it everywhere. */
  readonly statusEvidence: Evidence;
  readonly when: string;
  /** Place of the request whose failed validation has this code: a JSON pointer, `header:<Name>` or `query:<name>`. */
  readonly at?: string;
  /** Narrows `at` to one JSON Schema keyword. */
  readonly keyword?: string;
  /** Comes within `errors`, under `00000000`, also where it is the only one. */
  readonly wrapped?: boolean;
  /** Any instance refuses such a request: the documents say so of the operation in so many words. */
  readonly certain?: boolean;
  /** Where the request says what another record has already: a JSON pointer. */
  readonly taken?: string;
  /** Why no request to the reference server brings it about, and the contract suite therefore does not see it there. */
  readonly untested?: string;
}

export type Schema = Readonly<Record<string, unknown>>;
export type Evidence = 'documented' | 'observed' | 'inferred';

export interface MediaType {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | { readonly $ref: string }>>;
  /** Which schema answers which request: the first whose `when` holds for the query and the `op` of the body. */
  readonly 'x-occ-branches'?: readonly { readonly when?: Readonly<Record<string, string>>; readonly is: string }[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  /** A response to a request that has it may lack what is otherwise required or expected. */
  readonly 'x-occ-narrows'?: boolean;
  /** Where in the rows of a list the values are that it leaves. */
  readonly 'x-occ-filters'?: string;
  readonly 'x-occ-selects'?: Selection;
  /** What a response has where one of its values is sent. */
  readonly 'x-occ-shows'?: ShownBy | readonly ShownBy[];
  /** Where it is another one than that of its operation. */
  readonly 'x-occ-evidence'?: Evidence;
  readonly 'x-occ-source'?: string;
  readonly schema: Schema;
  /** What of a call's context the header carries, as the SDK names it. */
  readonly 'x-occ-context-field'?: string;
  readonly example?: unknown;
  readonly examples?: MediaType['examples'];
}

/** Where the rows of a list say which of them a parameter leaves, for each of its values that leaves some out. */
export interface Selection {
  /** A dotted path. */
  readonly at: string;
  /** What is there. */
  readonly are?: Readonly<Record<string, unknown>>;
  /** Whether there is anything. */
  readonly filled?: Readonly<Record<string, boolean>>;
  /** The header of the request that says what is there. */
  readonly context?: Readonly<Record<string, string>>;
}

/** What is shown with a value of a parameter: of several records at least one has something at a dotted path. */
export interface ShownBy {
  readonly when: string;
  readonly at: string;
  /** It may be an empty list. */
  readonly orEmpty?: boolean;
  /** Where it is another one than that of the parameter. */
  readonly evidence?: Evidence;
}

export interface Response {
  readonly description: string;
  /** Headers that it has, by name. */
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-occ-evidence': Evidence;
  readonly 'x-occ-source'?: string;
  readonly 'x-occ-errors'?: readonly DocumentedError[];
  readonly 'x-occ-roles'?: readonly string[];
  /** Context headers, by their names among the document's parameters; `overlay.yaml` adds them. */
  readonly 'x-occ-context'?: readonly string[];
  /** Parameters that say which page of a listing is read, by their names among the document's; `overlay.yaml` adds them. */
  readonly 'x-occ-page'?: readonly string[];
  /** The records a request is about. */
  readonly 'x-occ-subject'?: Readonly<Partial<Record<SubjectKind, SubjectSource>>>;
  /** As whom the shopper in the agent context acts: a contact, who looks after the account's people. */
  readonly 'x-occ-acts-as'?: 'contact';
  /** Where what it shows names the account of the context, and no other. */
  readonly 'x-occ-of-account'?: string;
  /** Changes nothing, although the method is not GET. */
  readonly 'x-occ-reads'?: boolean;
  /** How a list is sorted that is not asked for another order: `property:asc` or `property:desc`. */
  readonly 'x-occ-sort'?: string;
  /** What the response shows under the id of a record may be a copy of it. */
  readonly 'x-occ-shows-copy'?: boolean;
  /** Keys that the list of a merchant always has: of the rest, it may lack what it likes. */
  readonly 'x-occ-always'?: readonly string[];
  /** The property of the response that holds the id in the path, where its name does not say so. */
  readonly 'x-occ-identity'?: string;
  /** The list whose rows show ids of this operation's path, and where, if that is not the list at its own path. */
  readonly 'x-occ-ids'?: { readonly from: string; readonly at: string };
}

/** Records that a request can be about; `orders`: several at once. */
export type SubjectKind = 'shopper' | 'order' | 'orders' | 'return' | 'appeasement';

/** How a request names a record it is about. */
export interface SubjectSource {
  /**
   * Where the id stands: `path:<name>`, `query:<name>` or a JSON pointer into the body, in which `*` stands for every item of
   * a list; of several places the first that is filled.
   */
  readonly at: string | readonly string[];
  /** Code where there is no such record, or none that the shopper of the call may see. Absent: the call goes on without. */
  readonly unknown?: string;
  /** How it is known that there has to be one, where it is not as the operation. */
  readonly evidence?: Evidence;
  /** Whether a request may name none. */
  readonly optional?: boolean;
}

/** The operations on one path, and the parameters they share. */
export type PathItem = { readonly [M in Method]?: Operation } & Pick<Operation, 'parameters'>;

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  /** What OCC sends. */
  readonly webhooks?: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>> & {
    readonly schemas: Readonly<Record<string, Schema>>;
  };
  readonly 'x-occ-errors'?: readonly DocumentedError[];
  readonly 'x-occ-same-members'?: readonly SameMembers[];
}

/** What several operations show of one thing: the same. */
export interface SameMembers {
  readonly of: string;
  /** `inferred`: no document says so, and a difference is drift. */
  readonly evidence?: 'inferred';
  readonly views: readonly MemberView[];
}

/** How one operation shows the members of something. */
export interface MemberView {
  readonly in: string;
  /** The `op` of the request's body. */
  readonly op?: string;
  /** What the query says. */
  readonly where?: Readonly<Record<string, string>>;
  /** Each of these shows members of its own: the `rows` of a list, or what is at a dotted path. */
  readonly each?: string;
  /** Whose they are: `path:`, `query:`, `q:` (a criterion), or `body:` with a name, a property of what shows them, or `*` of the instance. */
  readonly by: string;
  /** The dotted path to what names them; `rows` stands for the list of the response. */
  readonly at: string;
  /** It may show some of them only. */
  readonly isPart?: boolean;
  /** What other views call the values of this one. */
  readonly named?: Readonly<Record<string, string>>;
  /** What stands at dotted paths in what shows them; null: nothing, or an empty list. */
  readonly if?: Readonly<Record<string, string | boolean | null>>;
  /** What stands at dotted paths in the items of the list that are no members. */
  readonly unless?: Readonly<Record<string, string | boolean>>;
  /** Which ids to ask for: rows of a list show them, or they are members themselves. */
  readonly ids?:
    | { readonly from: string; readonly q?: string; readonly having?: string; readonly at: string }
    | { readonly members: string }
    | { readonly records: string };
}

const methods = ['get', 'put', 'post', 'delete'] as const;
export type Method = (typeof methods)[number];

/** Every operation, in the order of the document, with the parameters that its path shares among operations. */
export function* eachOperation(
  document: OpenApiDocument,
): Generator<{ path: string; method: Method; id: string; operation: Operation }> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const found = item[method];
      if (found === undefined) continue;
      const operation = { ...found, parameters: [...(item.parameters ?? []), ...(found.parameters ?? [])] };
      yield { path, method, id: operation.operationId, operation };
    }
  }
}

/** What a `$ref` inside the document points at, or the value itself; references are followed to their end. */
export function resolve<T extends object>(document: OpenApiDocument, value: T | { readonly $ref: string }): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T;
  return resolve(document, pointedAt<T>(document, value.$ref));
}

/** What one reference inside the document points at; a schema there may go on with a reference and keywords beside it. */
export function pointedAt<T extends object>(document: OpenApiDocument, $ref: string): T | { readonly $ref: string } {
  return $ref
    .replace(/^#\//, '')
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document) as T;
}

/** Names of the schemas a value refers to, those they refer to included. */
export function schemasOf(document: OpenApiDocument, value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const name = '$ref' in value ? /^#\/components\/schemas\/(\w+)$/.exec(String(value.$ref))?.[1] : undefined;
  if (name === undefined) for (const part of Object.values(value)) schemasOf(document, part, found);
  else if (!found.has(name)) schemasOf(document, document.components.schemas[name], found.add(name));
  return found;
}

/** Whether a query leaves parts of the response out (`x-occ-narrows`). */
export function isNarrowed(
  document: OpenApiDocument,
  { parameters = [] }: Operation,
  query: { readonly has: (name: string) => boolean },
): boolean {
  return parameters
    .map(parameter => resolve<Parameter>(document, parameter))
    .some(({ name, 'x-occ-narrows': narrows = false }) => narrows && query.has(name));
}
