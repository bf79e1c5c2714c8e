/** The built package at the edge: in workerd, the runtime of Cloudflare Workers, as Miniflare starts it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer, type ListeningServer, signWebhook } from '../mock-server/index.ts';

const secret = 'the secret of the webhook';

describe.skipIf(!existsSync(join(import.meta.dirname, '../dist/index.js')))(
  'a Worker (npm run build makes the package)',
  () => {
    const reference = createReferenceServer();
    let listening: ListeningServer;
    let worker: Miniflare;

    beforeAll(async () => {
      listening = await reference.listen();
      worker = new Miniflare({
        // named here, since Miniflare does not look for modules behind the imports that only Node makes
        modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundle() }],
        compatibilityDate: '2026-01-01',
        bindings: { baseUrl: listening.url, auth: reference.credentials.agent, secret },
      });
      await worker.ready;
    }, 120_000);

    afterAll(async () => {
      await worker?.dispose();
      await listening?.close();
    });

    test('given a request, when the Worker answers it, then it has signed in, searched, paged and read a failure', async () => {
      const response = await worker.dispatchFetch('https://desk.example/');

      expect(await response.json()).toEqual({ distinct: 5, missing: 'OccNotFoundError' });
    });

    test.each([
      ['genuine', secret, { order: 'o1' }],
      ['forged', 'another secret', expect.objectContaining({ status: 500 })],
    ])('given a webhook that is %s, when the Worker receives it, then it says so', async (_, signedWith, answer) => {
      const body = '{"order":{"id":"o1"}}';
      const headers = { 'X-Oracle-CC-WebHook-Signature': signWebhook({ body, secret: signedWith }) };

      const received = worker.dispatchFetch('https://desk.example/hooks', { method: 'POST', body, headers });

      expect(await received.then(response => (response.ok ? response.json() : response))).toEqual(answer);
    });
  },
);

/** A Worker with the package as a bundler takes it: one module, and nothing of Node. */
async function bundle(): Promise<string> {
  const build = await rolldown({
    input: join(import.meta.dirname, 'runtimes/worker.mjs'),
    platform: 'neutral',
    resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import'] },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  expect(output).toHaveLength(1);
  return output[0].code;
}
