import { accept, refuse, type Result } from '#base'
import { findByHash, findByReceipt, monitoredStore, parseShown, type ActorId } from '#store'
import { statusOf, type ReportStatus } from '../laporan/read-status.ts'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'

export const mostMonitored = 500

type Monitored = {
  /** How his list names it; the receipt itself is kept nowhere. */
  readonly key: string
  readonly status: ReportStatus
}

/** Puts a receipt into the list of a monitor. A second time changes nothing. */
export async function addMonitored(
  netra: Netra,
  { actor, typed, address }: { readonly actor: ActorId; readonly typed: string; readonly address: string },
): Promise<Result<null, StatusRefusal>> {
  const shown = parseShown(typed)
  const known = shown === null ? null : await findByReceipt(netra.db, shown)
  if (shown === null || known === null) return refuse(await wrongReceipt(netra, address))
  return decideAs<null, StatusRefusal>(netra, actor, async (tx) => {
    await monitoredStore.add(tx, actor, shown, netra.clock())
    return accept(null)
  })
}

/** What became of each report in his list: what its receipt shows. */
export async function listMonitored(netra: Netra, actor: ActorId): Promise<readonly Monitored[]> {
  const listed = await decideAs<readonly Buffer[], never>(netra, actor, async (tx) =>
    accept(await monitoredStore.list(tx, actor, mostMonitored)),
  )
  const hashes = listed.ok ? listed.value : []
  const found: Monitored[] = []
  for (const hash of hashes) {
    const known = await findByHash(netra.db, hash)
    if (known !== null) found.push({ key: hash.toString('hex'), status: statusOf(known, netra.clock()) })
  }
  return found
}

/** Takes one out of his list; the report stays as it is. */
export const endMonitored = (netra: Netra, actor: ActorId, key: string) =>
  decideAs<null, never>(netra, actor, async (tx) => {
    if (/^[0-9a-f]{64}$/.test(key)) await monitoredStore.end(tx, actor, Buffer.from(key, 'hex'))
    return accept(null)
  })
