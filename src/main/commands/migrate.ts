import { prepareSchema } from '../prepare.ts'
import { withDatabase } from '../with-database.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Bring the database to the form this program expects.',
  help: 'Applies the missing files of db/migrations, in order, each whole or not at all. Safe to repeat, and beside a running Netra.',
  words: 0,
  run: (config) =>
    withDatabase(config, async (database) => {
      const applied = await prepareSchema(database)
      return {
        sentence: applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
        facts: { applied },
      }
    }),
}
