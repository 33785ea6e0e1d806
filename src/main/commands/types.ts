import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { removePostgres, startPostgres } from '#gear'
import { urlsBy } from '../database-server.ts'
import { home } from '../folders.ts'
import { generateTypes, typesFile } from '../generate-types.ts'
import { prepareSchema } from '../prepare.ts'
import type { Command } from './command.ts'

export const typesCommand: Command = {
  name: 'types',
  usage: '',
  summary: 'Write src/store/schema.generated.ts anew, from the migrations.',
  help: 'Migrates an empty database of its own and reads the types of its tables. For developers; the data is not touched.',
  words: 0,
  run: async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'netra-types-'))
    const server = await startPostgres({ dataDir, settings: { fsync: 'off' } })
    try {
      const urls = urlsBy(server.urlFor)
      await prepareSchema({ urls, passwords: null })
      await generateTypes(urls.admin, typesFile)
    } finally {
      await server.stop()
      removePostgres(dataDir)
    }
    const file = relative(home, typesFile)
    return { sentence: `Wrote ${file}.`, facts: { file } }
  },
}
