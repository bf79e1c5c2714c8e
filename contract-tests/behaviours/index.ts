/** The table. @module */

import type { BehaviourGroup } from '../behaviour.ts';
import { auth } from './auth.ts';
import { catalog } from './catalog.ts';
import { badIds } from './ids-and-headers.ts';
import { members } from './members.ts';
import { merchant } from './merchant.ts';
import { orderCancellation } from './order-cancellation.ts';
import { orders } from './orders.ts';
import { profiles } from './profiles.ts';
import { refunds } from './refunds.ts';
import { returns } from './returns.ts';

export const groups: readonly BehaviourGroup[] = [
  auth,
  badIds,
  merchant,
  catalog,
  members,
  profiles,
  orders,
  orderCancellation,
  returns,
  refunds,
];
