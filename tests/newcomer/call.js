import { OccAgent } from 'occ-agent-sdk';

/** One call, as a page or a service makes it. */
export async function cancelReasons({ baseUrl, username, password }) {
  const agent = new OccAgent({ baseUrl, auth: { username, password } });
  const reasons = await agent.merchant.cancelReasons();
  return reasons.map(({ key }) => key);
}
