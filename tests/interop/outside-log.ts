import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { growLog, listLogFiles } from '#app'
import { openScratch } from '../../bench/scratch.ts'

/** The log of an installation of its own, grown in three batches over more than one level of tiles, as static files. Returns its key. */
export async function writeLog(folder: string): Promise<string> {
  const { netra, urls, close } = await openScratch('production')
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  try {
    for (const events of [3, 700, 66_000]) {
      await owner.query(
        `insert into netra.log_queue (source, event_id, leaf_hash) select 'interop', gen_random_uuid(), sha256(n::text::bytea) from generate_series(1, $1::integer) n`,
        [events],
      )
      await growLog(netra)
    }
    for await (const { path, bytes } of listLogFiles(netra)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    return netra.logSigner.key
  } finally {
    await owner.end()
    await close()
  }
}

/** The same log with one byte of one entry changed: the control. */
export function spoil(folder: string, into: string): void {
  cpSync(folder, into, { recursive: true })
  const bundle = join(into, 'tile/entries/001')
  const bytes = readFileSync(bundle)
  bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99)
  writeFileSync(bundle, bytes)
}

/** What golang.org/x/mod/sumdb says of a log in a folder. */
export function askSumdb(folder: string, key: string) {
  const at = { cwd: join(import.meta.dirname, 'catatan'), encoding: 'utf8', timeout: 240_000 } as const
  const { stdout, stderr, status } = spawnSync('go', ['run', '.', folder, key], at)
  return { ok: status === 0, said: `${stdout}\n${stderr}`.trim() }
}
