import type { Schemas } from '../generated/schemas.ts';

/** A schema of the specification by name, in a form that an interface can extend. @hidden */
export type Schema<Name extends keyof Schemas> = Schemas[Name];
