import type { AccusedStatementKind } from '#core'
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
