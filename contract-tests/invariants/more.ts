/** A page says whether another follows, and one does where hits are left (`x-occ-more`, and links to the next page). @module */

import { parseJson } from '../../spec/schema-check.ts';
import { shown } from '../engine/finding.ts';
import { type Invariant, inferredFinding, invariantFinding } from '../engine/invariant.ts';
import { isRecord } from '../engine/reading.ts';
import { declaredBy } from './declared.ts';
import { type Rec, rowsOf } from './records.ts';

/** The flag that says whether another page follows, and the number of hits of all pages. */
interface More {
  readonly said: string;
  readonly of: string;
}

const moreIn = declaredBy<More>('x-occ-more');

/** The flag agrees with the number of hits, which may be that of this page alone where nobody asked for it. */
export const moreIsLeft: Invariant = (reading, { parts }) => {
  const { body, query } = reading;
  const rows = rowsOf(reading)?.length;
  const criteria = parseJson(query.q ?? '{}');
  if (!isRecord(body) || rows === undefined || !isRecord(criteria)) return [];
  const before = rowsBefore(criteria);
  const whole = parts.find(({ base }) => base === '')?.places[0];
  return moreIn(whole?.schemas ?? []).flatMap(({ said, of }) => {
    const [isMore, total] = [body[said], body[of]];
    if (typeof isMore !== 'boolean' || typeof total !== 'number' || before === undefined) return [];
    const isLeft = before + rows < total;
    const isCounted = String(criteria.requireCount) === 'true';
    if (isMore === isLeft || (isMore && !isCounted)) return [];
    return [invariantFinding('page', `/${said}`, `${isLeft}, of ${total} hits`, shown(isMore))];
  });
};

/** How many hits the pages before had, which are numbered from 0; `undefined`: that depends on the size of a page, which is not told. */
function rowsBefore({ pageNumber = 0, limit }: Rec): number | undefined {
  const page = Number(pageNumber);
  return page === 0 ? 0 : limit === undefined ? undefined : page * Number(limit);
}

/** There is a link to the next page of the same list where hits are left, and none where none is. */
export const nextIsThere: Invariant = reading => {
  const { body } = reading;
  const rows = rowsOf(reading);
  if (!isRecord(body) || rows === undefined || !Array.isArray(body.links) || body.links.length === 0) return [];
  const { totalResults: total, offset = 0, limit } = body;
  const links: readonly unknown[] = body.links;
  if (typeof total !== 'number' || typeof offset !== 'number' || rows.length === 0 || limit === 0) return [];
  const [self, next] = ['self', 'next'].map(rel => hrefOf(links, rel));
  const isLeft = offset + rows.length < total;
  const [here, there] = [self, next].map(href => href?.replace(/\?.*$/, ''));
  if (isLeft && here !== undefined && there !== undefined && here !== there)
    return [invariantFinding('page', '/links', `a next page of ${here}`, there)];
  if ((next !== undefined) === isLeft) return [];
  // that a list has such a link was recorded; what it leads to would have nothing
  return isLeft
    ? [inferredFinding('page', '/links', `a link to the next page of ${total} rows`, 'none')]
    : [invariantFinding('page', '/links', `no next page after ${offset + rows.length} of ${total} rows`, shown(next))];
};

function hrefOf(links: readonly unknown[], rel: string): string | undefined {
  const link = links.find(each => isRecord(each) && each.rel === rel);
  return isRecord(link) && typeof link.href === 'string' ? link.href : undefined;
}
