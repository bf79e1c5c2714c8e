// CommonJS, as jest runs tests unless it is told otherwise
const { OccAgent } = require('occ-agent-sdk');
const { createReferenceServer } = require('occ-agent-sdk/testing');

test('given the reference server, when the reasons are read, then there is a change of mind among them', async () => {
  const server = createReferenceServer();
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
  const reasons = await agent.merchant.cancelReasons();
  expect(reasons.map(({ key }) => key)).toContain('changeOfMind');
});
