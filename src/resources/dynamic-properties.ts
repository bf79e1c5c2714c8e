/**
 * Merchant-defined (dynamic) properties. On the wire they always survive; to have them in the types, let `occ-agent types` write the
 * declarations of an instance, or declare them once:
 *
 * ```ts
 * declare module 'occ-agent-sdk' {
 *   interface MemberProperties { x_newsletter?: 'weekly' | 'monthly' }
 * }
 * ```
 *
 * @module
 */

/** Custom properties of a member (contact of an account). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface MemberProperties {}
/** Custom properties of a profile (shopper). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface ProfileProperties {}
/** Custom properties of an account (organization). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface OrganizationProperties {}
/** Custom properties of an appeasement. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface AppeasementProperties {}
/** Custom properties of an order. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface OrderProperties {}
/** Custom properties of a line of an order. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface OrderItemProperties {}
