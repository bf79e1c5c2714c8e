/** Whom a call works for, where, and on which records: looked up and checked for every operation as the specification says. @module */

import { type OpenApiDocument, type Operation, type Parameter, resolve } from '../../spec/document.ts';
import { parseJson } from '../../spec/schema-check.ts';
import { contextHeaderNames } from '../../src/generated/context.ts';
import { defaultSite } from '../merchant/default-site.ts';
import type { Site } from '../merchant/records.ts';
import { requestedPriceListGroup } from '../merchant/rules/price-list-groups.ts';
import type { Order } from '../orders/records.ts';
import { isVisibleTo, type Owned } from '../orders/rules/visibility.ts';
import type { Profile } from '../people/records.ts';
import { accountContext, requireSameAccount } from '../people/rules/account-context.ts';
import { accountOfContact } from '../people/rules/delegation.ts';
import type { Store } from '../store/store.ts';
import { refuse } from '../wire/refusal.ts';
import type { RequestContext, Subject } from './handler.ts';
import { type RequestParts, recordsOf } from './subject.ts';

/** A request whose form has been validated. */
export interface ContextRequest extends RequestParts {
  readonly header: (name: string) => string | undefined;
}

/** What a handler gets besides the parts of the request. */
export interface CallContext {
  readonly context: RequestContext;
  readonly subject: Partial<Subject>;
}

const agentContextHeader = contextHeaderNames.shopperProfileId[0];
const accountHeader = contextHeaderNames.organization[0];
const siteHeader = contextHeaderNames.site[0];
const priceListGroupHeader = contextHeaderNames.priceListGroup[0];

/** Prepares how the context of an operation is read. */
export function createContextReader(document: OpenApiDocument, operation: Operation) {
  const declared = (operation.parameters ?? []).map(parameter => resolve<Parameter>(document, parameter).name);
  const minds = declared.includes(accountHeader);

  /**
   * Looks the context up, and the records the request names.
   *
   * @throws {Refusal} 30014, 30015: the site; 13001: the price list group; 22002: the shopper; 100094-100101: the account; 100091: the merchant does not
   * let contacts act through an agent; the operation's own code: there is no such record, or not for this shopper.
   */
  return (store: Store, request: ContextRequest): CallContext => {
    const { organizations } = store;
    const namedSite = siteOf(store, request.header(siteHeader));
    const site = namedSite ?? defaultSite(store);
    const served = servedShopper(store, request.header(agentContextHeader));
    const groupId = request.header(priceListGroupHeader);
    const priceListGroup =
      groupId === undefined ? undefined : requestedPriceListGroup(store.settings.priceListGroups, groupId);
    const sees = (record: Owned) =>
      served === undefined || isVisibleTo(record, served === 'anonymous' ? undefined : served);
    const place = { site, namedSite, priceListGroup, sees };
    const header = minds ? request.header(accountHeader) : undefined;

    if (operation['x-occ-acts-as'] === 'contact') {
      const administrator = actingContact(store, served);
      const account = accountOfContact(administrator, { header, organizations });
      const namedAccount = header === undefined ? undefined : account;
      return {
        context: { shopper: administrator, account, namedAccount, ...place },
        subject: { delegation: { administrator, account } },
      };
    }

    const [named] = recordsOf('shopper', operation, request, id => {
      const isOther = typeof served === 'object' && served.id !== id;
      return isOther ? undefined : store.profiles.get(id);
    });
    const shopper = named ?? (served === 'anonymous' ? undefined : served);
    const question = { header, shopper, organizations };
    const account = accountContext(question);

    const seen = (order: Order | undefined) => {
      if (order === undefined) return undefined;
      if (minds) requireSameAccount(order, account, question);
      const isForAnybody = named === undefined && served === undefined;
      return isForAnybody || isVisibleTo(order, shopper) ? order : undefined;
    };
    const orderWith = (id: string) => seen(store.orders.get(id));
    const returnWith = (id: string) => {
      const found = store.returns.get(id);
      const order = found === undefined ? undefined : orderWith(found.orderId);
      return found === undefined || order === undefined ? undefined : { request: found, order };
    };

    // of an order that can be seen from here, or of no order and nobody else
    const appeasementWith = (id: string) => {
      const found = store.appeasements.get(id);
      if (found?.orderId !== undefined) return orderWith(found.orderId) === undefined ? undefined : found;
      const isForAnybody = found?.profileId === undefined;
      return isForAnybody || sees({ profileId: found.profileId, organizationId: undefined, submittedAt: undefined })
        ? found
        : undefined;
    };

    const [order] = recordsOf('order', operation, request, orderWith);
    const [returned] = recordsOf('return', operation, request, returnWith);
    const [appeasement] = recordsOf('appeasement', operation, request, appeasementWith);
    return {
      context: { shopper, account: account.current, namedAccount: account.named, ...place },
      subject: {
        ...(named === undefined ? {} : { shopper: named }),
        ...(order === undefined ? {} : { order }),
        ...(returned === undefined ? {} : { return: returned }),
        ...(appeasement === undefined ? {} : { appeasement }),
        orders: recordsOf('orders', operation, request, orderWith),
      },
    };
  };
}

function siteOf({ sites }: Store, id: string | undefined): Site | undefined {
  if (id === undefined) return undefined;
  const at = { path: `header:${siteHeader}` };
  const site = sites.get(id) ?? refuse('30014', at);
  return site.active ? site : refuse('30015', at);
}

/** The shopper whom the agent serves; `anonymous`: a context that names none. */
function servedShopper({ profiles }: Store, agentContext: string | undefined): Profile | 'anonymous' | undefined {
  if (agentContext === undefined) return undefined;
  const at = { path: `header:${agentContextHeader}` };
  const named = parseJson(agentContext);
  if (typeof named !== 'object' || named === null || Array.isArray(named)) return refuse('82005000', at);
  if (!('shopperProfileId' in named)) return 'anonymous';
  if (typeof named.shopperProfileId !== 'string') return refuse('82005000', at);
  return profiles.get(named.shopperProfileId) ?? refuse('22002', at);
}

/** The shopper in the agent context, who acts as a contact of an account, where the merchant allows that. */
function actingContact({ settings }: Store, served: Profile | 'anonymous' | undefined): Profile {
  if (!settings.agentConfiguration.delegatedAdminAllowedThroughAgent) {
    refuse('100091', { message: "The merchant does not let agents act for an account's administrators." });
  }
  if (typeof served === 'object') return served;
  return refuse('82005000', {
    path: `header:${agentContextHeader}`,
    message: 'The agent context has no shopper.',
  });
}
