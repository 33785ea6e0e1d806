import { m, type Locale } from '#wording'
import { capacityWords } from '../akun/role-words.ts'

type Says = (none?: Record<string, never>, options?: { readonly locale?: Locale }) => string
const kinds: Readonly<Record<string, Says>> = {
  sosialisasi: m.kegiatan_kind_sosialisasi,
  'kunjungan-kerja': m.kegiatan_kind_kunjungan_kerja,
  rakor: m.kegiatan_kind_rakor,
  deklarasi: m.kegiatan_kind_deklarasi,
  apel: m.kegiatan_kind_apel,
  imbauan: m.kegiatan_kind_imbauan,
  publikasi: m.kegiatan_kind_publikasi,
  pemetaan: m.kegiatan_kind_pemetaan,
  lainnya: m.kegiatan_kind_lainnya,
}
const parts: Readonly<Record<string, () => string>> = {
  pembicara: m.kegiatan_part_pembicara,
  penandatangan: m.kegiatan_part_penandatangan,
  penerima: m.kegiatan_part_penerima,
  hadir: m.kegiatan_part_hadir,
}
const gaps: Readonly<Record<string, () => string>> = {
  list: m.kegiatan_missing_list,
  publisher: m.kegiatan_missing_publisher,
  unit: m.kegiatan_missing_unit,
  stage: m.kegiatan_missing_stage,
  period: m.kegiatan_missing_period,
  'as-of': m.kegiatan_missing_as_of,
  'of-n': m.kegiatan_missing_of_n,
  'tie-rule': m.kegiatan_missing_tie_rule,
  value: m.kegiatan_missing_value,
  breakdown: m.kegiatan_missing_breakdown,
}
const forms = [
  m.kegiatan_form_1,
  m.kegiatan_form_2,
  m.kegiatan_form_3,
  m.kegiatan_form_4,
  m.kegiatan_form_5,
  m.kegiatan_form_6,
  m.kegiatan_form_7,
]

// The database constrains these words; one that is not here is shown as it stands.
const said = (table: Readonly<Record<string, () => string>>) => (word: string) => table[word]?.() ?? word

export const kindOfActivity = said(kinds)
export const partInActivity = said(parts)
export const capacityInWords = said(capacityWords)
export const gapInWords = said(gaps)
export const preventionFormName = (form: number) => `${form}. ${forms[form - 1]?.() ?? ''}`
/** With whose word it is: the organiser's own, or our reading of a record from the press. */
export const preventionForm = (form: number, isEntered = false) =>
  (isEntered ? m.kegiatan_form_entered : m.kegiatan_form_says)({ form, name: forms[form - 1]?.() ?? '' })
/** The kind of an activity in a language that is not the reader's of this moment. */
export const kindWordsIn = (kind: string, locale: Locale): string => kinds[kind]?.({}, { locale }) ?? kind
