/**
 * What a call needs once it has failed: a third of all its code, with ky. `scripts/build.ts` keeps it with the rest for
 * browsers, where a file that is requested once the network has failed does not arrive; on Node it is a file on the disk.
 *
 * @module
 */

export { retried } from './retried.ts';
export { translateError } from './translate-error.ts';
