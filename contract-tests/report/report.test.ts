/** Reports for programs: their schema, SARIF, and what is different from an earlier one. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { createReferenceServer } from '../../mock-server/index.ts';
import type { Send } from '../engine/recorder.ts';
import { verify } from '../verify.ts';
import { toldChanges } from './changes.ts';
import { writeReports } from './report.ts';
import type { VerificationReport } from './verification-report.ts';

const server = createReferenceServer();
const { baseUrl, credentials } = server;
const only = ['merchant'];

const wrong: Send = async request => {
  const response = await server.fetch(request);
  return request.url.includes('orderCancelReasons') ? Response.json({ items: '<b>none</b>' }) : response;
};
const lost: Send = async request => {
  const isLost = request.url.includes('orderCancelReasons') || request.url.endsWith('/noSuchOperation');
  return isLost ? new Response('', { status: 404 }) : server.fetch(request);
};

let before: VerificationReport;
let after: VerificationReport;
beforeAll(async () => {
  before = await verify({ baseUrl, fetch: server.fetch, auth: credentials.agent, only });
  after = await verify({ baseUrl, fetch: wrong, auth: credentials.agent, only, before });
});

describe('given the reports of an instance that is wrong', () => {
  test('when they are written, then the JSON fits its published schema', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'occ-report-'));
    await writeReports(after, folder);
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    const schema: object = JSON.parse(readFileSync(new URL('./report.schema.json', import.meta.url), 'utf8'));
    const validate = ajv.compile(schema);
    validate(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
    expect(validate.errors).toBeNull();
    expect(validate({ ...after, conforms: 'no' })).toBe(false);
  });

  test('when they are written as SARIF, then each finding is a result of its rule, with level and fingerprint', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'occ-report-'));
    await writeReports(after, folder);
    const { version, runs } = JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8'));
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(results).toHaveLength(after.findings.length);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
    }
    const prints = results.map((each: { partialFingerprints: object }) => JSON.stringify(each.partialFingerprints));
    expect(new Set(prints).size).toBe(results.length);
    expect(results.some(({ level }: { level: string }) => level === 'error')).toBe(true);
  });

  test('when the page is written, then what the instance says is no markup, and nothing is loaded from elsewhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'occ-report-'));
    await writeReports(after, folder);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toContain('<b>none</b>');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\(/i);
    expect(page).toContain(`Since ${before.startedAt}`);
  });
});

describe('given two reports', () => {
  test('when they are of the same, then nothing is different', async () => {
    const again = await verify({ baseUrl, fetch: server.fetch, auth: credentials.agent, only, before });
    expect(toldChanges(again.changes ?? after.changes ?? expect.unreachable())).toEqual([]);
  });

  test('when a release has broken something, then its findings are new and its checks fail', () => {
    expect(after.changes?.appeared.length).toBeGreaterThan(0);
    expect(after.changes?.gone).toEqual([]);
    expect(after.changes?.outcomes.some(change => change.before === 'passed' && change.after === 'failed')).toBe(true);
  });

  test('when a release has taken an operation away, then that is told', async () => {
    const report = await verify({ baseUrl, fetch: lost, auth: credentials.agent, only, before });
    expect(report.changes?.lost).toContain('listCancelReasons');
  });
});
