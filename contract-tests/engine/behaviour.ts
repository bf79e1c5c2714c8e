/** What the contract suite asks of every target, as one table of behaviours. @module */

import type { Auth, Desk, OccAgent } from '../../src/index.ts';
import type { GivenContext } from './in-context.ts';
import type { Exchange } from './recorder.ts';
import type { Maker } from './subject.ts';

/** What a target may or may not be able to do. */
export type Capability =
  /** Stores what is written, and responds from its data. */
  | 'state'
  /** Knows who signed in, and what their role allows. */
  | 'roles'
  /** Knows a supervisor who can sign in. */
  | 'supervisor'
  /** Knows somebody who can sign in and is an agent, and no supervisor. */
  | 'plainAgent'
  /** Can be set back and can have its clock moved. */
  | 'control'
  /** Has no records: accepts every valid request, and responds with the examples of the specification. */
  | 'examples';

/** The roles a behaviour can sign in with. */
export type Role = 'agent' | 'supervisor' | 'administrator' | 'application' | 'agentWithMailedCode';

/** One thing a target must do. */
export interface Behaviour {
  /** A sentence: given, when, then. */
  readonly name: string;
  /** What it takes; a target that lacks one skips it and says why. */
  readonly needs?: readonly Capability[];
  /** Whether it changes the target's data. */
  readonly writes?: boolean;
  /** Whether it sends a request that the specification forbids, to see it refused. */
  readonly sendsInvalid?: boolean;
  /**
   * `inferred`: rests on what the documents do not say in so many words, so that an instance that does otherwise drifts. So
   * does all that sends what is invalid, unless it is `documented`: how strictly arguments are looked at is told by no document.
   */
  readonly evidence?: 'inferred' | 'documented';
  run(bench: Workbench): Promise<void>;
}

/** Behaviours of one resource. */
export interface BehaviourGroup {
  readonly resource: string;
  readonly behaviours: readonly Behaviour[];
}

/** What a behaviour works with. Everything it sends is recorded. */
export interface Workbench extends Maker {
  /** A client signed in with a role; retries are off, so that one call is one request. */
  agent(role?: Role): OccAgent;
  /** A client with other credentials. */
  client(auth: Auth): OccAgent;
  /** A desk of a signed-in client. */
  desk(shopperProfileId: string, role?: Role): Desk;
  /** Sends a request as it is; `path` starts with a slash. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** What many behaviours read alike, under a name: it is read by the first of them, and again once something was written. */
  once<Value>(name: string, read: () => Promise<Value>): Promise<Value>;
  /** Reads what only says what there is to ask for: where nothing is written, the same page may have been read before. */
  choosing<Value>(read: () => Promise<Value>): Promise<Value>;
  /** A bearer header of a signed-in role, for `send`. */
  bearer(role?: Role): Promise<Readonly<Record<string, string>>>;
  /**
   * How a role signs in.
   *
   * @throws {SubjectMissing} Nobody of that role is known.
   */
  signInOf(role: Role): SignIn;
  /** A user and a password of a role, for sessions of a behaviour's own. */
  passwordOf(role: Role): { readonly username: string; readonly password: string };
  /** Moves the target's clock (needs `control`). */
  advanceClock(by: { readonly minutes: number }): Promise<void>;
  /** Loads records and settings on top of the target's, in the format of the reference server's data (needs `control`). */
  load(data: object): Promise<void>;
  /** Deletes an account, as the merchant does in the administration (needs `control`). */
  deleteAccount(id: string): Promise<void>;
  /** A fingerprint of the target's data without sessions; always the same where a target tells nothing of it. */
  fingerprint(): Promise<string>;
  /** What has been recorded so far. */
  readonly exchanges: readonly Exchange[];
}

/** Something that speaks the Agent API. */
export interface Target {
  readonly name: string;
  readonly baseUrl: string;
  readonly capabilities: readonly Capability[];
  /** Whether behaviours that write may run. */
  readonly writable: boolean;
  /** Whether anybody's orders may be returned, paid and refunded: nobody needs its data afterwards. */
  readonly isDisposable?: boolean;
  /** Context of every request. */
  readonly context?: GivenContext;
  /** Why each missing capability is missing; shown with what is skipped. */
  readonly lacks: Readonly<Partial<Record<Capability | 'writes', string>>>;
  readonly signIn: Readonly<Partial<Record<Role, SignIn>>>;
  /** Subjects that no operation finds, by name. */
  readonly given?: Readonly<Record<string, object>>;
}

/** How a role signs in. */
export type SignIn =
  | { readonly username: string; readonly password: string }
  | { readonly applicationKey: string }
  | { readonly accessToken: string };

/** Why a target skips a behaviour, or `undefined`. */
export function skipReason({ needs = [], writes = false }: Behaviour, target: Target): string | undefined {
  const missing = needs.find(capability => !target.capabilities.includes(capability));
  if (missing !== undefined) return target.lacks[missing] ?? `${target.name} has no ${missing}`;
  if (writes && !target.writable) return target.lacks.writes ?? `${target.name} is read only`;
  return undefined;
}
