import { describe, expect, test } from 'vitest';
import { eachOperation } from '../../spec/document.ts';
import { readDocument } from '../../spec/read-document.ts';
import {
  type ApiFailure,
  apiError,
  isOccApiError,
  isOccError,
  OccAbortError,
  OccApiError,
  OccAuthenticationError,
  OccBadRequestError,
  OccConfigError,
  OccConnectionError,
  OccError,
  OccNotFoundError,
  OccPermissionError,
  OccRateLimitError,
  OccRequestTimeoutError,
  OccServerError,
  OccTimeoutError,
  OccValidationError,
} from './errors.ts';

const site = { operationId: 'getOrder', method: 'GET', path: '/ccagent/v1/orders/{id}', attempts: 2 };

function failure(body: unknown, status = 400, headers: HeadersInit = {}): ApiFailure {
  return { ...site, status, headers: new Headers(headers), body };
}

describe('an error of the API', () => {
  test.each([
    [400, OccBadRequestError],
    [401, OccAuthenticationError],
    [403, OccPermissionError],
    [404, OccNotFoundError],
    [408, OccRequestTimeoutError],
    [429, OccRateLimitError],
    [500, OccServerError],
    [502, OccServerError],
    [503, OccServerError],
    [409, OccApiError],
    [418, OccApiError],
  ])('of status %i is an %o and an OccApiError', (status, Class) => {
    const error = apiError(failure({}, status));

    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(OccApiError);
    expect(error.name).toBe(Class.name);
  });

  test('has a class of its own for each status that the specification documents', () => {
    const documented = [...eachOperation(readDocument())].flatMap(({ operation }) => Object.keys(operation.responses));
    const statuses = new Set(documented.map(Number).filter(status => status >= 400));

    expect(statuses.size).toBeGreaterThan(3);
    for (const status of statuses) expect(apiError(failure({}, status)).constructor).not.toBe(OccApiError);
  });

  test('keeps every fact of the failed call', () => {
    const cause = new Error('below');
    const headers = new Headers({ 'x-request-id': 'r-1' });
    const body = {
      errorCode: '210105',
      message: 'No such order',
      status: '404',
      'o:errorPath': 'id',
      moreInfo: 'more',
    };

    const error = apiError({ ...failure(body, 404), headers }, 'Look again', { cause });

    expect(error).toMatchObject({
      ...site,
      status: 404,
      errorCode: '210105',
      serverMessage: 'No such order',
      kind: 'api',
    });
    expect(error.errors).toEqual([body]);
    expect(error.body).toEqual(body);
    expect(error.rawBody()).toBe(body);
    expect([...error.headers]).toEqual([...headers]);
    // reduced to what helps to find a fault: a foreign error may hold a whole request
    expect(error.cause).toMatchObject({ name: 'Error', message: 'below' });
  });

  test('says what happened, where, and what to do', () => {
    const error = apiError(failure({ errorCode: '20107', message: 'No such order' }, 404), 'Check the id');

    expect(error.message).toBe(
      'No such order [getOrder (GET /ccagent/v1/orders/{id}) responded with 404, OCC error 20107]. Check the id',
    );
  });

  test('names the path where the specification has no operation', () => {
    const error = apiError({ ...failure(undefined, 500), operationId: undefined });

    expect(error.message).toContain('/ccagent/v1/orders/{id} (GET /ccagent/v1/orders/{id}) responded with 500');
  });

  test('keeps every single failure and speaks with the first where the outer one has no code', () => {
    const errors = [
      { errorCode: '22003', message: 'No e-mail', status: '400', 'o:errorPath': 'email' },
      { errorCode: '23012', message: 'No last name', status: '400' },
    ];

    const error = apiError(failure({ message: 'Several', status: '400', errors }));

    expect(error.errors).toEqual(errors);
    expect(error.errorCode).toBe('22003');
    expect(error.serverMessage).toBe('No e-mail');
  });

  test('speaks with the first single failure where the outer code says nothing', () => {
    const error = apiError(failure({ errorCode: '00000000', message: 'Several', errors: [{ errorCode: '22003' }] }));

    expect(error.errorCode).toBe('22003');
  });

  test('speaks with the outer failure where it has a code of its own', () => {
    const error = apiError(failure({ errorCode: '85000', message: 'Filter', errors: [{ errorCode: '22003' }] }));

    expect(error.errorCode).toBe('85000');
    expect(error.errors.map(({ errorCode }) => errorCode)).toEqual(['22003']);
    expect(isOccApiError(error, '22003')).toBe(true);
    expect(isOccApiError(error, '85000')).toBe(true);
  });

  test('has its code as a text when the server sends a number', () => {
    const error = apiError(failure({ errorCode: 60012, message: 'Too much' }, 403));

    expect(error.errorCode).toBe('60012');
    expect(isOccApiError(error, '60012')).toBe(true);
  });

  test.each([['<h1>Bad gateway</h1>'], [undefined], [null], [[]], [{ errors: [null, 'text', 7] }], [42]])(
    'keeps a body that names no failure: %j',
    body => {
      const error = apiError(failure(body, 502));

      expect(error.body).toEqual(body);
      expect(error.errors).toEqual([]);
      expect(error.errorCode).toBeUndefined();
      expect(isOccApiError(error, '1')).toBe(false);
    },
  );

  test('says so when the body is not JSON', () => {
    expect(apiError(failure('<html>', 502)).message).toContain('The response is not JSON');
  });

  test('has no secret in its message when the server repeats one', () => {
    const message = 'Bad header Bearer s3cr3t and card 4111 1111 1111 1111';

    const error = apiError(failure({ message }));

    expect(error.message).not.toMatch(/s3cr3t|4111/);
    expect(error.serverMessage).toBe('Bad header Bearer [redacted] and card [redacted]');
    expect(error.rawBody()).toEqual({ message });
  });
});

describe('toJSON', () => {
  test('masks secrets in body and headers, and keeps the rest', () => {
    const body = { message: 'No', errors: [{ errorCode: '1', message: 'Bearer s3cr3t' }], access_token: 's3cr3t' };
    const error = apiError(failure(body, 401, { 'set-cookie': 's3cr3t', authorization: 'Bearer s3cr3t', 'x-id': '7' }));

    const text = JSON.stringify(error);

    expect(text).not.toContain('s3cr3t');
    expect(JSON.parse(text)).toMatchObject({
      ...site,
      name: 'OccAuthenticationError',
      kind: 'api',
      status: 401,
      headers: { 'x-id': '7' },
    });
  });

  test('masks secrets in a body that is a text', () => {
    const error = apiError(failure('{"access_token":"s3cr3t","a', 500));

    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  test('reduces the cause to name, message and code', () => {
    const cause = Object.assign(new Error('refused for Bearer s3cr3t'), { code: 'ECONNREFUSED', socket: {} });

    const { cause: described } = new OccConnectionError('gone', site, { cause }).toJSON();

    expect(described).toEqual({ name: 'Error', message: 'refused for Bearer [redacted]', code: 'ECONNREFUSED' });
  });

  test('leaves the cause out where there is none', () => {
    expect(new OccConfigError('baseUrl', 'missing').toJSON()).toEqual({
      name: 'OccConfigError',
      kind: 'config',
      message: 'missing',
      field: 'baseUrl',
    });
  });

  test('takes a cause that is no error', () => {
    expect(new OccAbortError('ended', { cause: 'user left' }).toJSON()).toMatchObject({ cause: 'user left' });
  });
});

describe('the other errors', () => {
  test.each([
    [new OccConnectionError('m', site), 'connection', site],
    [new OccTimeoutError('m', site), 'timeout', site],
    [new OccAbortError('m'), 'abort', {}],
    [new OccValidationError('id', 'm'), 'validation', { field: 'id' }],
    [new OccConfigError('auth', 'm'), 'config', { field: 'auth' }],
  ])('%o carries its kind and facts', (error, kind, facts) => {
    expect(error).toBeInstanceOf(OccError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(error.constructor.name);
    expect(error).toMatchObject({ kind, message: 'm', ...facts });
  });
});

describe('the guards', () => {
  // what an instance of a second copy of the package looks like: same brand, other class
  function foreign(kind: string, more: object = {}) {
    return Object.assign(new Error('elsewhere'), { [Symbol.for('occ-agent-sdk.error')]: true, kind, ...more });
  }

  test('know an error of a second copy of the package, which instanceof does not', () => {
    const error = foreign('api', { errorCode: '20107', errors: [{ errorCode: '20107' }] });

    expect(error).not.toBeInstanceOf(OccError);
    expect(isOccError(error)).toBe(true);
    expect(isOccApiError(error)).toBe(true);
    expect(isOccApiError(error, '20107')).toBe(true);
    expect(isOccApiError(error, '20031')).toBe(false);
  });

  test('tell an answered failure from the others', () => {
    expect(isOccApiError(foreign('timeout'))).toBe(false);
    expect(isOccApiError(new OccConfigError('auth', 'm'))).toBe(false);
    expect(isOccError(foreign('timeout'))).toBe(true);
  });

  test.each([[undefined], [null], ['OccError'], [new Error('x')], [{ kind: 'api' }]])('refuse %o', value => {
    expect(isOccError(value)).toBe(false);
    expect(isOccApiError(value)).toBe(false);
  });
});
