import { error } from '@sveltejs/kit'
import type { NoSuchPlace, OpeningRefusal } from '#app'
import { m } from '#wording'

/** Why an original does not come, for the page that says it. What somebody may not see is not there. */
export function originalRefused({ reason }: OpeningRefusal | NoSuchPlace): never {
  if (reason === 'store-away') error(503, m.bukti_original_store_away())
  if (reason === 'original-spoilt') error(500, m.bukti_original_spoilt())
  if (reason === 'original-destroyed') error(410, m.bukti_original_destroyed())
  error(404)
}
