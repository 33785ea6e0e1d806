import type { AccusedStatementKind, CorrectedField } from '#core'
import { m } from '#wording'

/** Words that the desk and the terlapor read alike. */
export const statementInWords: Readonly<Record<AccusedStatementKind, () => string>> = {
  jawaban: m.terlapor_kind_jawaban,
  bukti: m.terlapor_kind_bukti,
  kuasa: m.terlapor_kind_kuasa,
  koreksi: m.terlapor_kind_koreksi,
}

export const isStatementKind = (word: string): word is AccusedStatementKind => word in statementInWords

type Words = Readonly<Record<string, () => string>>
const deliveries: Words = { langsung: m.terlapor_way_langsung, pesan: m.terlapor_way_pesan }
const signatures: Words = { tinta: m.terlapor_sign_tinta, layar: m.terlapor_sign_layar }

// The database constrains these words; one that is not here is shown as it stands.
export const deliveryInWords = (way: string) => deliveries[way]?.() ?? way
export const signatureInWords = (way: string) => signatures[way]?.() ?? way

const fields: Readonly<Record<CorrectedField, () => string>> = {
  nama: m.klarif_field_nama,
  jabatan: m.klarif_field_jabatan,
  kantor: m.klarif_field_kantor,
}
export const fieldInWords = (field: CorrectedField) => fields[field]()

type Change = { readonly field: CorrectedField; readonly was: string | null; readonly becomes: string }

/** What a granted correction changed, the old words beside the new. */
export const changeInWords = ({ field, was, becomes }: Change) =>
  m.klarif_change({ field: fieldInWords(field), was: was ?? m.klarif_change_none(), becomes })

export const kilobytes = (bytes: number) => Math.max(1, Math.round(bytes / 1024))
