/** The states an appeasement goes through. One table: the server runs on it, and the documentation draws it. @module */

export type AppeasementState = 'INCOMPLETE' | 'SUBMITTED';
/** What can happen to an appeasement. */
export type AppeasementEvent = 'update' | 'submit' | 'delete';

interface Transition {
  readonly from: AppeasementState;
  readonly event: AppeasementEvent;
  readonly to: AppeasementState | 'DELETED';
}

/** Every move the server makes. */
export const appeasementTransitions: readonly Transition[] = [
  { from: 'INCOMPLETE', event: 'update', to: 'INCOMPLETE' },
  { from: 'INCOMPLETE', event: 'submit', to: 'SUBMITTED' },
  { from: 'INCOMPLETE', event: 'delete', to: 'DELETED' },
];

/** Whether the table has such a move. */
export function mayHappen(from: AppeasementState, event: AppeasementEvent): boolean {
  return appeasementTransitions.some(move => move.from === from && move.event === event);
}
