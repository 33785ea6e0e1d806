import type { DisposalStand } from '#core'
import { retentionRules } from '#law'
import { inTongue, m } from '#wording'

/** A kind of data that is kept, as people call it. */
export function keptInWords(kind: string): string {
  const rule = retentionRules.find((row) => row.kind === kind)
  return rule === undefined ? kind : inTongue(rule.title)
}

const stands: Readonly<Record<DisposalStand, () => string>> = {
  diusulkan: m.simpan_stand_diusulkan,
  disetujui: m.simpan_stand_disetujui,
  dipertahankan: m.simpan_stand_dipertahankan,
  dihapus: m.simpan_stand_dihapus,
}
export const standInWords = (stand: DisposalStand) => stands[stand]()
