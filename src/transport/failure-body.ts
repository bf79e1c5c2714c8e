/** Whether a body is that of a failure, whatever the status it came under. */
export function isFailureBody(body: unknown): body is { readonly errorCode: unknown } {
  return typeof body === 'object' && body !== null && 'errorCode' in body;
}

/** Whether the server said that the call asks for too much: no other attempt can end otherwise, whatever the status. */
export function asksForTooMuch(body: unknown): boolean {
  return isFailureBody(body) && String(body.errorCode) === '60012';
}
