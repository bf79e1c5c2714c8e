import { describe, expect, it } from 'vitest';
import { createSeedState } from '../../seed/seed.ts';
import { changedRequest } from './registration-requests.ts';

describe('a request to become a contact', () => {
  it('given what it says already, when it is changed, then it is as it was', () => {
    const { registrationRequests, profiles, settings } = createSeedState({ seed: 1, now: 0, scale: 1 });
    const [request] = registrationRequests.values();
    const [merchant] = settings.values();
    if (request === undefined || merchant === undefined) throw new Error('the seed has no request');
    const { requesterComments = '' } = request;
    const requester = profiles.get(request.profileId);
    expect(changedRequest(request, { requesterComments }, requester, merchant.properties)).toEqual(request);
  });
});
