import type { PlacedRegion, RegionLevel } from '#store/views'
import { m } from '#wording'

const levels: Readonly<Record<RegionLevel, () => string>> = {
  nasional: m.wilayah_level_nasional,
  provinsi: m.wilayah_level_provinsi,
  kabupaten: m.wilayah_level_kabupaten,
  kota: m.wilayah_level_kota,
  kecamatan: m.wilayah_level_kecamatan,
  desa: m.wilayah_level_desa,
  kelurahan: m.wilayah_level_kelurahan,
}
export const levelInWords = (level: RegionLevel) => levels[level]()

/** "Kecamatan · Kabupaten Paser, Kalimantan Timur" */
export const placeInWords = ({ level, within }: PlacedRegion) =>
  [levelInWords(level), within.join(', ')].filter(Boolean).join(' · ')
