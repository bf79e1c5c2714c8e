/** What is said in the known shop: every kind of record is read, and each operation that writes says all that it may, and the least. @module */

import { afterPlacing } from './after-placing.ts';
import { atTheEdge } from './at-the-edge.ts';
import { buying } from './buying.ts';
import { changingPeople } from './changing-people.ts';
import { givingBack } from './giving-back.ts';
import { reading } from './reading.ts';
import type { Conversation } from './said.ts';

export const conversations: readonly Conversation[] = [
  ...reading,
  ...buying,
  ...afterPlacing,
  ...givingBack,
  ...changingPeople,
  ...atTheEdge,
];
