/** Every operation's handler; one that is missing or mistyped does not compile. @module */

import { auth } from './auth.ts';
import { catalog } from './catalog.ts';
import type { Handlers } from './handler.ts';
import { members } from './members.ts';
import { merchant } from './merchant.ts';
import { orders } from './orders.ts';
import { profiles } from './profiles.ts';
import { returns } from './returns.ts';

export const handlers: Handlers = { ...auth, ...members, ...profiles, ...orders, ...returns, ...merchant, ...catalog };
