import { expect, test } from 'vitest'
import { isDue } from './is-due.ts'
import { measures } from './measures.ts'

const at = { last: '2024-11-27T05:00:00.000Z', now: '2024-11-27T05:01:00.000Z' }

test('what counts reports is told once a day, however much comes in', () => {
  expect(isDue({ rhythm: 'harian' }, { ...at, changed: true })).toBe(false)
  expect(isDue({ rhythm: 'menit' }, { ...at, changed: true })).toBe(true)
  expect(isDue({ rhythm: 'menit' }, { ...at, changed: false })).toBe(false)
})

test('the day is that of Jakarta', () => {
  const midnight = { last: '2024-11-27T16:59:59.000Z', changed: false }
  expect(isDue({ rhythm: 'harian' }, { ...midnight, now: '2024-11-27T16:59:59.999Z' })).toBe(false)
  expect(isDue({ rhythm: 'harian' }, { ...midnight, now: '2024-11-27T17:00:00.000Z' })).toBe(true)
})

test('what was never counted is counted', () => {
  expect(isDue({ rhythm: 'harian' }, { last: null, now: at.now, changed: false })).toBe(true)
})

test('what one person does at a moment, reading a circular or signing a pledge, is told by the day', () => {
  const units = new Set(['pembacaan', 'pembacaan-menurut-unit', 'tanda-tangan', 'orang-menurut-unit', 'kantor'])
  const own = measures.filter(({ unit, topic }) => topic === 'pencegahan' && units.has(unit))
  expect(own.map(({ rhythm }) => rhythm)).toEqual(['harian', 'harian', 'harian', 'harian', 'harian'])
})

test('every measure that counts reports or what a reporter does at a counter is one of them', () => {
  const daily = measures.filter(({ rhythm }) => rhythm === 'harian').map(({ id }) => id)
  expect(daily).toEqual(
    expect.arrayContaining(['laporan-masuk', 'laporan-pembalasan', 'perkara-terlambat', 'penolakan-lain']),
  )
  expect(
    measures.filter(
      ({ unit, rhythm }) => ['laporan', 'pembalasan', 'penolakan', 'tinjauan'].includes(unit) && rhythm !== 'harian',
    ),
  ).toEqual([])
})
