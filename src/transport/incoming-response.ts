/** A response that has been read to its end. */
export interface IncomingResponse {
  /** The platform's own; its body has been read. */
  readonly response: Response;
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, `undefined` when empty, a string when it is not JSON. */
  readonly body: unknown;
  /** Whether the body is what an operation may return: JSON, or nothing. */
  readonly isJson: boolean;
}
