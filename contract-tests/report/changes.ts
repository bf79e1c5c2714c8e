/** What is different between two reports: what a release changed. @module */

import type { OperationSummary } from './operations.ts';
import type { Reported } from './reported.ts';

/** What a later report says otherwise than an earlier one. */
export interface Changes {
  /** When the earlier one was made. */
  readonly since: string;
  /** News that the earlier one did not have, and that the later one has no more. */
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
  /** Checks with another outcome. */
  readonly outcomes: readonly {
    readonly name: string;
    readonly before: CheckOutcome;
    readonly after: CheckOutcome;
  }[];
  /** Operations that succeeded before and not now, and the other way round. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
}

/** What of a report is compared. */
export interface Comparable {
  readonly startedAt: string;
  readonly findings: readonly Pick<Reported, 'news'>[];
  readonly results: readonly { readonly resource: string; readonly name: string; readonly outcome: CheckOutcome }[];
  readonly operations: readonly Pick<OperationSummary, 'operationId' | 'succeeded'>[];
}

/** What became of a check. */
export type CheckOutcome = 'passed' | 'failed' | 'skipped';

/** Compares two reports of the same instance, or of two that should be alike. */
export function changesSince(before: Comparable, after: Comparable): Changes {
  const [earlier, later] = [newsIn(before), newsIn(after)];
  const outcomes = new Map(before.results.map(result => [keyOf(result), result.outcome]));
  const [succeeded, succeeds] = [succeededIn(before), succeededIn(after)];
  return {
    since: before.startedAt,
    appeared: [...later].filter(news => !earlier.has(news)),
    gone: [...earlier].filter(news => !later.has(news)),
    outcomes: after.results.flatMap(result => {
      const was = outcomes.get(keyOf(result));
      return was === undefined || was === result.outcome
        ? []
        : [{ name: keyOf(result), before: was, after: result.outcome }];
    }),
    lost: [...succeeded].filter(operation => !succeeds.has(operation)),
    won: [...succeeds].filter(operation => !succeeded.has(operation)),
  };
}

function newsIn({ findings }: Comparable): ReadonlySet<string> {
  return new Set(findings.map(({ news }) => news));
}

function keyOf({ resource, name }: Comparable['results'][number]): string {
  return `${resource}: ${name}`;
}

function succeededIn({ operations }: Comparable): ReadonlySet<string> {
  return new Set(operations.filter(({ succeeded }) => succeeded > 0).map(({ operationId }) => operationId));
}

/** Changes in lines, for people; none: there are none. */
export function toldChanges({ appeared, gone, outcomes, lost, won }: Changes): string[] {
  return [
    ...appeared.map(news => `new: ${news}`),
    ...gone.map(news => `gone: ${news}`),
    ...lost.map(operation => `succeeded before, and not now: ${operation}`),
    ...won.map(operation => `succeeds now, and did not before: ${operation}`),
    ...outcomes.map(({ name, before, after }) => `${before} before, ${after} now: ${name}`),
  ];
}
