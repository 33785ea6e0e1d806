import { accept, refuse, type Result } from '#base'
import { flowOfMany } from '#core'
import { addDays, plainDate, startOfDay, type Instant } from '#law'
import { asActor, balanceStore, systemActors } from '#store'
import type { BalanceOpening, Netra } from '../ports.ts'

export type BalanceRefusal =
  /** No head of that month says where cases stood. */
  | { readonly reason: 'no-balance' }
  /** What is written down now is not what was committed to then. */
  | { readonly reason: 'not-as-committed'; readonly size: number }

/**
 * Opens the first balance of a month in Jakarta for an auditor (decision 0162), and no other (N215). The steps that were in the log by then are counted
 * again, because nothing was remembered.
 */
export const openBalance = (
  { db, logSigner }: Pick<Netra, 'db' | 'logSigner'>,
  month: string,
): Promise<Result<BalanceOpening, BalanceRefusal>> =>
  asActor(db, systemActors.clock, async (tx) => {
    const heads = await balanceStore.headsBetween(tx, ...boundsOf(month))
    const head = heads.find(({ note }) => ['adds-up', 'off'].includes(logSigner.readBalance(note)))
    if (head === undefined) return refuse({ reason: 'no-balance' })
    const came = flowOfMany(await balanceStore.stepsUntil(tx, head.size))
    const parts = logSigner.openBalance(head.note, came)
    if (parts === null) return refuse({ reason: 'not-as-committed', size: head.size })
    return accept({
      ...{ format: 'netra-balance-opening/1' as const, origin: logSigner.origin, key: logSigner.key, month },
      ...{ checkpoint: head.cosigned, ...parts },
    })
  })

/** The first instant of a month in Jakarta, and that of the next. */
function boundsOf(month: string): readonly [Instant, Instant] {
  const first = plainDate(`${month}-01`)
  const next = plainDate(`${addDays(first, 31).slice(0, 7)}-01`)
  return [startOfDay(first, 'WIB'), startOfDay(next, 'WIB')]
}
