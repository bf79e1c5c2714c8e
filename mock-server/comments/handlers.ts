/** What agents note on orders. @module */

import type { HandlersOf } from '../http/handler.ts';
import type { OrderComment } from '../orders/records.ts';
import { isoDate } from '../wire/instant.ts';

export const comments: HandlersOf<'getComments' | 'createComment'> = {
  getComments: ({ subject }) => ({
    items: subject.order.comments.map(made => ({ ...commentView(made), creationDate: isoDate(made.createdAt) })),
  }),

  createComment({ subject: { order }, body, store, now }) {
    const made = { id: store.nextId('oc'), comment: body.comment, createdAt: now };
    store.orders.put(order.id, { ...order, comments: [...order.comments, made] });
    return { ...commentView(made), creationDate: isoDate(now).replace('T', ' ').replace('Z', '') };
  },
};

function commentView({ id, comment }: OrderComment) {
  return { repositoryId: id, comment };
}
