/**
 * What checks the log without trusting the site, for whoever has installed nothing: the build makes one file of it that any Node runs, and the
 * site gives it away under /catatan (decision 0171). It knows no installation: no data, no key, no address but those it is given.
 */
import { verifyBy } from './commands/verify.ts'
import { witnessCommand } from './commands/witness.ts'
import { runCommands } from './run-commands.ts'

await runCommands(
  {
    name: 'node netra-verify.mjs',
    commands: [verifyBy(null), witnessCommand],
    more: 'node netra-verify.mjs COMMAND --help says more. Needs Node 20.19 or later, and nothing else.',
    config: () => null,
  },
  process.argv.slice(2),
)
