/** An appeasement as the SDK returns it, whichever of its forms a server sends. @module */

import { defined } from '../call/defined.ts';
import type { AppeasementProperties } from './dynamic-properties.ts';
import type { Schema } from './schema.ts';

/** What an appeasement can be about. */
export interface AppeasementType extends Schema<'AppeasementType'> {}
/** Why a shopper is appeased. */
export interface AppeasementReason extends Schema<'AppeasementReason'> {}

/** One way in which the shopper gets the money. */
export interface AppeasementRefund extends Omit<Schema<'AppeasementRefund'>, 'type' | 'refundType'> {
  /** How it is paid back, for instance `creditCard`. */
  readonly refundType?: string;
}

/** Money for a shopper who gives no goods back. */
export interface Appeasement
  extends Omit<Schema<'Appeasement'>, 'type' | 'reason' | 'appeasementRefunds'>,
    AppeasementProperties {
  /** Id of the type, as in a request. */
  readonly type?: string;
  /** The merchant's name for the type; absent where the server sends the id alone. */
  readonly typeName?: string;
  /** Id of the reason, as in a request; `null` if none is given yet. */
  readonly reason?: string | null;
  /** The merchant's name for the reason; absent where the server sends the id alone. */
  readonly reasonName?: string;
  readonly appeasementRefunds: AppeasementRefund[];
}

/** Reads an appeasement: ids of type and reason under the names that requests use, and one name for the type of a refund. */
export function readAppeasement(response: Schema<'Appeasement'>): Appeasement {
  const { type, reason, appeasementRefunds, ...others } = response;
  const [typeId, typeName] = typeof type === 'object' ? [type.id, type.displayName] : [type, undefined];
  const isNamed = typeof reason === 'object' && reason !== null;
  const [reasonId, reasonName] = isNamed ? [reason.id, reason.readableDescription] : [reason, undefined];
  return {
    ...others,
    ...defined({ type: typeId, typeName, reason: reasonId, reasonName }),
    appeasementRefunds: appeasementRefunds.map(readRefund),
  };
}

function readRefund({ type, refundType = type, ...refund }: Schema<'AppeasementRefund'>): AppeasementRefund {
  return { ...refund, ...defined({ refundType }) };
}
