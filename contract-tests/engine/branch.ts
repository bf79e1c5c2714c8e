/** Which of several documented kinds of response a request gets. @module */

import type { MediaType } from '../../spec/document.ts';
import type { Reading } from './reading.ts';

/** The name of the schema that answers a request, where the specification says so (`x-occ-branches`). */
export function branchOf({ op, query }: Reading, media: MediaType | undefined): string | undefined {
  return media?.['x-occ-branches']?.find(({ when = {} }) =>
    Object.entries(when).every(([name, wanted]) => {
      const said = name === 'op' ? op : query[name];
      return wanted === '*' ? said !== undefined : said === wanted;
    }),
  )?.is;
}
