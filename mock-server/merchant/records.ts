/** What the merchant sets. Records are values: a rule returns a new one, and only the store replaces it. @module */

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly isDefault: boolean;
}

export interface Settings {
  readonly remorsePeriod: { readonly enabled: boolean; readonly hours: number; readonly minutes: number };
  readonly agentConfiguration: {
    readonly delegatedAdminAllowedThroughAgent: boolean;
    readonly orderApprovalsAllowedThroughAgent: boolean;
    readonly preorderBackorderAllowedThroughAgent: boolean;
    /** Methods by the origin of the web pages that may use them. */
    readonly allowedOriginMethods: Readonly<Record<string, string>>;
  };
}
