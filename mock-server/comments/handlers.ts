/** What agents note on orders. @module */

import type { HandlersOf } from '../http/handler.ts';
import type { OrderComment } from '../orders/records.ts';
import { isoDate } from '../wire/instant.ts';

export const comments: HandlersOf<'getComments'> = {
  getComments: ({ subject }) => ({
    items: subject.order.comments.map(made => ({ ...commentView(made), creationDate: isoDate(made.createdAt) })),
  }),
};

function commentView({ id, comment }: OrderComment) {
  return { repositoryId: id, comment };
}
