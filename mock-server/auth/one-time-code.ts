/** One-time codes as an authenticator app shows them (RFC 6238: SHA1, six digits, 30 s) and as they are mailed. @module */

import { HOTP, Secret, TOTP } from 'otpauth';

/** The code an authenticator with this secret (base32) shows at an instant. */
export function authenticatorCode(secret: string, now: number): string {
  return authenticator(secret).generate({ timestamp: now });
}

/** The secret of somebody's authenticator, the same on every run. */
export function newSecret(id: string): string {
  return Secret.fromUTF8(`authenticator of ${id}`).base32;
}

/** Whether a code is that of this instant or of the 30 s before, which a person may have needed to type it. */
export function isAuthenticatorCode(secret: string, code: string, now: number): boolean {
  const step = authenticator(secret).validate({ token: code, timestamp: now, window: 1 });
  return step === 0 || step === -1;
}

/** The code of the nth mail: as good as a random one, but the same on every run. */
export function mailedCode(secret: string, nth: number): string {
  return new HOTP({ secret: Secret.fromBase32(secret), digits: 6 }).generate({ counter: nth });
}

function authenticator(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}
