import type { Draft } from './draft.ts'
import { seal, unseal, type Sealed } from './vault.ts'

/** A draft at rest. `schema` is in the open, so that another version of the app knows how to read the rest. */
export type DraftRecord = Sealed & { readonly id: string; readonly schema: number }

const schema = 3

/**
 * How what each version sealed becomes a draft of today. A line is never taken out: a phone may come back after weeks, with the
 * drafts of then. What a newer version wrote is not touched.
 */
const upgrades: Readonly<Record<number, (kept: unknown) => Draft>> = {
  // What was sealed here was written by this app, and by nobody else.
  1: (kept) => ({ ...(kept as Omit<Draft, 'codes' | 'form'>), codes: [], form: 'lhp' }),
  2: (kept) => ({ ...(kept as Omit<Draft, 'form'>), form: 'lhp' }),
  3: (kept) => kept as Draft,
}

export const sealDraft = async (key: CryptoKey, draft: Draft): Promise<DraftRecord> => ({
  id: draft.id,
  schema,
  ...(await seal(key, `draf ${draft.id}`, draft)),
})

/** Null for what a newer version of the app wrote. What cannot be opened is a fault. */
export async function openDraft(key: CryptoKey, record: DraftRecord): Promise<Draft | null> {
  const upgrade = upgrades[record.schema]
  return upgrade === undefined ? null : upgrade(await unseal(key, `draf ${record.id}`, record))
}
