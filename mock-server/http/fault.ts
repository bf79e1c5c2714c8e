/** What can go wrong, and for which requests. @module */

/** Which requests a fault hits. Everything that is named must fit; nothing named: every request. */
export interface FaultTarget {
  /** Operation id of the specification. */
  readonly operationId?: string;
  readonly method?: string;
  /** How many requests it hits before it is used up. @default 1 */
  readonly times?: number;
  /** How many fitting requests pass before the first is hit. @default 0 */
  readonly after?: number;
}

/** What goes wrong. */
export type FaultKind =
  /** The connection breaks before the request is carried out. */
  | { readonly kind: 'resetBefore' }
  /** The request is carried out, then the connection breaks. */
  | { readonly kind: 'resetAfter' }
  /** The request is carried out; its answer comes so many milliseconds late. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** The headers never come. */
  | { readonly kind: 'stalledHeaders' }
  /** The headers come, the body stops half-way and never ends. */
  | { readonly kind: 'stalledBody' }
  /** The body ends half-way. */
  | { readonly kind: 'truncatedBody' }
  /** A web page in place of the answer, with this status. */
  | { readonly kind: 'htmlPage'; readonly status?: number }
  /** The right answer under another content type. */
  | { readonly kind: 'wrongContentType'; readonly contentType?: string }
  /** Refused with a status, before the request is carried out. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly errorCode?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export type Fault = FaultTarget & FaultKind;
