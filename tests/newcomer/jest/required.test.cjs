// CommonJS that requires the package: Node 24.9 and newer
const { OccAgent } = require('occ-agent-sdk');
const { createReferenceServer } = require('occ-agent-sdk/testing');

test('given a test in CommonJS, when it requires the package, then a call answers', async () => {
  const server = createReferenceServer();
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
  const reasons = await agent.merchant.cancelReasons();
  expect(reasons.map(({ key }) => key)).toContain('changeOfMind');
});
