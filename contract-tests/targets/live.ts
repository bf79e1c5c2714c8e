/** Any instance at an address: reached with what a user gives. @module */

import type { Auth, OccApiError } from '../../src/index.ts';
import { isOccApiError, isOccError, OccAgent, OccConfigError } from '../../src/index.ts';
import { inOneForm } from '../engine/base-url.ts';
import type { SignIn, Target } from '../engine/behaviour.ts';
import type { GivenContext } from '../engine/in-context.ts';
import type { Send } from '../engine/recorder.ts';

/** What a live instance is reached with. */
export interface LiveOptions extends GivenContext {
  readonly baseUrl: string;
  readonly auth: SignIn & Auth;
  /** Somebody with the supervisor's role, for what needs one; `auth` is then somebody without. */
  readonly supervisor?: SignIn & Auth;
  /** Somebody with the administrator's role, for the Admin API. */
  readonly administrator?: SignIn & Auth;
  /** An application, which reads users and roles where the Admin API lets nobody else. @default `auth`, where that is one */
  readonly application?: { readonly applicationKey: string };
  /** Records to work on, by the names that skipped behaviours tell. */
  readonly subjects?: Readonly<Record<string, object>>;
  /** Reaches the instance. @default over the network */
  readonly fetch?: Send;
  /** Whether behaviours that write may run. */
  readonly write: boolean;
  /**
   * Whether those may also return, pay and refund orders that they find: for an instance whose data nobody needs afterwards.
   * @default false: only orders that the run has made
   */
  readonly disposable?: boolean;
}

/**
 * The target that a live instance is.
 *
 * @throws {OccConfigError} `baseUrl` or `auth` is invalid.
 * @throws {OccConnectionError} It cannot be reached.
 * @throws {OccAuthenticationError} The sign-in failed.
 */
export async function liveTarget(options: LiveOptions): Promise<Target> {
  const {
    baseUrl,
    auth,
    supervisor,
    administrator,
    site,
    organization,
    language,
    priceListGroup,
    subjects,
    write,
    disposable = false,
  } = options;
  const context = {
    ...(site !== undefined && { site }),
    ...(organization !== undefined && { organization }),
    ...(language !== undefined && { language }),
    ...(priceListGroup !== undefined && { priceListGroup }),
  };
  const reach = options.fetch ?? fetch;
  let isJson = false;
  const agent = new OccAgent({
    baseUrl,
    auth,
    retry: false,
    fetch: async request => {
      const response = await reach(request);
      isJson ||= response.headers.get('content-type')?.includes('json') === true;
      return response;
    },
    ...context,
  });
  const { application = 'applicationKey' in auth ? auth : undefined } = options;
  // the first call signs in: an instance that refuses that, or is not there, cannot be verified
  await answered(agent.merchant.orderStates());
  // it may lack that operation, and say so in a page
  if (!isJson) await answered(agent.profiles.search({ pageSize: 1 }));
  if (!isJson) throw new OccConfigError('baseUrl', `nothing at ${baseUrl} responds as the Agent API does, with JSON`);
  // the first who signs in may be a supervisor
  const roles = (await answered(agent.adminProfiles.current()))?.roles?.map(({ repositoryId }) => repositoryId);
  const isSupervisor = roles?.includes('csAgentSupervisorRole') === true;
  const isPlain = roles?.includes('csAgentRole') === true && !isSupervisor;
  const supervising = supervisor ?? (isSupervisor ? auth : undefined);
  if (!('accessToken' in auth)) await agent.signOut().catch(() => undefined);
  return {
    name: 'live',
    baseUrl: inOneForm(baseUrl),
    capabilities: [
      'state',
      ...(isPlain ? (['plainAgent'] as const) : []),
      ...(supervising === undefined ? [] : (['supervisor'] as const)),
      // as long as nobody says otherwise, the two are two
      ...(supervisor === undefined || isSupervisor ? [] : (['roles'] as const)),
    ],
    writable: write,
    isDisposable: write && disposable,
    context,
    lacks: {
      roles: isSupervisor
        ? 'needs a plain agent beside the supervisor: give one as --username'
        : 'needs an agent and a supervisor: give --supervisor-username and --supervisor-password',
      supervisor: 'needs a supervisor: give --supervisor-username and --supervisor-password',
      plainAgent: 'needs an agent who is no supervisor: give one as --username',
      control: 'nobody moves the clock of a live instance',
      examples: 'a live instance knows its records and refuses those of the examples',
      writes: 'read only: pass --write to let it change data',
    },
    signIn: {
      agent: auth,
      ...(supervising && { supervisor: supervising }),
      ...(administrator && { administrator }),
      ...(application && { application }),
    },
    ...(subjects && { given: subjects }),
  };
}

/** What a call answers; `undefined` where the instance fails it, which the behaviours are there to tell. */
async function answered<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isOccError(error) && !(isOccApiError(error) && !isRefusedSignIn(error))) throw error;
    return undefined;
  }
}

function isRefusedSignIn({ status, operationId }: OccApiError): boolean {
  return status === 401 || operationId === 'login' || operationId === 'adminLogin';
}
