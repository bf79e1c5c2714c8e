/** A sample of `npm run generated-requests`, and that it finds what it looks for. */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../spec/read-document.ts';
import { sendHostile } from './send-hostile.ts';

const document = readDocument();
const today = Math.floor(Date.now() / 86_400_000);

test('given requests made by machine, when they are sent, then none breaks the server, and refusals are as documented', async () => {
  const { sent, statuses, alarms } = await sendHostile(document, { perOperation: 3, seed: today });
  expect(alarms).toEqual([]);
  expect(sent).toBeGreaterThan(300);
  // a run that nobody lets in would find nothing
  expect(statuses[401] ?? 0).toBeLessThan(sent / 20);
  expect(statuses[200] ?? 0).toBeGreaterThan(sent / 20);
});

describe('given a server that is wrong', () => {
  const sample = { perOperation: 5, seed: 1, only: 'Profile' };

  test('when a refusal breaks it, then that is told', async () => {
    const { alarms } = await sendHostile(document, {
      ...sample,
      before: server => async request => {
        const response = await server.fetch(request);
        // what the reference server answers where it fails itself
        const body = { errorCode: '500', message: 'The reference server failed.', status: '500' };
        return response.status === 400 ? Response.json(body, { status: 500 }) : response;
      },
    });
    expect(alarms.join('\n')).toContain('a documented code');
  });

  test('when a refused call leaves something behind, then that is told', async () => {
    const { alarms } = await sendHostile(document, {
      ...sample,
      before: server => async request => {
        const response = await server.fetch(request);
        if (response.ok) return response;
        const { profiles, ...state } = server.snapshot();
        server.restore({ ...state, profiles: new Map([...profiles].slice(1)) });
        return response;
      },
    });
    expect(alarms.join('\n')).toContain('a refused call changed profiles');
  });
});
