import { describe, expect, test } from 'vitest'
import { plainDate } from '#law'
import { faultsAgainst, inTheWay, readAppointments, type Appointment } from './appointment-list.ts'

const today = plainDate('2029-10-01')
const head = 'Nama;Jabatan;Kode wilayah;TPS;Nomor SK;Tanggal SK;Mulai;Berakhir'
const ptps = 'Contoh Satu;PTPS;33.19.01.2001;1;SK-1;01/11/2029;3-11-2029;2029-12-05'
const read = (...rows: string[]) => readAppointments([head, ...rows].join('\n'), today)
const faultsOf = (...rows: string[]) => {
  const list = read(...rows)
  return list.kind === 'rows' ? list.faults.map(({ line, column, problem }) => `${line} ${column} ${problem}`) : list
}
const first = (...rows: string[]): Appointment => {
  const list = read(...rows)
  const [row] = list.kind === 'rows' ? list.rows : []
  if (row === undefined) throw new Error('no row')
  return row
}

describe('a list of appointments', () => {
  test('says who is appointed where, until the day after the last one of the decree', () => {
    expect(read(ptps)).toEqual({
      kind: 'rows',
      faults: [],
      rows: [
        {
          line: 2,
          name: 'Contoh Satu',
          role: 'ptps',
          regionCode: '33.19.01.2001',
          tps: 1,
          decreeNumber: 'SK-1',
          decreeOn: '2029-11-01',
          from: '2029-11-03',
          until: '2029-12-06',
        },
      ],
    })
  })

  test('says of every row what is wrong with it, by column', () => {
    expect(faultsOf(';camat;33.19.01.2001;1;SK-1;32/13/2029;3/11/2029;2/11/2029')).toEqual([
      '2 nama blank',
      '2 jabatan unknown-role',
      '2 tanggal_sk not-a-day',
      '2 berakhir ends-before-it-begins',
    ])
    expect(faultsOf('Contoh A;ptps;33.19.01;;SK-1;1/1/2029;1/2/2029;1/3/2029')).toEqual([
      '2 kode_wilayah not-a-code',
      '2 tps needs-number',
      '2 berakhir ended-already',
    ])
    expect(faultsOf('Contoh A;pkd;33.19.01.2001;4;;1/1/2029;1/2/2029;1/3/2030')).toEqual([
      '2 tps has-number',
      '2 nomor_sk blank',
    ])
  })

  test('without its columns, without rows or endless it is no list', () => {
    expect(readAppointments('nama;jabatan\nContoh;ptps', today)).toMatchObject({ kind: 'no-columns' })
    expect(readAppointments(head, today)).toEqual({ kind: 'empty' })
    expect(read(...Array.from({ length: 501 }, () => ptps))).toEqual({ kind: 'too-many' })
  })

  test('names the second of two rows for one polling place, and not the successor', () => {
    expect(faultsOf(ptps, ptps.replace('Satu', 'Dua'))).toEqual(['3 nama repeated'])
    const later = 'Contoh Dua;ptps;33.19.01.2001;1;SK-2;01/12/2029;06/12/2029;31/12/2029'
    expect(faultsOf(ptps, later)).toEqual([])
    const panwas = 'Contoh Tiga;panwascam;33.19.01;;SK-3;1/5/2029;2/5/2029;31/1/2030'
    expect(faultsOf(panwas, panwas.replace('Tiga', 'Empat'))).toEqual([])
    expect(faultsOf(panwas, panwas.replace('Contoh Tiga', 'contoh  tiga'))).toEqual(['3 nama repeated'])
  })
})

test('against what is known: the place must have a Panwascam above it, and be free', () => {
  const row = first(ptps)
  const held = { ...row, name: 'Contoh Lama', until: null }
  const known = (places: readonly string[], ...posts: (typeof held)[]) =>
    faultsAgainst([row], { places: new Set(places), held: posts }).map(({ problem }) => problem)
  expect(known([])).toEqual(['no-such-place'])
  expect(known([row.regionCode])).toEqual([])
  expect(known([row.regionCode], held)).toEqual(['held-by-other'])
  expect(known([row.regionCode], held, { ...held, name: 'CONTOH SATU' })).toEqual(['held-by-same'])
  expect(inTheWay(row, { ...held, until: row.from })).toBeNull()
  expect(inTheWay(row, { ...held, tps: 2 })).toBeNull()
})
