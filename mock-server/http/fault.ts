/** What can go wrong, and for which requests. @module */

/** Which requests a fault hits: those that match all given properties; without any, every request. */
export interface FaultTarget {
  /** Operation id of the specification. */
  readonly operationId?: string | undefined;
  readonly method?: string | undefined;
  /** How many requests it hits before it is used up. @default 1 */
  readonly times?: number | undefined;
  /** How many fitting requests pass before the first is hit. @default 0 */
  readonly after?: number | undefined;
}

/** What goes wrong. */
export type FaultKind =
  /** The connection is reset before the request is executed. */
  | { readonly kind: 'resetBefore' }
  /** The request is executed, then the connection is reset. */
  | { readonly kind: 'resetAfter' }
  /** The request is executed; its response is delayed by the given number of milliseconds. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** The headers never come. */
  | { readonly kind: 'stalledHeaders' }
  /** The headers come, the body stops half-way and never ends. */
  | { readonly kind: 'stalledBody' }
  /** The body ends half-way. */
  | { readonly kind: 'truncatedBody' }
  /** An HTML page instead of the response, with this status. */
  | { readonly kind: 'htmlPage'; readonly status?: number | undefined }
  /** The right response with another content type. */
  | { readonly kind: 'wrongContentType'; readonly contentType?: string | undefined }
  /** An error response with a status; the request is not executed. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly errorCode?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    };

export type Fault = FaultTarget & FaultKind;
