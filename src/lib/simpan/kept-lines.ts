import { retentionNow, type Netra } from '#app'
import type { Kept } from '#core'
import { caseBoundKinds, type RetentionRule } from '#law'
import { inTongue, m } from '#wording'

/** What is kept how long, as everybody reads it: by decision, by the house, or not at all. */
export async function keptLines(netra: Pick<Netra, 'db' | 'clock'>) {
  const known = await retentionNow(netra)
  return known.map(({ rule, kept }) => ({
    id: rule.id,
    title: inTongue(rule.title),
    /** Null: a rule of the house, which needs no letter. */
    mark: kept?.decisionId === null ? null : rule.mark,
    says: kept === null ? undecided(rule) : lengthInWords(rule, kept),
  }))
}

const undecided = ({ destroyedBy }: RetentionRule) =>
  destroyedBy === null ? m.simpan_public_unbuilt() : m.simpan_public_open()

function lengthInWords({ kind }: RetentionRule, { months, decisionId }: Kept): string {
  const isOfCase = caseBoundKinds.some((bound) => bound === kind)
  if (decisionId === null) return isOfCase ? m.simpan_public_house({ months }) : m.simpan_public_house_swept({ months })
  return isOfCase ? m.simpan_public_months({ months }) : m.simpan_public_months_swept({ months })
}
