import type { DeskRefusal, UploadRefusal } from '#app'
import { m } from '#wording'
import { keep } from '../form/kept.ts'
import { answerRefused } from '../meja/refused.ts'
import { uploadRefused } from './upload-refused.ts'

/** Why a link is not put on record, beside the field it is about. */
export function linkRefused(form: FormData, refusal: DeskRefusal | UploadRefusal) {
  if (!('basis' in refusal)) return keep(form, { berkas: uploadRefused(refusal).says })
  return refusal.reason === 'field' && refusal.field === 'alamat'
    ? keep(form, { alamat: m.bukti_link_address_error() })
    : answerRefused(form, refusal, { dilihat: 'tanggal' })
}
