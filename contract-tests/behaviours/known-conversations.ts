/** What is said in a shop of which everything is known, compared word for word. @module */

import type { BehaviourGroup } from '../engine/behaviour.ts';
import { conversations } from '../known/conversations.ts';
import { comparing, hold } from '../known/said.ts';

export const knownConversations: BehaviourGroup = {
  resource: 'known shop',
  behaviours: conversations.map(conversation => ({
    name: `given a shop of which everything is known, when it is about ${conversation.name}, then each response is the one that is written out`,
    needs: ['state', 'roles', 'control'],
    writes: true,
    sendsInvalid: conversation.sendsInvalid ?? false,
    run: bench => hold(conversation, bench, comparing(conversation.name)),
  })),
};
