/** Who may sign in, and who has. Records are values: a rule returns a new one, and only the store replaces it. @module */

export interface AgentUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Role ids, for instance `csAgentSupervisorRole`. */
  readonly roles: readonly string[];
  readonly active: boolean;
  /** What a sign-in to the Agent API takes besides the password: an authenticator's code, or one that is mailed. */
  readonly mfa: 'none' | 'totp' | 'mail';
  /** Base32, where there are codes. The Admin API's login always wants an authenticator's. */
  readonly codeSecret?: string;
  /** The latest first. */
  readonly previousPasswords?: readonly string[];
  /** What was mailed in a link to set the password. */
  readonly resetToken?: string;
  readonly registeredAt?: number;
  readonly rolesModifiedAt?: number;
  /** Id of the user who made this one. */
  readonly createdBy?: string;
}

/** The first stage of a two-stage sign-in: a code was mailed. */
export interface FirstStage {
  readonly validationToken: string;
  readonly userId: string;
  readonly api: Session['api'];
  readonly code: string;
  readonly expiresAt: number;
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** A token that was handed out. */
export interface Session {
  readonly token: string;
  /** The API it was obtained from. */
  readonly api: 'agent' | 'admin' | 'store';
  /** What the user's roles were at the sign-in. */
  readonly roles: readonly string[];
  /** The user, or undefined for an application. */
  readonly userId: string | undefined;
  readonly applicationId: string | undefined;
  readonly expiresAt: number;
}
