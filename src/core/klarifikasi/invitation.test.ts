import { expect, test } from 'vitest'
import { findRule, plainDate } from '#law'
import { earliestHearing, tooLate } from './invitation.ts'

const rule = findRule('M13-UNDANGAN')
const day = (text: string) => plainDate(text)

test('the catalogue says one day, by its mark', () => {
  expect(rule?.notice).toMatchObject({ value: 1, mark: 'C1' })
})

test.each([
  ['2024-01-10', '2024-01-10', '2024-01-11', 'the same day'],
  ['2024-01-11', '2024-01-10', '2024-01-12', 'invited after it'],
  ['2024-01-10', '2024-01-11', null, 'the day before is enough'],
  ['2024-01-12', '2024-01-13', null, 'a Saturday: the mildest reading counts every day'],
  ['2024-02-29', '2024-02-29', '2024-03-01', 'over the end of a month'],
])('invited on %s for %s: earliest %s (%s)', (invited, held, earliest, _why) => {
  expect(tooLate(rule, { invitedOn: day(invited), heldOn: day(held) })).toBe(earliest)
})

test('a rule without a notice, no rule, or one that may not act asks for none', () => {
  expect(earliestHearing(findRule('P11'), day('2024-10-17'))).toBeNull()
  expect(earliestHearing(null, day('2024-10-17'))).toBeNull()
  expect(rule && earliestHearing({ ...rule, notice: { value: 1, mark: 'U' } }, day('2024-10-17'))).toBeNull()
})
