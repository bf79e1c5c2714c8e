/** Orders that are placed again and again. Records are values: a rule returns a new one, and only the store replaces it. @module */

/** When an order is placed; days are the sites' (UTC). Empty lists allow every day, week or month. */
export interface Recurrence {
  /** 1 (Sunday) to 7. */
  readonly daysOfWeek: readonly number[];
  /** 1 to 5. */
  readonly weeksInMonth: readonly number[];
  /** 0 (January) to 11. */
  readonly monthsInYear: readonly number[];
  /** 1 to 31; go before `daysOfWeek`. */
  readonly daysInMonth: readonly number[];
  /** How often a day, evenly spread. */
  readonly occurrenceInDay: number;
  /** Milliseconds between two, where the schedule is periodic. */
  readonly period?: number;
}

/** One attempt to place it. */
export interface Execution {
  readonly id: string;
  readonly at: number;
  /** The order that was placed. */
  readonly orderId?: string;
  readonly errors: readonly string[];
}

export interface ScheduledOrder {
  readonly id: string;
  readonly name: string;
  readonly profileId: string;
  readonly siteId: string;
  /** The order that is copied each time. */
  readonly templateOrderId: string;
  readonly recurrence: Recurrence;
  readonly startsAt: number;
  readonly endsAt?: number;
  readonly state: 'active' | 'inactive' | 'error';
  readonly createdAt: number;
  /** Absent: never again. */
  readonly nextRunAt?: number;
  readonly executions: readonly Execution[];
}
