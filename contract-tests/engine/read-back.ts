/** Reads what was written right after it was, so that the two can be compared: by what is remembered of records. @module */

import { eachOperation, type OpenApiDocument } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { isReading } from '../invariants/reads.ts';
import { collectionOf } from '../invariants/records.ts';
import { createReader, isRecord, type Reading } from './reading.ts';
import { type Send, unanswered } from './recorder.ts';

/** A way to send that follows each successful write of a record by reading it, if an operation does. */
export function readingBack(document: OpenApiDocument, send: Send): Send {
  const read = createReader(document);
  const readable = [...eachOperation(document)].flatMap(({ path, method }) =>
    method === 'get' && /^[^{]*\{\w+\}$/.test(path) ? [collectionOf(path)] : [],
  );
  return async request => {
    const { headers, url } = request;
    const sent = unanswered(request, await request.clone().text());
    const response = await send(request);
    const reading = read(sent);
    if (!response.ok || reading.route === undefined || isReading(reading)) return response;
    const address = addressOf(reading, readable, parseJson(await response.clone().text()));
    if (address !== undefined) {
      const kept = Object.fromEntries([...headers].filter(([name]) => !name.startsWith('content-')));
      // whether it can be read is not what the behaviour asks
      await send(new Request(new URL(address, url), { headers: kept })).catch(() => undefined);
    }
    return response;
  };
}

/** Where the record is that a write has made or changed. */
function addressOf({ route, exchange }: Reading, readable: readonly string[], body: unknown): string | undefined {
  if (route === undefined || route.method === 'delete') return undefined;
  const collection = readable.find(each => route.path === each || route.path.startsWith(`${each}/`));
  if (collection === undefined) return undefined;
  const { pathname } = new URL(exchange.url);
  const [named] = route.path.startsWith(`${collection}/{`) ? pathname.slice(collection.length + 1).split('/') : [];
  const id = named ?? (isRecord(body) ? [body.id, body.orderId, body.repositoryId].find(isText) : undefined);
  return id === undefined ? undefined : `${collection}/${named ?? encodeURIComponent(id)}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
