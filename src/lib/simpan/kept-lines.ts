import { retentionNow, type Netra } from '#app'
import { inTongue, m } from '#wording'

/** What is kept how long, as everybody reads it: by decision, or not decided at all. */
export async function keptLines(netra: Pick<Netra, 'db' | 'clock'>) {
  const known = await retentionNow(netra)
  return known.map(({ rule, kept }) => ({
    id: rule.id,
    title: inTongue(rule.title),
    mark: rule.mark,
    says:
      kept === null
        ? undecided(rule.destroyedBy)
        : rule.destroyedBy === 'row'
          ? m.simpan_public_months_swept({ months: kept.months })
          : m.simpan_public_months({ months: kept.months }),
  }))
}

const undecided = (destroyedBy: string | null) =>
  destroyedBy === null ? m.simpan_public_unbuilt() : m.simpan_public_open()
