import { retaliations, retaliationVictims, type RetaliationVictim } from '#law'
import { inTongue, m } from '#wording'

const victims: Readonly<Record<RetaliationVictim, () => string>> = {
  pelapor: m.balas_hit_pelapor,
  saksi: m.balas_hit_saksi,
  keluarga: m.balas_hit_keluarga,
  lain: m.balas_hit_lain,
}

export const hitOptions = () => retaliationVictims.map((value) => ({ value, says: victims[value]() }))
export const actOptions = () => retaliations.map(({ act, title }) => ({ value: act, says: inTongue(title) }))

/** Whom it was done to; what is not one of ours is shown as nothing. */
export function hitInWords(hit: string): string {
  const known = retaliationVictims.find((victim) => victim === hit)
  return known === undefined ? '' : victims[known]()
}
