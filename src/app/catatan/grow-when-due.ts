import { batchMinutes } from '#core'
import { logStore } from '#store'
import type { Netra } from '../ports.ts'
import { growLog, mostInBatch } from './grow-log.ts'

const batchOf = (instant: string) => Math.floor(Date.parse(instant) / (batchMinutes * 60_000))

/**
 * Adds the batch of these ten minutes, once, and the very first at once. The times are those of the wall clock, whatever came meanwhile: a
 * batch that came when there was something to put in it would tell when that was.
 */
export async function growLogWhenDue(netra: Pick<Netra, 'db' | 'clock' | 'logSigner' | 'written'>): Promise<void> {
  const head = await logStore.head(netra.db)
  if (head !== null && batchOf(head.madeAt) >= batchOf(netra.clock())) return
  for (let more = true; more;) more = (await growLog(netra)).events === mostInBatch
}
