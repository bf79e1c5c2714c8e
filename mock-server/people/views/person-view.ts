/** What contacts and shoppers have in common on the wire. @module */

import type { Schemas } from '../../../src/generated/schemas.ts';
import type { MemberRole, Organization } from '../records.ts';

/** `yes` or `no`. */
export function yesOrNo(flag: boolean): Schemas['YesOrNo'] {
  return flag ? 'yes' : 'no';
}

/** An account as other resources mention it. */
export function organizationSummary({ id, name, active, description }: Organization): Schemas['OrganizationSummary'] {
  return { id, repositoryId: id, name, active, description: description ?? null };
}

/** A role as held. */
export function roleView({ function: name, repositoryId, organizationId }: MemberRole): Schemas['MemberRole'] {
  return {
    function: name,
    repositoryId,
    name: wordsOf(name),
    relativeTo: { id: organizationId, repositoryId: organizationId },
  };
}

/** `profileAddressManager` → `Profile address manager`. */
export function wordsOf(name: string): string {
  const words = name.replaceAll(/[_-]+/g, ' ').replaceAll(/(?<=[a-z\d])[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
