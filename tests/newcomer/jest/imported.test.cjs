// CommonJS that imports the package: every supported Node

test('given a test in CommonJS, when it imports the package, then a call answers', async () => {
  const { OccAgent } = await import('occ-agent-sdk');
  const { createReferenceServer } = await import('occ-agent-sdk/testing');
  const server = createReferenceServer();
  const agent = new OccAgent({ baseUrl: server.baseUrl, fetch: server.fetch, auth: server.credentials.agent });
  const reasons = await agent.merchant.cancelReasons();
  expect(reasons.map(({ key }) => key)).toContain('changeOfMind');
});
