/** The quote of an order on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import { isoDate } from '../../wire/instant.ts';
import type { Quote } from '../records.ts';

export function quoteView(quote: Quote): Schemas['QuoteInfo'] {
  const { requestedAt, quotedAt, expiresAt, rejectedAt, rejectionNote, providerNote, notes } = quote;
  return {
    requestDate: isoDate(requestedAt),
    quoteDate: dateOrNull(quotedAt),
    expirationDate: dateOrNull(expiresAt),
    rejectionDate: dateOrNull(rejectedAt),
    rejectionNote: rejectionNote ?? null,
    providerNote: providerNote ?? null,
    externalID: null,
    errorInfo: null,
    notes: notes.map(({ profileId, requestedAt: at, note }) => ({
      profileId,
      profileType: 'Agent',
      requestDate: at,
      requesterNote: note,
    })),
  };
}

function dateOrNull(instant: number | undefined): string | null {
  return instant === undefined ? null : isoDate(instant);
}
