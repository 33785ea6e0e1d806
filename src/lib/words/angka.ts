import type { MeasureUnit } from '#core'
import { m, numberInWords } from '#wording'

const units: Readonly<Record<MeasureUnit, () => string>> = {
  laporan: m.angka_unit_laporan,
  perkara: m.angka_unit_perkara,
  temuan: m.angka_unit_temuan,
  penerusan: m.angka_unit_penerusan,
  sanksi: m.angka_unit_sanksi,
  penolakan: m.tinjauan_unit_penolakan,
  tinjauan: m.tinjauan_unit_tinjauan,
  sampel: m.tinjauan_unit_sampel,
}
export const unitInWords = (unit: MeasureUnit) => units[unit]()
export const shownInWords = (shown: number | null) => (shown === null ? m.angka_hidden() : numberInWords(shown))
