/** The command `occ-agent`: serve, mock, verify, sweep, types. @module */

import packageJson from '../package.json' with { type: 'json' };
import { oneLine, UsageError } from './usage-error.ts';

const usage = `occ-agent serve  [--port N] [--seed N] [--scale N] [--data FILE [--alone]] [--snapshot FILE] [--json]
occ-agent mock   [--port N] [--proxy URL [--report DIR]]
occ-agent verify --url U [--username U --password P | --app-key K | --token T]
                 [--supervisor-username U --supervisor-password P]
                 [--administrator-username U --administrator-password P] [--admin-app-key K]
                 [--site S] [--organization O] [--language L] [--price-list-group G] [--subjects FILE]
                 [--write [--disposable] [--journal FILE]] [--report DIR] [--baseline FILE [--update-baseline]]
                 [--only RESOURCE,…] [--rate N] [--time-limit SECONDS] [--record FILE]
                 [--compare REPORT.JSON] [--verbose]
occ-agent verify --replay FILE [--report DIR] …
occ-agent verify --reference [--url U] [--report DIR] …
occ-agent sweep  --url U [--username U --password P | --app-key K | --token T] --journal FILE | --run ID,…
occ-agent types  --url U [--username U --password P | --app-key K | --token T] [--out FILE]
occ-agent types  --metadata FILE [--out FILE]

serve   the reference server in memory, until Ctrl-C. --data puts records of your own on top of the seed's, with --alone
        in place of them; --snapshot goes on where another server was.
mock    Prism on the bundled specification (needs @stoplight/prism-cli); with --proxy, a proxy before an instance that tells
        what is not as specified of all that passes through it.
verify  checks any instance of the Agent API; reads only, unless --write.
        --subjects names records to work on that cannot be found by reading;
        --disposable lets --write return, pay and refund orders that it finds: for an instance whose data nobody needs.
        --baseline accepts findings of an earlier run, so that only news fails: drift, too.
        --only runs the checks of some resources; --rate sends so many requests a second at most.
        --compare tells what is different from an earlier report; --verbose names every check and every finding.
        --record keeps the traffic as an HTTP archive without secrets; --replay judges one without any instance, also one
        that a browser's developer tools have exported.
        --reference runs the whole suite on a reference server, built in or started by serve: its clock is moved, and its
        data is set back before each check.
        Credentials also from OCC_URL, OCC_USERNAME, OCC_PASSWORD, OCC_APP_KEY, OCC_TOKEN, OCC_SITE.
        Exit code: 0 conforms, 1 violations, 2 cannot run.

sweep   undoes what a run of verify --write has left that was killed: from its journal, and by its id in what it made. Sign in
        as whoever the run had with most rights.
        Exit code: 0 all is undone, 1 something could not be and is listed, 2 cannot run.

types   writes TypeScript declarations of the properties that the merchant has defined, for orders, items, shoppers and accounts.
        --metadata reads them from a file: {"user", "order", "organization", "commerceItem"}, each as the API returns the type.
        Exit code: 0 written, 2 cannot run.

occ-agent --version prints the version.`;

// each is loaded when it is asked for: the suite and the server are most of the program
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  serve: async args => (await import('./serve.ts')).serve(args),
  mock: async args => (await import('./mock.ts')).mock(args),
  verify: async args => (await import('./verify.ts')).verifyInstance(args),
  sweep: async args => (await import('./sweep.ts')).sweepInstance(args),
  types: async args => (await import('./types.ts')).writeTypes(args),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  if (['', '--help', '-h', 'help'].includes(name) || args.includes('--help')) console.log(usage);
  else if (['--version', '-v'].includes(name)) console.log(packageJson.version);
  else {
    const command = commands[name];
    if (command === undefined)
      throw new UsageError(`unknown command ${name}; the commands are serve, mock, verify, sweep and types`);
    process.exitCode = await command(args);
  }
} catch (error) {
  // what went wrong is the user's to mend
  console.error(`occ-agent: ${oneLine(error)}`);
  process.exitCode = 2;
}
