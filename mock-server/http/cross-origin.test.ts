import { beforeEach, describe, expect, it } from 'vitest';
import { createReferenceServer, type ReferenceServer } from '../index.ts';

const desk = 'https://desk.example.com';
let server: ReferenceServer;

beforeEach(() => {
  server = createReferenceServer();
  allow({ [desk]: 'GET, PUT,options', 'http://localhost:5173': 'GET,POST' });
});

describe('a preflight', () => {
  it('given an allowed origin, when it asks, then methods and headers are as configured', async () => {
    const { status, headers } = await preflight(desk, 'PUT');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(desk);
    expect(headers.get('access-control-allow-methods')).toBe('GET,PUT,OPTIONS');
    expect(headers.get('access-control-allow-headers')).toBe('authorization,x-ccsite');
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each([
    ['an unknown origin', 'https://evil.example.com'],
    ['an origin that differs in its scheme', 'http://desk.example.com'],
    ['an origin whose list lacks OPTIONS', 'http://localhost:5173'],
    ['the name of an inherited property', 'constructor'],
  ])('given %s, when it asks, then it is not allowed', async (_, origin) => {
    expect((await preflight(origin, 'GET')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('given no configuration, when anybody asks, then nobody is allowed', async () => {
    allow({});
    expect((await preflight(desk, 'GET')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a request of a page', () => {
  it('given an allowed origin and method, then the answer is for it, failures too', async () => {
    const { status, headers } = await ask('/ccagent/v1/orders/o1', { origin: desk });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, desk]);
  });

  it('given a method that is not in the list, then the page may not read the answer', async () => {
    const { headers } = await ask('/ccagent/v1/login', { origin: desk }, 'POST');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('given the Admin API, then the agent configuration says nothing of it', async () => {
    const { headers } = await ask('/ccadmin/v1/verify', { origin: desk }, 'POST');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('given no origin, then nothing is added', async () => {
    expect((await ask('/ccagent/v1/orders/o1', {})).headers.get('access-control-allow-origin')).toBeNull();
  });
});

function allow(allowedOriginMethods: Record<string, string>) {
  const state = server.snapshot();
  const settings = state.settings.get('settings');
  if (settings === undefined) throw new Error('a state always has settings');
  state.settings.set('settings', {
    ...settings,
    agentConfiguration: { ...settings.agentConfiguration, allowedOriginMethods },
  });
  server.restore(state);
}

function preflight(origin: string, method: string): Promise<Response> {
  const headers = {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization,x-ccsite',
  };
  return ask('/ccagent/v1/orders/o1', headers, 'OPTIONS');
}

function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Response> {
  return server.fetch(new Request(server.baseUrl + path, { method, headers }));
}
