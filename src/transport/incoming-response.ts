/** A response whose body has been read: what an attempt gives, and what openapi-fetch gets in place of a `Response`. @module */

/** A response that has been read to its end. */
export class IncomingResponse {
  /** The platform's own; its body has been read. */
  readonly response: Response;
  /** Parsed JSON, `undefined` when empty, a string when it is not JSON. */
  readonly body: unknown;
  /** Whether the body is what an operation may return: JSON, or nothing. */
  readonly isJson: boolean;

  constructor(response: Response, body: unknown, isJson: boolean) {
    this.response = response;
    this.body = body;
    this.isJson = isJson;
  }

  get ok(): boolean {
    return this.response.ok;
  }
  /** Whether it names another place, or comes from one; a browser makes a response of its own type of the first. */
  get isRedirect(): boolean {
    const { status, type, redirected } = this.response;
    return redirected || type === 'opaqueredirect' || (status >= 300 && status < 400);
  }
  get status(): number {
    return this.response.status;
  }
  get headers(): Headers {
    return this.response.headers;
  }
}
