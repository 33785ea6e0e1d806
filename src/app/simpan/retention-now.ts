import { retentionOn, type Kept } from '#core'
import { localDay, retentionRules, type RetentionRule } from '#law'
import { decisionStore } from '#store'
import type { Netra } from '../ports.ts'

type Known = { readonly rule: RetentionRule; readonly kept: Kept | null }

/** Every kind of data that is kept, with what the legal desk has decided of it today. */
export async function retentionNow({ db, clock }: Pick<Netra, 'db' | 'clock'>): Promise<readonly Known[]> {
  const decided = await decisionStore.listValues(db)
  const today = localDay(clock(), 'WIB')
  return retentionRules.map((rule) => ({ rule, kept: retentionOn(rule, decided, today) }))
}
