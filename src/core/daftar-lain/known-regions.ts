import { plainWords } from '../pegawai/plain-words.ts'

const words =
  /\b(kabupaten|kab|kota administrasi|provinsi|prov|kecamatan|kec|daerah|pemerintah|pemkab|pemkot|pemprov|kelurahan|desa)\b/g
const unspaced = (said: string) => said.replaceAll(/\s+/g, ' ').trim()

/** What two registers may write of one region and mean the same; a city is never the regency of its name. */
export function regionKey(name: string): string {
  const said = plainWords(name)
  const isCity = /\bkota\b/.test(said)
  return `${isCity ? 'kota ' : ''}${unspaced(said.replaceAll(words, ' ').replaceAll(/\bkota\b/g, ' '))}`
}

/** A region as a cell tells it. Null: none of ours, so that an address, or a name that slipped in, goes no further. */
export type FindRegion = (cell: string) => { readonly key: string; readonly name: string } | null

/** By name, by code with or without its dots, and by the first of several names ("Kab. Kudus, Jawa Tengah"). */
export function regionFinder(regions: readonly { readonly code: string; readonly name: string }[]): FindRegion {
  const known = new Map<string, string>()
  for (const { code, name } of regions) {
    known.set(code.replaceAll('.', ''), name)
    if (!known.has(regionKey(name))) known.set(regionKey(name), name)
  }
  return (cell) => {
    for (const said of [cell, cell.split(/[,;/(]/)[0] ?? '']) {
      const bare = said.replaceAll(/[\s.]/g, '')
      const name = known.get(/^\d+$/.test(bare) ? bare : regionKey(said))
      if (said.trim() !== '' && name !== undefined) return { key: regionKey(name), name }
    }
    return null
  }
}
