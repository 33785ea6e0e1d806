import { expect, test } from 'vitest'
import { plainDate } from '#law'
import { informationDue, informationStand } from './information-term.ts'

const none = new Map()
const monday = plainDate('2026-11-30')

test('ten working days end two weeks later, seventeen on the Wednesday of the fourth', () => {
  expect(informationDue(monday, false, none)).toBe('2026-12-14')
  expect(informationDue(monday, true, none)).toBe('2026-12-23')
})

test('a request on a Saturday, and days off by decree, move the end', () => {
  expect(informationDue(plainDate('2026-11-28'), false, none)).toBe('2026-12-11')
  const off = new Map([[plainDate('2026-12-09'), 'libur-nasional' as const]])
  expect(informationDue(monday, false, off)).toBe('2026-12-15')
})

test('the last day is in time, the next is late, and late without a decision stays open', () => {
  const asked = { askedOn: monday, extended: false, decidedOn: null }
  expect(informationStand(asked, plainDate('2026-12-14'), none)).toMatchObject({ at: 'menunggu' })
  expect(informationStand(asked, plainDate('2026-12-15'), none)).toMatchObject({ at: 'lewat' })
  expect(informationStand(asked, plainDate('2027-12-15'), none)).toMatchObject({ at: 'lewat' })
  const decided = { ...asked, decidedOn: plainDate('2026-12-15') }
  expect(informationStand(decided, plainDate('2027-01-01'), none)).toMatchObject({ at: 'diputus', inTime: false })
})
