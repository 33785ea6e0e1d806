import { describe, expect, test } from 'vitest'
import { publishableInstitutions, steppedInstitutions } from './institutions.ts'

test('a body is told in full tens, and one with nineteen files or of a few people not at all', () => {
  expect(
    publishableInstitutions([
      { officeId: 'a', officeKind: 'bkn', files: 39, kept: 21, late: 9 },
      { officeId: 'b', officeKind: 'bkn-kanreg', files: 19, kept: 19, late: 0 },
      { officeId: 'c', officeKind: 'kecamatan', files: 90, kept: 19, late: 0 },
    ]),
  ).toEqual([
    { office: 'a', measure: 'berkas', atLeast: 30 },
    { office: 'a', measure: 'tepat', atLeast: 20 },
    { office: 'a', measure: 'lewat', atLeast: 0 },
  ])
})

describe('a ten', () => {
  const body = (files: number, kept = 20) => ({ officeId: 'bkn', officeKind: 'bkn', files, kept, late: 0 })
  const now = '2026-11-10T00:00:10Z'
  const told = publishableInstitutions([body(39)]).map((number) => ({ ...number, asOf: '2026-10-01T00:00:10Z' }))
  const filesOf = (numbers: ReturnType<typeof steppedInstitutions>) =>
    numbers.find(({ measure }) => measure === 'berkas')?.atLeast

  test('that is full does not move on that day: the one file that filled it would be known', () => {
    expect(filesOf(steppedInstitutions([body(40)], { told, now }))).toBe(30)
    // The control.
    expect(filesOf(publishableInstitutions([body(40)]))).toBe(40)
  })
  test('moves in the month after, where five more came', () => {
    expect(filesOf(steppedInstitutions([body(44)], { told, now }))).toBe(30)
    expect(filesOf(steppedInstitutions([body(45)], { told, now }))).toBe(40)
  })
  test('stands for the month in which it was looked at', () => {
    const soon = told.map((number) => ({ ...number, asOf: '2026-11-01T00:00:10Z' }))
    expect(steppedInstitutions([body(90)], { told: soon, now })).toEqual(soon)
  })
})
