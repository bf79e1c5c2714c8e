/** The site of what names none. @module */

import type { Store } from '../store/store.ts';
import type { Site } from './records.ts';

/** The site that everything belongs to which names none. */
export function defaultSite({ sites }: Pick<Store, 'sites'>): Site {
  const [site] = sites.by.default.equal(1).slice();
  if (site === undefined) throw new Error('a state always has a default site');
  return site;
}
