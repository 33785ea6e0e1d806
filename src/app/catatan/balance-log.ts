import { balanceEntry, type Balance } from '#core'
import type { Instant } from '#law'
import { asActor, balanceStore, logStore, sha256, systemActors } from '#store'
import type { Netra } from '../ports.ts'

type Book = Pick<Netra, 'db' | 'clock' | 'logSigner'>

/** What is said is of most of a day at least, however long the worker was away: of a few minutes it would tell when somebody reported. */
const leastMs = 20 * 3_600_000

/** A day of ours begins at midnight in Jakarta, seven hours before that of UTC. */
const dayOf = (instant: Instant) => Math.floor((Date.parse(instant) + 7 * 3_600_000) / 86_400_000)

const isDue = (last: Instant, now: Instant): boolean =>
  dayOf(now) > dayOf(last) && Date.parse(now) - Date.parse(last) >= leastMs

/**
 * Says once a day where all cases stand and what the log has of how they came there. What does not add up is said as it is: whoever reads it is to
 * see it.
 */
export async function balanceWhenDue(netra: Book): Promise<void> {
  const { origin } = netra.logSigner
  const [last, now] = [await balanceStore.newest(netra.db, origin), netra.clock()]
  if (last !== null && !isDue(last.madeAt, now)) return
  await asActor(netra.db, systemActors.clock, async (tx) => {
    await logStore.lock(tx)
    const [head, before] = [await logStore.head(tx), await balanceStore.newest(tx, origin)]
    // Another process said it while this one waited; or it is not this log that is kept.
    if (head === null || before?.nth !== last?.nth || !head.note.startsWith(`${origin}\n`)) return
    const balance: Balance = {
      ...{ origin, nth: (before?.nth ?? -1) + 1, size: head.size, madeAt: now },
      before: before === null ? null : Buffer.from(sha256(textOf(before.note))).toString('base64'),
      states: await balanceStore.count(tx, before?.size ?? 0, head.size),
    }
    const note = netra.logSigner.signBalance(balance)
    const entry = Buffer.from(balanceEntry(textOf(note), sha256))
    await balanceStore.keep(tx, { origin, nth: balance.nth, size: head.size, note, entry, madeAt: now })
  })
}

/** What is signed of a note (C2SP signed-note): all before the empty line, with its last line's end. */
const textOf = (note: string) => note.slice(0, note.lastIndexOf('\n\n') + 1)

/** A balance by its number, or the newest; null: none. */
export async function readBalanceNote(
  { db, logSigner: { origin } }: Pick<Netra, 'db' | 'logSigner'>,
  which: string,
): Promise<string | null> {
  if (which === 'latest') return (await balanceStore.newest(db, origin))?.note ?? null
  return /^(0|[1-9]\d{0,8})$/.test(which) ? ((await balanceStore.find(db, origin, Number(which)))?.note ?? null) : null
}

/** When the newest was said; null: none yet. */
export const readBalanceMoment = async ({ db, logSigner }: Pick<Netra, 'db' | 'logSigner'>): Promise<Instant | null> =>
  (await balanceStore.newest(db, logSigner.origin))?.madeAt ?? null
