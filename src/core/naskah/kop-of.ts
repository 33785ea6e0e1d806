import type { Kop } from './naskah.ts'

/** `Bawaslu Kabupaten Paser` is written out at the head of its letters; every other office by its own name. */
export function kopOf(officeName: string, address: string | null = null): Kop {
  const [, place] = /^Bawaslu\s+(.+)$/.exec(officeName) ?? []
  return place === undefined
    ? { body: officeName, place: null, address }
    : { body: 'Badan Pengawas Pemilihan Umum', place, address }
}
