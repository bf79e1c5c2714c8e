/** How those who sign in, and their sign-ins, are kept and found. @module */

import { collectionOf } from '../store/collection.ts';
import { by, byFoldedId, byId } from '../store/order.ts';
import { folded } from '../wire/folded.ts';
import type { AgentUser, Application, FirstStage, Session } from './records.ts';

export const userCollection = collectionOf<AgentUser>()({
  order: byFoldedId,
  indexes: { email: ({ email }) => folded(email), resetToken: ({ resetToken }) => resetToken },
});

export const applicationCollection = collectionOf<Application>()({
  order: byId,
  indexes: { key: ({ key }) => key },
});

export const sessionCollection = collectionOf<Session>()({
  order: by(({ token }) => token),
  indexes: {},
});

/** How often each user's password or code was wrong since the last sign-in, by the user's id. */
export const failedSignInCollection = collectionOf<number>()({ order: (a, b) => a - b, indexes: {} });

/** First stages of sign-ins, the latest last. */
export const firstStageCollection = collectionOf<FirstStage>()({
  order: by(({ validationToken }) => validationToken),
  indexes: { user: ({ userId }) => userId },
});
