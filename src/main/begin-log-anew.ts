import type pg from 'pg'
import type { LogSigner } from '#app'
import { noteKey, printKey, readCheckpoint, readNoteKey } from '#gear'
import { inTransaction } from './lock.ts'

/**
 * Begins the public log anew where its heads were signed under another name than it has now, which is so after a restore: the log of the backup
 * is older than what the world has seen, and may not go on. Says which log ended; null: none.
 */
export async function beginLogAnew(
  client: pg.Client,
  { origin, key }: Pick<LogSigner, 'origin' | 'key'>,
  at: string,
): Promise<string | null> {
  const { rows } = await client.query<{ note: string }>(
    'select note from netra.log_checkpoints order by tree_size desc limit 1',
  )
  const [head, own] = [readCheckpoint(rows[0]?.note ?? ''), readNoteKey(key)]
  if (head === null || own === null || head.origin === origin) return null
  const former = printKey(noteKey(head.origin, 'log', own.publicKey))
  await inTransaction(client, () => client.query('select netra.begin_log_anew($1, $2, $3)', [head.origin, former, at]))
  return head.origin
}
