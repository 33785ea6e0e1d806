import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPublic } from '#store'
import { findActivity, listActivities, listPromises } from '#store/views'
import { promiseSheets } from '../../src/lib/angka/promise-sheet.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'

let clone: Clone
beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
})
afterAll(() => clone.close())

const find = async (code: string) => {
  const activity = await asPublic(clone.db, (db) => findActivity(db, code))
  if (activity === null) throw new Error(`no activity ${code}`)
  return activity
}
const figures = async (code: string) => (await find(code)).numbers.map(({ value }) => value)

test('the five reports are there, each with its source, its region and who was present', async () => {
  // What an office entered itself has no source but that office.
  const activities = (await asPublic(clone.db, listActivities)).filter(({ entered }) => !entered)
  expect(activities.map(({ regionCode }) => regionCode).sort()).toEqual(['35.74', '64.01', '64.02', '65.01', '82.04'])
  for (const { code, sourceName, organiser, parties, demonstration } of activities) {
    expect(
      [sourceName !== '', organiser === null || organiser !== '', parties.length > 1, demonstration],
      code,
    ).toEqual([true, true, true, true])
  }
})

/** Read off the five reports by hand: whoever spoke or is named, with post and capacity, in the order of the report. */
const records = {
  'paser-2024-10-07': {
    heldOn: '2024-10-07',
    place: ['Hotel Sadurengas', 'Tanah Grogot'],
    organiser: null,
    people: [
      ['Drs. Katsul Wijaya', 'Sekretaris Daerah', null],
      ['Kompol Donny Dwija Romansa, S.T., S.I.K., M.H.', 'Wakapolres', null],
      ['Kompol R.S. Hendro Wibowo, S.H., M.H.', 'Kabag SDM', null],
    ],
    present: [
      'Bawaslu Provinsi Kalimantan Timur',
      'Kodim 0904/Paser',
      'Kejaksaan Negeri Paser',
      'Kapolsek',
      'Danramil',
    ],
    promised: [['penundaan kenaikan pangkat', 'penurunan jabatan', 'pemberhentian']],
    said: ['Tidak ada toleransi untuk keterlibatan politik dalam bentuk apa pun', 'berkomitmen menjaga netralitas'],
  },
  'kukar-2024-11-19': {
    heldOn: '2024-11-19',
    place: ['Tenggarong'],
    organiser: null,
    people: [
      ['Bambang Arwanto', 'Bupati Kutai Kartanegara', 'pjs'],
      ['Akmal Malik', 'Gubernur Kalimantan Timur', 'pj'],
    ],
    present: ['Pemerintah Provinsi Kalimantan Timur'],
    promised: [['sanksi tegas'], ['KPU', 'Bawaslu', 'Polres Kukar', 'Kodim 0906/Kkr']],
    said: ['kerawanan Pemilu'],
  },
  'halsel-2023-12-20': {
    heldOn: '2023-12-20',
    place: ['Buana Lipu Hotel', 'Bacan Selatan'],
    organiser: 'Bawaslu Kabupaten Halmahera Selatan',
    people: [
      ['Hans Wiliam Kurama', 'Anggota Bawaslu', null],
      ['Rais Kahar', 'Ketua Bawaslu', null],
      ['Safiun Rajulan', 'Sekretaris Daerah', null],
      ['IPDA Samsudin Upara', 'Kasi Propam', null],
    ],
    present: ['Kodim 1509/Labuha', '30 organisasi perangkat daerah'],
    promised: [['seluruh OPD tingkat kabupaten sampai kecamatan'], ['Menindak tegas']],
    said: [
      'meminimalkan potensi pelanggaran ASN',
      'imbauan',
      'Jangan ada diskriminasi',
      'laporkan ke Polres dan Bawaslu',
    ],
  },
  'kaltara-bulungan-2024': {
    heldOn: null,
    place: ['Ruang Tenguyun', 'Tanjung Selor'],
    organiser: null,
    people: [
      ['Togap Simangunsong', 'Gubernur Kalimantan Utara', 'pjs'],
      ['Haerumuddin', 'Bupati Bulungan', 'pjs'],
      ['Risdianto, S.Pi, M.Si', 'Sekretaris Daerah', null],
    ],
    present: [
      'KPU Provinsi Kalimantan Utara',
      'Bawaslu Provinsi Kalimantan Utara',
      'KPU Kabupaten Bulungan',
      'Bawaslu Kabupaten Bulungan',
    ],
    promised: [],
    said: ['ASN harus menjaga netralitas'],
  },
  'probolinggo-2024-10-15': {
    heldOn: '2024-10-15',
    place: ['Paseban Sena'],
    organiser: 'Bawaslu Kota Probolinggo',
    people: [
      ['Taufik Kurniawan', 'Wali Kota Probolinggo', 'pj'],
      ['Johan Dwi Angga', 'Ketua Bawaslu', null],
      ['drg. Ninik Ira Wibawati', 'Sekretaris Daerah', null],
    ],
    present: ['KPU Kota Probolinggo', 'Forkopimda Kota Probolinggo', 'Camat dan lurah', 'TNI dan Polri'],
    promised: [['apel', 'surat edaran', 'nota dinas']],
    said: ['bukan hanya lisan', 'merusak kepercayaan publik'],
  },
} as const

test.each(Object.entries(records))(
  '%s: day, place, people, institutions and promises are those of the report',
  async (code, told) => {
    const { heldOn, place, organiser, parties, commitments } = await find(code)
    expect([heldOn, organiser]).toEqual([told.heldOn, told.organiser])
    for (const part of told.place) expect(place).toContain(part)
    const people = parties.flatMap(({ person, post, capacity }) => (person === null ? [] : [[person, post, capacity]]))
    expect(people.map(([person, post, capacity]) => [person, post?.split(' (', 1)[0], capacity])).toEqual(told.people)
    for (const institution of told.present)
      expect(parties.map((party) => party.institution).join('; ')).toContain(institution)
    expect(commitments).toHaveLength(told.promised.length)
    told.promised.forEach((words, at) => {
      for (const word of words) expect(commitments[at]?.promised.id).toContain(word)
    })
    const said = parties.flatMap((party) => party.said?.id ?? [])
    expect(said).toHaveLength(told.said.length)
    told.said.forEach((words, at) => {
      expect(said[at]).toContain(words)
    })
  },
)

test('their figures are kept as quoted, with what the source leaves out', async () => {
  expect(await figures('halsel-2023-12-20')).toEqual([30, 7, 1])
  expect(await figures('kaltara-bulungan-2024')).toEqual([508, 37, 7487])
  const { numbers } = await find('kaltara-bulungan-2024')
  expect(numbers.map(({ unit }) => unit.id)).toEqual(['kabupaten/kota', 'provinsi', 'personel'])
  expect(numbers[2]?.missing).toContain('breakdown')
})

test('a rank says of which list, of what, by which rule and from which value it is not told', async () => {
  const [, national, provincial] = (await find('halsel-2023-12-20')).numbers
  const untold = ['list', 'unit', 'stage', 'period', 'as-of', 'of-n', 'tie-rule', 'value']
  expect(national).toMatchObject({ value: 7, missing: untold })
  expect(national?.claim.id).toContain('menurut rilis Bawaslu RI')
  // Of the second the report does not say who published it.
  expect(provincial?.value).toBe(1)
  expect([...(provincial?.missing ?? [])].sort()).toEqual([...untold, 'publisher'].sort())
})

test('who says nothing of a number has none', async () => {
  for (const code of ['paser-2024-10-07', 'kukar-2024-11-19', 'probolinggo-2024-10-15'])
    expect(await figures(code), code).toEqual([])
})

test('acting heads appear in their capacity, and what was promised stands beside who promised it', async () => {
  const kukar = await find('kukar-2024-11-19')
  expect(kukar.parties.map(({ capacity }) => capacity)).toContain('pj')
  expect((await find('kaltara-bulungan-2024')).parties.map(({ capacity }) => capacity)).toContain('pjs')
  expect(kukar.commitments.map(({ who }) => who)).toEqual(Array(2).fill('Pemerintah Kabupaten Kutai Kartanegara'))
})

test('a day the source does not tell is no day, with the reason', async () => {
  expect(await find('kaltara-bulungan-2024')).toMatchObject({
    heldOn: null,
    heldOnNote: {
      id: expect.stringContaining('Tanggal tidak disebut') as unknown,
      en: expect.stringContaining('gives no date') as unknown,
    },
  })
})

test('a note is said in both languages, or not at all', async () => {
  const notes = (await asPublic(clone.db, listActivities)).flatMap(({ heldOnNote, sourceNote }) =>
    [heldOnNote, sourceNote].filter((note) => note !== null),
  )
  expect(notes).toHaveLength(4)
  for (const { id, en } of notes) expect(id).not.toBe(en)
  await expect(
    clone.owner
      .updateTable('netra.activities')
      .set({ source_note: JSON.stringify({ id: 'Hanya satu bahasa' }) })
      .execute(),
  ).rejects.toThrow(/activities_source_note_check/)
})

test('what was delivered stands beside a promise where it was counted, and in a demonstration never', async () => {
  const now = clone.netra.clock()
  const sheets = (isInvented: boolean) =>
    asPublic(clone.db, async (db) => promiseSheets(db, await listPromises(db), { isInvented, now }))
  const [real, invented] = [await sheets(false), await sheets(true)]
  expect(real.length).toBeGreaterThan(1)
  expect(real.every(({ delivered }) => delivered?.now != null)).toBe(true)
  expect(invented.map(({ words, delivered }) => [words, delivered])).toEqual(real.map(({ words }) => [words, null]))
})
