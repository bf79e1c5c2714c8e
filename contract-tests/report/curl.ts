/** An exchange as a command that repeats it, without secrets. @module */

import type { Exchange } from '../engine/recorder.ts';

const carried = /^(x-cc|accept-language|content-type)/;

/** The command; the token comes from `OCC_TOKEN`. */
export function curl({ method, url, requestHeaders, requestBody }: Exchange): string {
  const headers = Object.entries(requestHeaders).filter(([name]) => carried.test(name));
  const parts = [
    `curl -X ${method} ${quoted(url)}`,
    ...(requestHeaders.authorization === undefined ? [] : ['-H "Authorization: Bearer $OCC_TOKEN"']),
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(requestBody === '' ? [] : [`--data ${quoted(redactedBody(requestBody))}`]),
  ];
  return parts.join(' ');
}

/** A body without passwords, codes, tokens and numbers of cards, by the names of what holds them. */
export function redactedBody(body: string): string {
  return body
    .replaceAll(
      /("(?:password|cardNumber|cardCVV|giftCardNumber|giftCardPin|totp_code|validation_token|access_token)"\s*:\s*)"[^"]*"/g,
      '$1"…"',
    )
    .replaceAll(/(^|&)(password|totp_code|validation_token|client_secret|saml_response)=[^&]*/gi, '$1$2=…');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
