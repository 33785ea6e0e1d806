import { accept } from '#base'
import { findByHash, findByReceipt, monitoredStore, parseShown, type ActorId, type Shown } from '#store'
import { statusOf, type ReportStatus } from '../laporan/read-status.ts'
import { wrongReceipt } from '../laporan/wrong-receipt.ts'
import { decideAs } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'

const mostMonitored = 500

type Monitored = {
  /** How his list names it; the receipt itself is kept nowhere. */
  readonly key: string
  readonly status: ReportStatus
}

const mostTyped = 100

type Typed = { readonly actor: ActorId; readonly typed: string; readonly address: string }
/** What became of the lines that were typed, named by their number from one. */
export type Added = {
  readonly added: number
  readonly unknown: readonly number[]
  /** Not looked at: there were too many, or too many before them were no receipt. */
  readonly unread: readonly number[]
}
type Line = { readonly at: number; readonly words: string }

/** Puts receipts into the list of a monitor, one in a line. A second time changes nothing. */
export async function addMonitored(netra: Netra, { actor, typed, address }: Typed): Promise<Added> {
  const lines = typed.split(/[\n,;]/).map((line, nth): Line => ({ at: nth + 1, words: line.trim() }))
  const { known, ...told } = await lookUp(
    netra,
    lines.filter(({ words }) => words !== ''),
    address,
  )
  await decideAs<null, never>(netra, actor, async (tx) => {
    for (const shown of known) await monitoredStore.add(tx, actor, shown, netra.clock())
    return accept(null)
  })
  return { added: known.length, ...told }
}

async function lookUp(netra: Netra, lines: readonly Line[], address: string) {
  const [known, unknown]: [Shown[], number[]] = [[], []]
  for (const [nth, { at, words }] of lines.entries()) {
    const unread = lines.slice(nth).map((line) => line.at)
    if (nth >= mostTyped) return { known, unknown, unread }
    const shown = parseShown(words)
    if (shown !== null && (await findByReceipt(netra.db, shown)) !== null) known.push(shown)
    else if ((await wrongReceipt(netra, address)).reason === 'slow-down') return { known, unknown, unread }
    else unknown.push(at)
  }
  return { known, unknown, unread: [] }
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
