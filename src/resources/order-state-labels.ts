/** What the console calls the states of orders. @module */

// the others are called by their names, for instance `Pending approval`
const labels: Readonly<Record<string, string>> = {
  'being processed': 'PROCESSING',
  'cancelled by agent': 'AGENT_REJECTED',
  fulfilled: 'NO_PENDING_ACTION',
  'pending removal': 'PENDING_REMOVE',
  rejected: 'FAILED_APPROVAL',
  'submitted to fulfillment': 'SUBMITTED',
};

/** The state on the wire, of its name or its label. */
export function stateNamed(nameOrLabel: string): string {
  const label = nameOrLabel.trim().toLowerCase();
  return Object.hasOwn(labels, label) ? (labels[label] ?? label) : label.toUpperCase().replaceAll(/\s+/g, '_');
}
