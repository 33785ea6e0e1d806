import type { FindingFault, FindingField } from '#core'
import { m } from '#wording'
import { problemInWords } from '../meja/refused.ts'

const fieldWords: Readonly<Record<FindingField, () => string>> = {
  nomor: m.kerawanan_indicator,
  nama: m.kerawanan_name,
  dimensi: m.kerawanan_dimension,
  putusan: m.kerawanan_verdict,
  bukti: m.kerawanan_evidence_text,
  tanggal: m.kerawanan_evidence_day,
  kecamatan: m.kerawanan_places,
}
/** Each with the name of its field: four sentences that say the same help nobody. */
export const findingFaultsInWords = (faults: readonly FindingFault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faults.map(({ field, problem }) => [field, `${fieldWords[field]()}: ${problemInWords(problem)}`]))
