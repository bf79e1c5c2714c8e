// Written by `npm run generate` from spec/. Do not edit.

import { table as agents } from './agents.ts';
import { table as amendments } from './amendments.ts';
import { table as appeasements } from './appeasements.ts';
import { table as auth } from './auth.ts';
import { table as catalog } from './catalog.ts';
import { table as comments } from './comments.ts';
import { table as exchanges } from './exchanges.ts';
import { table as members } from './members.ts';
import { table as merchant } from './merchant.ts';
import { table as orders } from './orders.ts';
import { table as organizations } from './organizations.ts';
import { table as payments } from './payments.ts';
import { table as priceListGroups } from './priceListGroups.ts';
import { table as profiles } from './profiles.ts';
import { table as promotions } from './promotions.ts';
import { table as properties } from './properties.ts';
import { table as returns } from './returns.ts';
import { table as scheduledOrders } from './scheduledOrders.ts';

/** Every operation of the specification. */
export const table = [agents, amendments, appeasements, auth, catalog, comments, exchanges, members, merchant, orders, organizations, payments, priceListGroups, profiles, promotions, properties, returns, scheduledOrders].join('\n');
