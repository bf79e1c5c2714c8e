/** The webhooks that the server sends: to whom, what became of them, and when they are sent again. @module */

import type { Clock } from '../clock.ts';
import { checkNames, unknownName } from '../wire/nearest.ts';
import { signatureHeaders } from './sign-webhook.ts';
import { type Happening, type WebhookEvent, webhookEvents } from './webhook-events.ts';

/** Who is told of an event. */
export interface WebhookTarget {
  readonly event: WebhookEvent;
  /** An address, or a function that receives the request as a server would. */
  readonly to: string | URL | ((request: Request) => Response | Promise<Response>);
  /** What bodies are signed with. */
  readonly secret: string;
}

/** An attempt to deliver a webhook. */
export interface WebhookAttempt {
  /** ISO 8601, on the server's clock. */
  readonly at: string;
  /** Absent where there was no response. */
  readonly status?: number;
  /** Why there was no response. */
  readonly error?: string;
}

/** What became of one webhook. */
export interface WebhookDelivery {
  readonly id: string;
  readonly event: WebhookEvent;
  /** The address; of a function, `function:` and its name. */
  readonly to: string;
  /** The body as it was sent and signed. */
  readonly body: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly attempts: readonly WebhookAttempt[];
  /** ISO 8601, on the server's clock; while it is pending. */
  readonly nextAttemptAt?: string;
}

/** The webhooks of a server. */
export interface Webhooks {
  /**
   * Has an event sent to somebody from now on.
   *
   * @throws {TypeError} There is no such event, or the address or secret is invalid.
   */
  add(target: WebhookTarget): void;
  /** The latest webhooks, oldest first. */
  readonly deliveries: readonly WebhookDelivery[];
  /**
   * Sends one again, with as many retries as a new one has.
   *
   * @throws {Error} There is no such delivery.
   */
  resend(deliveryId: string): void;
  /** Resolves when everything that is due on the server's clock has been sent. */
  settled(): Promise<void>;
  /** Forgets receivers and deliveries. */
  clear(): void;
}

/** Webhooks as the server itself sees them. */
export interface WebhookSender extends Webhooks {
  /** Sends what has happened, to whoever is to be told. */
  send(happenings: () => readonly Happening[]): void;
  /** Sends what time has brought about, and what has become due again. */
  timePasses(): void;
}

const hourMs = 3_600_000;
// a webhook that fails is sent again five times, an hour apart (documented)
const retries = 5;
const mostKept = 500;

interface Outgoing {
  readonly id: string;
  readonly target: WebhookTarget;
  readonly body: string;
  state: WebhookDelivery['state'];
  attempts: readonly WebhookAttempt[];
  attemptsLeft: number;
  /** Epoch milliseconds. */
  dueAt: number;
  isUnderWay: boolean;
}

/**
 * Makes the webhooks of a server.
 *
 * @param catchUp Does to records what time has done since they were last looked at.
 */
export function createWebhooks(clock: Clock, catchUp: () => void): WebhookSender {
  let targets: WebhookTarget[] = [];
  let kept: Outgoing[] = [];
  let sent = 0;
  const underWay = new Set<Promise<void>>();

  function send(happenings: () => readonly Happening[]): void {
    if (targets.length === 0) return;
    for (const { event, body } of happenings()) {
      const told = targets.filter(target => target.event === event);
      if (told.length === 0) continue;
      const text = JSON.stringify(body());
      for (const target of told) {
        sent += 1;
        const id = `wh${sent}`;
        kept.push({ id, target, body: text, state: 'pending', attempts: [], ...fresh() });
      }
    }
    kept = kept.slice(-mostKept);
    tick();
  }

  function fresh() {
    return { attemptsLeft: 1 + retries, dueAt: clock.now(), isUnderWay: false };
  }

  function tick(): void {
    for (const outgoing of kept) {
      const isDue = outgoing.state === 'pending' && outgoing.dueAt <= clock.now();
      if (!isDue || outgoing.isUnderWay) continue;
      outgoing.isUnderWay = true;
      const landing = attempt(outgoing).finally(() => underWay.delete(landing));
      underWay.add(landing);
    }
  }

  function timePasses(): void {
    if (targets.length === 0) return;
    catchUp();
    tick();
  }

  async function attempt(outgoing: Outgoing): Promise<void> {
    const at = outgoing.dueAt;
    const outcome = await deliver(outgoing);
    outgoing.attempts = [...outgoing.attempts, { at: iso(at), ...outcome }];
    outgoing.attemptsLeft -= 1;
    outgoing.isUnderWay = false;
    // an hour after this one was due, however far the clock has been moved meanwhile
    outgoing.dueAt = at + hourMs;
    if (outcome.status !== undefined && outcome.status >= 200 && outcome.status < 300) outgoing.state = 'delivered';
    else if (outgoing.attemptsLeft === 0) outgoing.state = 'failed';
    else tick();
  }

  return {
    add(target) {
      checkTarget(target);
      targets.push({ ...target });
    },
    get deliveries() {
      return kept.map(deliveryOf);
    },
    resend(deliveryId) {
      const outgoing = kept.find(({ id }) => id === deliveryId);
      if (outgoing === undefined) {
        throw new Error(
          unknownName(
            'webhook delivery',
            deliveryId,
            kept.map(({ id }) => id),
          ),
        );
      }
      if (outgoing.isUnderWay) throw new Error(`the webhook delivery ${deliveryId} is under way`);
      Object.assign(outgoing, { state: 'pending', ...fresh() });
      tick();
    },
    async settled() {
      timePasses();
      while (underWay.size > 0) await Promise.all(underWay);
    },
    clear() {
      targets = [];
      kept = [];
    },
    send,
    timePasses,
  };
}

async function deliver({ target: { to, secret }, body }: Outgoing): Promise<Omit<WebhookAttempt, 'at'>> {
  const headers = { 'content-type': 'application/json', ...signatureHeaders(body, secret) };
  const url = typeof to === 'function' ? 'https://receiver.invalid/' : to;
  try {
    const request = new Request(url, { method: 'POST', headers, body, redirect: 'manual' });
    const response = await (typeof to === 'function' ? to(request) : fetch(request));
    const { status } = response;
    // nobody reads it; that it cannot be let go of changes nothing
    response.body?.cancel().catch(() => undefined);
    return { status };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function deliveryOf({ id, target, body, state, attempts, dueAt }: Outgoing): WebhookDelivery {
  const { event, to } = target;
  return {
    id,
    event,
    to: typeof to === 'function' ? `function:${to.name}` : String(to),
    body,
    state,
    attempts,
    ...(state === 'pending' ? { nextAttemptAt: iso(dueAt) } : {}),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

const targetNames: Readonly<Record<keyof WebhookTarget, true>> = { event: true, to: true, secret: true };

function checkTarget(target: WebhookTarget): void {
  checkNames('property of a webhook', target, Object.keys(targetNames));
  const { event, to, secret } = target;
  if (!webhookEvents.includes(event)) throw new TypeError(unknownName('webhook event', String(event), webhookEvents));
  if (typeof to !== 'function' && !/^https?:$/.test(URL.parse(String(to))?.protocol ?? '')) {
    throw new TypeError('to of a webhook must be an http(s) address or a function');
  }
  if (typeof secret !== 'string' || secret === '')
    throw new TypeError('secret of a webhook must be a string that is not empty');
}
