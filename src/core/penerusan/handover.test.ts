import { plainDate } from '#law'
import { expect, test } from 'vitest'
import { handoverForms, handoverRows, handoverSystems, mayHandOver, type HandoverFile } from './handover.ts'

const said = {
  allegationId: 'a',
  happenedOn: plainDate('2024-11-01'),
  accordingTo: 'Bupati Contoh',
  sanctionCode: null,
  sanctionWords: null,
  decreeNumber: null,
  decreeOn: null,
  paperNumber: null,
  scanHash: null,
} as const
const file: HandoverFile = {
  route: 'RUTE-ASN-DAERAH',
  registerNumber: '01/Reg',
  letterNumber: 'S/1',
  letterOn: plainDate('2024-10-21'),
  from: 'Bawaslu Contoh',
  to: 'Bupati Contoh',
  summary: 'Ringkasan',
  evidence: 'Foto',
  accused: [
    {
      id: 'a',
      subject: 'pns',
      name: 'Contoh',
      number: null,
      position: 'Camat',
      office: 'Kecamatan',
      act: 'Hadir',
      articles: ['x'],
    },
    {
      id: 'b',
      subject: 'tni',
      name: 'Contoh Prajurit',
      number: null,
      position: null,
      office: null,
      act: null,
      articles: [],
    },
  ],
  told: [
    { ...said, step: 'mulai-diperiksa', paperNumber: 'P/1' },
    {
      ...said,
      step: 'sanksi',
      sanctionCode: 'PNS-S1',
      decreeNumber: 'SK/1',
      decreeOn: plainDate('2024-11-02'),
      scanHash: 'ab',
    },
    { ...said, step: 'sanksi', allegationId: 'b', decreeNumber: 'SK/RAHASIA' },
  ],
}

test.each(handoverSystems)(
  'what sources name of %s comes first and in their order, then ours, and the mark says U',
  (system) => {
    const { sources, ours, mark, notes } = handoverForms[system]
    expect(handoverRows(system, file).map((row) => Object.keys(row))).toEqual([[...sources, ...ours]])
    expect(mark).toBe('U')
    expect(notes.join(' ')).toContain('belum terkonfirmasi')
  },
)

test('SBT has the NIP where whoever takes it out may open it', () => {
  const accused = file.accused.map((one) => ({ ...one, number: '198503152010011999' }))
  expect(handoverRows('sbt', { ...file, accused })[0]?.['nik_atau_nip_terlapor']).toBe('198503152010011999')
})

test('SBT asks NIK or NIP and then the complaint number; without them Netra invents neither', () => {
  const [row] = handoverRows('sbt', file)
  expect(Object.entries(row ?? {}).slice(0, 3)).toEqual([
    ['nik_atau_nip_terlapor', ''],
    ['nomor_pengaduan', ''],
    ['nama_terlapor', 'Contoh'],
  ])
})

test("I'DIS gets the decree and the papers of the examination, of this person and no soldier", () => {
  const [row, ...more] = handoverRows('idis', file)
  expect(more).toEqual([])
  expect(row).toMatchObject({
    keputusan_disiplin: 'SK/1, 2024-11-02',
    dokumen_pemeriksaan: 'P/1, 2024-11-01',
    sanksi: 'PNS-S1',
    sha256_pindaian: 'ab',
  })
  expect(JSON.stringify(row)).not.toContain('RAHASIA')
})

test('a file without a civil servant goes to neither', () => {
  expect(mayHandOver(file)).toBe(true)
  expect(mayHandOver({ ...file, accused: file.accused.slice(1) })).toBe(false)
})
