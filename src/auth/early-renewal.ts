/**
 * When a token is renewed: at a random moment ahead of its end, so that processes which share one do not all renew it
 * at once. The rule is XFetch of A. Vattani, F. Chierichetti and K. Lowenstein, "Optimal Probabilistic Cache Stampede
 * Prevention", Proceedings of the VLDB Endowment 8 (2015): each use renews when
 * `now - delta * beta * ln(rand) >= expiry`.
 *
 * @module
 */

/** The times of a token, epoch milliseconds. */
export interface TokenTimes {
  readonly expiresAt: number;
  readonly obtainedAt: number;
  /** Milliseconds it took to obtain it: the rule's delta. */
  readonly tookMs: number;
}

// The expiry of the rule is ahead of the real one, by a minute, or by a fifth of a life shorter than five minutes (an
// application key's token lives five): a call may be on its way for a while, and a login may be out of reach.
const aheadMs = 60_000;
const aheadShare = 0.2;

// While one process renews, others decide too: on average e^(1/beta) - 1 of them renew in vain. The paper's 1 would be
// 1.7; 8 is 0.13, for renewals some seconds earlier.
const beta = 8;
// a renewal that seems to take no time is still seen by others later, once the store has it
const leastDeltaMs = 250;
// a person who types a code takes long, but does not make a token old
const mostOfLife = 1 / 20;

/** The instant from which a token is renewed at the latest. */
export function latestRenewal({ expiresAt, obtainedAt }: TokenTimes): number {
  return expiresAt - Math.min(aheadMs, Math.max(0, expiresAt - obtainedAt) * aheadShare);
}

/** Whether a use of a token at this instant renews it; `random` is from 0 to below 1. Never in the first half of its life. */
export function isRenewedAt(now: number, times: TokenTimes, random: () => number): boolean {
  const expiry = latestRenewal(times);
  if (now >= expiry) return true;
  const life = expiry - times.obtainedAt;
  if (expiry - now > life / 2) return false;
  const scale = Math.min(Math.max(times.tookMs, leastDeltaMs) * beta, life * mostOfLife);
  return now - scale * Math.log(1 - random()) >= expiry;
}
