import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { bandsOf } from '../pola/near-texts.ts'
import { nearOf, type ToldReport } from './likeness.ts'

const told = (more: Partial<ToldReport> = {}): ToldReport => ({
  narrative: 'Seorang camat mengumpulkan para kepala desa di pendopo dan meminta mereka memilih satu pasangan calon',
  place: 'Pendopo',
  happenedOn: plainDate('2024-10-01'),
  subjectName: 'Contoh Camat',
  actId: null,
  ...more,
})
const elsewhere = told({ narrative: 'Mobil dinas mengangkut alat peraga pada malam hari', place: 'Gudang' })

test('the same words, or one person with one day, are near; a day or a place alone is not', () => {
  const likeness = (other: ToldReport) => nearOf(told(), [other])[0]?.likeness
  expect(likeness(told({ subjectName: null, happenedOn: plainDate('2024-10-09') }))).toMatchObject({ text: 1 })
  expect(likeness(elsewhere)).toMatchObject({ text: 0, person: true, day: true, place: false })
  expect(likeness({ ...elsewhere, happenedOn: plainDate('2024-10-09') })).toBeUndefined()
  expect(likeness({ ...elsewhere, subjectName: 'Contoh Lurah', place: 'Pendopo' })).toBeUndefined()
  expect(likeness({ ...elsewhere, subjectName: null })).toBeUndefined()
})

test('the nearest comes first', () => {
  const copy = told()
  expect(nearOf(told(), [elsewhere, copy]).map(({ other }) => other)).toEqual([copy, elsewhere])
})

test('an index finds by bands what is nearly the same in one place, and not what is told of another', () => {
  const bands = (text: string, place = '33.19') => new Set(bandsOf(text, place))
  const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>) => a.intersection(b).size
  const { narrative } = told()
  expect(shared(bands(narrative), bands(`${narrative} juga kepada warga`))).toBeGreaterThan(4)
  expect(shared(bands(narrative), bands(elsewhere.narrative))).toBe(0)
  expect(shared(bands(narrative), bands(narrative, '33.18'))).toBe(0)
  expect(bandsOf('', '33.19')).toEqual([])
})
