import * as opentelemetry from '@opentelemetry/api';
import { OccAgent } from 'occ-agent-sdk';
import { openTelemetry } from 'occ-agent-sdk/telemetry';
import { zodValidation } from 'occ-agent-sdk/validation';

/** The same call with everything optional handed in. */
export async function cancelReasons({ baseUrl, username, password }) {
  const agent = new OccAgent({
    baseUrl,
    auth: { username, password },
    telemetry: openTelemetry(opentelemetry),
    validate: zodValidation('throw'),
  });
  const reasons = await agent.merchant.cancelReasons();
  return reasons.map(({ key }) => key);
}
