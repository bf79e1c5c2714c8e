/** An ajv for schemas that are known to be right. @module */

import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Makes an ajv that tells all that is wrong, with the values. */
export function quickAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    // schemas are linted or tested; code that is compiled for one run is not worth its optimization
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    ...options,
  });
  addFormats.default(ajv);
  return ajv;
}
