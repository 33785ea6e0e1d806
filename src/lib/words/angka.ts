import type { AddresseeGroup, MeasureUnit, SilenceBand } from '#core'
import type { Instant } from '#law'
import { m, momentInWords, numberInWords } from '#wording'

const units: Readonly<Record<MeasureUnit, () => string>> = {
  laporan: m.angka_unit_laporan,
  perkara: m.angka_unit_perkara,
  temuan: m.angka_unit_temuan,
  penerusan: m.angka_unit_penerusan,
  sanksi: m.angka_unit_sanksi,
  'belum-dilaksanakan': m.angka_unit_belum_dilaksanakan,
  terlambat: m.angka_unit_terlambat,
  pembalasan: m.angka_unit_pembalasan,
  penolakan: m.tinjauan_unit_penolakan,
  tinjauan: m.tinjauan_unit_tinjauan,
  sampel: m.tinjauan_unit_sampel,
  jangka: m.peringkat_unit_jangka,
  'jangka-semua': m.peringkat_unit_jangka_semua,
  penilaian: m.angka_unit_penilaian,
  puas: m.angka_unit_puas,
  dugaan: m.ukuran_unit_dugaan,
  orang: m.ukuran_unit_terlapor,
  hari: m.ukuran_unit_hari,
  skor: m.ukuran_unit_skor,
  indikator: m.ukuran_unit_indikator,
  tps: m.ukuran_unit_tps,
  kena: m.ukuran_unit_kena,
  kegiatan: m.ukuran_unit_kegiatan,
  kehadiran: m.ukuran_unit_kehadiran,
  desa: m.ukuran_unit_desa,
  wilayah: m.ukuran_unit_wilayah,
  'tanda-tangan': m.ukuran_unit_tanda_tangan,
  'orang-menurut-unit': m.ukuran_unit_orang,
  kantor: m.ukuran_unit_kantor,
  pembacaan: m.ukuran_unit_pembacaan,
  'pembacaan-menurut-unit': m.ukuran_unit_pembacaan_unit,
}
export const unitInWords = (unit: MeasureUnit) => units[unit]()
/** `isBehind`: zero when it was told last, and not told since (N229). */
export const shownInWords = (shown: number | null, isBehind = false) =>
  isBehind ? m.angka_behind() : shown === null ? m.angka_hidden() : numberInWords(shown)

const addressees: Readonly<Record<AddresseeGroup, () => string>> = {
  bkn: m.angka_silence_to_bkn,
  'ppk-daerah': m.angka_silence_to_ppk_daerah,
  'perangkat-daerah': m.angka_silence_to_perangkat_daerah,
  pusat: m.angka_silence_to_pusat,
  polri: m.angka_silence_to_polri,
  tni: m.angka_silence_to_tni,
  dkpp: m.angka_silence_to_dkpp,
  gakkumdu: m.angka_silence_to_gakkumdu,
  lain: m.angka_silence_to_lain,
}
export const addresseeInWords = (group: AddresseeGroup | 'semua') =>
  group === 'semua' ? m.angka_silence_all() : addressees[group]()

const bands: Readonly<Record<SilenceBand, () => string>> = {
  '0': m.angka_silence_band_0,
  '8': m.angka_silence_band_8,
  '31': m.angka_silence_band_31,
  '91': m.angka_silence_band_91,
}
export const bandInWords = (band: SilenceBand | 'semua') => (band === 'semua' ? m.angka_silence_all() : bands[band]())

/** Of which moment the figures of a table are: of one, or each of its own, because below the nation they move in steps (N173). */
export function toldWhen(figures: readonly { readonly asOf: Instant }[]): string {
  const moments = figures.map(({ asOf }) => asOf).toSorted()
  const [first, newest] = [moments.at(0) ?? '', moments.at(-1) ?? '']
  const when = newest === '' ? '' : momentInWords(newest)
  return first === newest ? m.angka_as_of({ when }) : m.angka_as_told({ when })
}
