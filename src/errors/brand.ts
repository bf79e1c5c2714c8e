/** What marks an error as one of this SDK. @module */

// A registered symbol is the same in every copy of the package and every realm, where `instanceof` is not.
export const brand = Symbol.for('occ-agent-sdk.error');
