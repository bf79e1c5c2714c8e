/**
 * Sends requests made by machine to every operation of a reference server: none may break it, every refusal has a documented
 * code and changes nothing. Heavy: `npm test` sends a sample.
 *
 *   npm run generated-requests -- [--count 20000] [--seed N] [--only TEXT]
 */
import { parseArgs } from 'node:util';
import { sendHostile } from '../contract-tests/generated/send-hostile.ts';
import { eachOperation } from '../spec/document.ts';
import { readDocument } from '../spec/read-document.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const document = readDocument();
const operations = [...eachOperation(document)].filter(({ id }) => id.includes(values.only)).length;
const { sent, statuses, alarms } = await sendHostile(document, {
  perOperation: Math.ceil(Number(values.count) / Math.max(1, operations)),
  seed: Number(values.seed),
  only: values.only,
});
for (const alarm of alarms) console.log(alarm);
console.log(`${sent} requests to ${operations} operations, ${alarms.length} alarms; by status:`, statuses);
process.exitCode = alarms.length === 0 ? 0 : 1;
