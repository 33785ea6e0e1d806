import { describe, expect, test } from 'vitest'
import type { Place, PlaceOffice } from '#store'
import { accusedOffices, handlingOffice } from './handling-office.ts'

const office = (id: string, kind: string, rank: string, terms: readonly string[] = []): PlaceOffice => ({
  ...{ id, code: id, kind, rank, name: id, terms, zone: 'WITA', regionCode: '64.01' },
  ...{ regencyOfficeId: null, provinceOfficeId: null, nationalOfficeId: null },
})
const place: Place = {
  ...{ code: '64.01', name: 'Contoh', zone: 'WITA', provinceCode: '64', regencyCode: '64.01', districtCode: null },
  offices: [
    office('kab', 'bawaslu-kabkota', 'kabkota', ['bawaslu kabupaten contoh']),
    office('prov', 'bawaslu-provinsi', 'provinsi'),
    office('ri', 'bawaslu-ri', 'nasional'),
    office('kpu', 'kpu-kabkota', 'kabkota', ['kpu kabupaten contoh']),
    office('dinas', 'opd', 'kabkota', ['dinas contoh']),
  ],
}
const handles = (words: Parameters<typeof accusedOffices>[1]) => {
  const accused = accusedOffices(place, words).map(({ id }) => id)
  return handlingOffice(place, accused)?.id
}

describe('the post of the accused', () => {
  test.each([
    ['penyelenggara', 'Ketua', undefined],
    ['penyelenggara', 'anggota', undefined],
    ['penyelenggara', 'staf sekretariat', undefined],
    ['pns', 'Koordinator Sekretariat', undefined],
    ['pns', 'Kordiv Hukum', undefined],
    ['lain', 'staf penanganan pelanggaran', undefined],
    ['pns', 'kepala bagian', 'Bawaslu Kab. Contoh'],
  ])('%s, %s: may be one of ours, and goes to the rank above', (kind, position, officeName) =>
    expect(handles({ kind, position, officeName })).toBe('prov'),
  )

  test.each([
    ['penyelenggara', 'Ketua KPU', undefined],
    ['penyelenggara', 'anggota PPS', undefined],
    ['penyelenggara', 'Ketua', 'KPU Kabupaten Contoh'],
    ['penyelenggara', 'PTPS', undefined],
    ['penyelenggara', undefined, undefined],
    ['pns', 'Ketua', undefined],
    ['pns', 'kepala dinas', 'Dinas Contoh'],
  ])('%s, %s: is none of ours, and stays', (kind, position, officeName) =>
    expect(handles({ kind, position, officeName })).toBe('kab'),
  )
})
