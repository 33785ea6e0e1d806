/** `netra COMMAND`. */
import { commands } from './commands.ts'
import { readConfig } from './config.ts'
import { runCommands } from './run-commands.ts'

await runCommands(
  {
    name: 'netra',
    commands,
    more: 'netra COMMAND --help says more. The data is where NETRA_DATA says (.data), or DATABASE_URL.',
    config: () => readConfig(process.env),
  },
  process.argv.slice(2),
)
