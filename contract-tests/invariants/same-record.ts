/** A record is the same wherever it is shown, until something is written. @module */

import { type OpenApiDocument, type Operation, type Parameter, type Response, resolve } from '../../spec/document.ts';
import { kept } from '../../spec/kept.ts';
import { inAnyItem } from '../engine/finding.ts';
import { type Invariant, invariantFinding } from '../engine/invariant.ts';
import type { Reading } from '../engine/reading.ts';
import { viewOf } from './memory.ts';
import { isReading } from './reads.ts';
import type { Difference } from './record-differences.ts';
import { createRecordMemory, type RecordMemory } from './record-memory.ts';
import { inLanguage, recordsShownIn } from './shown-record.ts';

/** Judges by a memory. */
export function sameEverywhere(memory: RecordMemory): Invariant {
  return (reading, { document, parts }) => {
    if (!isReading(reading) && reading.exchange.status !== 401) memory.forget();
    // what a copy says of a record is compared with itself alone
    const isCopy = reading.route?.operation['x-occ-shows-copy'] === true;
    const known = isCopy ? createRecordMemory({ isReset: false }) : memory;
    const context = contextOf(reading, document);
    const language = languageOf(reading);
    const anywhere = language === undefined ? context : contextOf(withoutLanguage(reading), document);
    // what a request works out depends on what it sends
    const again = reading.route?.method === 'get' ? { address: new URL(reading.exchange.url).pathname } : {};
    return parts.flatMap(({ base, places }) => {
      const placeOf = placesIn(`${reading.operationId} ${inAnyItem(base)}`);
      return recordsShownIn(places, reading.route?.path ?? '').flatMap(({ id, at, inAny, shown: record }) =>
        [
          ...known.show(context, id, { place: placeOf(inAny), ...again }, record),
          // what is asked for in a language has the ids and amounts that it has in any
          ...(language === undefined
            ? []
            : known.show(anywhere, id, { place: `${placeOf(inAny)} in a language` }, inLanguage(record, language))),
        ].map(({ there, difference }) => differenceFinding(difference, { here: base + at, there })),
      );
    });
  };
}

const languages = ['x-ccasset-language', 'accept-language'] as const;

/** The language that a request asks for. */
function languageOf({ exchange: { requestHeaders } }: Reading): string | undefined {
  return languages.map(name => requestHeaders[name]).find(language => language !== undefined && language !== '*');
}

/** The same request without a language. Texts in all languages (`*`) are another view of a record, not a language of one. */
function withoutLanguage(reading: Reading): Reading {
  const headers = Object.entries(reading.exchange.requestHeaders);
  const requestHeaders = Object.fromEntries(
    headers.filter(([name, value]) => value === '*' || !languages.some(each => each === name)),
  );
  return { ...reading, exchange: { ...reading.exchange, requestHeaders } };
}

const paging = new Set(['q', 'queryFormat', 'offset', 'limit', 'sort', 'totalResults']);

/** What decides how a record is shown, with the parameters that say how; those of a write say what it writes. */
function contextOf(reading: Reading, document: OpenApiDocument): string {
  const operation = reading.route?.operation;
  const chosen = operation === undefined ? paging : kept(choosing, operation, () => choosingIn(operation, document));
  const asked = isReading(reading) ? Object.entries(reading.query).filter(([name]) => !chosen.has(name)) : [];
  return [viewOf(reading), ...asked.flat()].join(' ');
}

const choosing = new WeakMap<Operation, ReadonlySet<string>>();

/**
 * Parameters that say which records are shown, and not how: those of lists, those that there has to be, those by which rows are
 * chosen, and those that decide on the schema, as what is shown in two forms is compared as such.
 */
function choosingIn({ parameters = [], responses }: Operation, document: OpenApiDocument): ReadonlySet<string> {
  const chosenBy = parameters
    .map(parameter => resolve<Parameter>(document, parameter))
    .filter(({ in: where }) => where === 'query')
    .filter(
      ({ required = false, 'x-occ-filters': filters, 'x-occ-selects': selects }) =>
        required || filters !== undefined || selects !== undefined,
    );
  const forms = Object.values(responses)
    .map(response => resolve<Response>(document, response).content?.['application/json'])
    .flatMap(media => media?.['x-occ-branches'] ?? [])
    .flatMap(({ when = {} }) => Object.keys(when));
  return new Set([...paging, ...chosenBy.map(({ name }) => name), ...forms]);
}

const places = new Map<string, Map<string, string>>();

/** Names places of a base, each once: they are few, and come with every record. */
function placesIn(base: string): (at: string) => string {
  const known = places.get(base) ?? new Map<string, string>();
  places.set(base, known);
  return at => {
    const place = known.get(at) ?? base + at;
    known.set(at, place);
    return place;
  };
}

/** What was said before is no part of what is expected: a value that is another each time is found each time. */
function differenceFinding(
  { path, here, there, isOpen = false }: Difference,
  at: { readonly here: string; readonly there: string | undefined },
) {
  const place = `${at.here}/${path}`;
  if (at.there === undefined) return invariantFinding('same record', place, 'what it was', `${here} after ${there}`);
  const finding = invariantFinding('same record', place, `${there ?? 'a value'}, as in ${at.there}`, here);
  return isOpen ? { ...finding, severity: 'drift' as const } : finding;
}
