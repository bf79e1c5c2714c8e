/** Every operation's handler; one that is missing or mistyped does not compile. @module */

import { appeasements } from './appeasements/handlers.ts';
import { auth } from './auth/handlers.ts';
import { users } from './auth/user-handlers.ts';
import { catalog } from './catalog/handlers.ts';
import { comments } from './comments/handlers.ts';
import type { Handlers } from './http/handler.ts';
import { locations } from './locations/handlers.ts';
import { merchant } from './merchant/handlers.ts';
import { priceListGroups } from './merchant/price-list-group-handlers.ts';
import { amendments } from './orders/handlers/amendments.ts';
import { approvals } from './orders/handlers/approvals.ts';
import { copiesAndQuotes } from './orders/handlers/copies-and-quotes.ts';
import { orderActions } from './orders/handlers/order-actions.ts';
import { orders } from './orders/handlers/orders.ts';
import { pickup } from './orders/handlers/pickup.ts';
import { payments } from './payments/handlers.ts';
import { creditCards } from './people/handlers/credit-cards.ts';
import { members } from './people/handlers/members.ts';
import { organizationAddresses } from './people/handlers/organization-addresses.ts';
import { organizations } from './people/handlers/organizations.ts';
import { profileAddresses } from './people/handlers/profile-addresses.ts';
import { profileDeletion } from './people/handlers/profile-deletion.ts';
import { profiles } from './people/handlers/profiles.ts';
import { registrationRequests } from './people/handlers/registration-requests.ts';
import { shopperContext } from './people/handlers/shopper-context.ts';
import { siteProperties } from './people/handlers/site-properties.ts';
import { promotions } from './promotions/handlers.ts';
import { properties } from './properties/handlers.ts';
import { exchanges } from './returns/handlers/exchanges.ts';
import { returns } from './returns/handlers/returns.ts';
import { scheduledOrders } from './scheduled-orders/handlers.ts';

export const handlers: Handlers = {
  ...auth,
  ...users,
  ...shopperContext,
  ...members,
  ...profiles,
  ...profileDeletion,
  ...profileAddresses,
  ...creditCards,
  ...siteProperties,
  ...registrationRequests,
  ...organizations,
  ...organizationAddresses,
  ...orders,
  ...orderActions,
  ...pickup,
  ...approvals,
  ...amendments,
  ...copiesAndQuotes,
  ...promotions,
  ...payments,
  ...scheduledOrders,
  ...returns,
  ...exchanges,
  ...appeasements,
  ...merchant,
  ...priceListGroups,
  ...catalog,
  ...properties,
  ...locations,
  ...comments,
};
