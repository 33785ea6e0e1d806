import type { DeskRefusal, PresentListRefusal } from '#app'
import { m, rollRefusalInWords } from '#wording'

/** Why a list of who was present is not counted. */
export function listRefusalInWords(refusal: Exclude<PresentListRefusal, DeskRefusal>): string {
  if (refusal.reason === 'list-no-unit') return m.kegiatan_list_no_unit()
  if (refusal.reason === 'list-nobody') return m.kegiatan_list_nobody()
  return rollRefusalInWords(refusal)
}
