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
/** Of a level that a query made up; one that is not here is shown as it stands. */
export const levelNamed = (said: string) => new Map<string, () => string>(Object.entries(levels)).get(said)?.() ?? said
export const levelInWords = (level: RegionLevel) => levels[level]()

/** "Kecamatan · Kabupaten Paser, Kalimantan Timur" */
export const placeInWords = ({ level, within }: PlacedRegion) =>
  [levelInWords(level), within.join(', ')].filter(Boolean).join(' · ')
