import { expect, test } from 'vitest'
import { drawForm } from '../kegiatan/drawn-form.ts'
import { activityDifferences, shownOf } from './activity-form.ts'
import type { ActivityKit } from './wire.ts'

const kit: ActivityKit = {
  sections: drawForm({
    regions: [{ value: '64.01.04', says: 'Kecamatan Contoh', group: '' }],
    elections: [],
    offices: ['Dinas Contoh'],
  }),
  offices: ['Dinas Contoh'],
  first: { wilayah: '64.01.04' },
}
const sectionOf = (id: string) => {
  const section = kit.sections.find((one) => one.id === id)
  if (section === undefined) throw new Error(`there is no section ${id}`)
  return section
}

test('every section of the form comes along, each field with its words and what may be chosen', () => {
  expect(kit.sections).toHaveLength(8)
  const fields = kit.sections.flatMap((section) => [...section.fields, ...section.rows.flatMap((set) => set.fields)])
  for (const { name, label } of fields) expect(label, name).not.toBe(name)
  for (const { name, kind, options } of fields)
    if (kind === 'one' || kind === 'many') expect(options.length, name).toBeGreaterThan(1)
})

test('a section opens where something stands in it, with one row to begin in and as many as were added', () => {
  const empty = shownOf(sectionOf('hadir'), kit.first)
  expect([empty.filled, empty.rows.map(({ shown }) => shown)]).toEqual([false, [1, 1]])
  const filled = shownOf(sectionOf('hadir'), { 'n-lembaga': '3', 'lembaga-2-instansi': 'Dinas Contoh' })
  expect([filled.filled, filled.rows.map(({ shown }) => shown)]).toEqual([true, [3, 1]])
  // Whatever a phone says of itself.
  expect(shownOf(sectionOf('hadir'), { 'n-lembaga': '9999' }).rows[0]?.shown).toBe(1)
  expect(shownOf(sectionOf('hadir'), { 'n-lembaga': '500' }).rows[0]?.shown).toBe(80)
})

test('what differs is said by the words of the form: fields, rows, and choices', () => {
  const mine = { jenis: 'rakor', 'pembicara-2-nama': 'Contoh Satu', sasaran: 'asn tni', 'n-pembicara': '2' }
  const theirs = { jenis: 'apel', sasaran: 'asn', 'n-pembicara': '1' }
  const said = activityDifferences(kit, ['jenis', 'pembicara-2-nama', 'sasaran', 'n-pembicara'], { mine, theirs })
  expect(said.map(({ says, mine: here, theirs: there }) => [says, here, there])).toEqual([
    ['Jenis kegiatan', 'Rapat koordinasi', 'Apel'],
    [expect.stringMatching(/ 2: Nama$/), 'Contoh Satu', ''],
    [expect.any(String), 'ASN, TNI', 'ASN'],
  ])
})
