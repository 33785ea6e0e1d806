import { publishOpenData } from '#app'
import { openDataDir } from '../folders.ts'
import { withDatabase } from '../with-database.ts'
import { wire } from '../wire.ts'
import type { Command } from './command.ts'

const failures = {
  'shelf-full': 'no room is left on the disk',
  'shelf-closed': 'the folder cannot be written',
  'shelf-writer-ended': 'the process that writes ended',
} as const

export const openDataCommand: Command = {
  name: 'data',
  usage: '',
  summary: 'Write the open data now: what a sweep does every night.',
  help: `
All public numbers as CSV, JSON and Parquet, each with its checksum, and one ZIP of them; served at /data when all are there. What was there
before stays where this fails.`,
  words: 0,
  run: (config) =>
    withDatabase(config, async ({ urls }) => {
      const { netra, close } = await wire(config, { app: urls.app }, { poolSize: 2 })
      try {
        const begun = performance.now()
        const published = await publishOpenData(netra)
        if (published.state === 'left') throw new Error('Another process writes them at this moment.')
        if (published.state === 'failed') throw new Error(`Nothing was written: ${failures[published.reason]}.`)
        const { id, day, files, rows } = published.edition
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
        const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
        const ms = Math.round(performance.now() - begun)
        const facts = {
          folder: openDataDir(config.dataDir),
          edition: id,
          day,
          files: files.length,
          bytes,
          rows: all,
          ms,
        }
        return {
          sentence: `Wrote ${String(all)} rows as ${String(files.length)} files (${String(bytes)} bytes).`,
          facts,
        }
      } finally {
        await close()
      }
    }),
}
