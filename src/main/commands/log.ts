import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listLogFiles } from '#app'
import { createLogSigner } from '#gear'
import { openDatabase } from '#store'
import { originOf } from '../config.ts'
import { keysDir } from '../folders.ts'
import { withDatabase } from '../with-database.ts'
import { Misuse, type Command } from './command.ts'

export const logCommand: Command = {
  name: 'log',
  usage: 'key | export FOLDER',
  summary: 'The public log: its key, or all its files.',
  help: `
  key              the name of the log and its public key, for whoever checks it
  export FOLDER    write the log as static files (C2SP tlog-tiles), for any web server; the head is written last`,
  words: 2,
  run: async (config, [what, folder]) => {
    if (what === 'key' && folder === undefined) {
      const { origin, key } = await createLogSigner(keysDir(config.dataDir), new URL(originOf(config)).host)
      return { sentence: `${origin}\n${key}`, facts: { origin, key } }
    }
    if (what !== 'export' || folder === undefined) throw new Misuse('Say netra log key, or netra log export FOLDER.')
    return withDatabase(config, async ({ urls }) => {
      const db = openDatabase({ connectionString: urls.app, max: 1, application_name: 'netra log' })
      try {
        let files = 0
        const logSigner = await createLogSigner(keysDir(config.dataDir), new URL(originOf(config)).host)
        for await (const { path, bytes } of listLogFiles({ db, logSigner })) {
          const file = join(folder, path)
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, bytes)
          files += 1
        }
        return { sentence: `Wrote ${String(files)} files to ${folder}.`, facts: { folder, files } }
      } finally {
        await db.destroy()
      }
    })
  },
}
