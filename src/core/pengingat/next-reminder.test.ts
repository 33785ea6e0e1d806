import { plainDate } from '#law'
import { expect, test } from 'vitest'
import { nextReminder } from './next-reminder.ts'

const day = (n: number) => plainDate(`2024-11-${String(n).padStart(2, '0')}`)
/** Friday the 8th counts, the weekend does not, Monday the 11th is the last day. */
const clock = {
  owner: 'penerima-penerusan',
  officeKind: 'bkpsdm',
  dueOn: day(11),
  acting: true,
  working: [7, 8, 9, 10, 11].map((n) => ({ day: day(n), counts: n !== 9 && n !== 10 })),
} as const
const sent = (
  ...told: readonly (readonly ['sebelum' | 'hari-ini' | 'lewat' | 'bkn' | 'gubernur' | 'mendagri', number])[]
) => told.map(([rung, n]) => ({ rung, on: day(n) }))

test.each([
  ['the last counted day before the end', [], 7, { rung: 'sebelum', on: day(8) }],
  ['the last day', sent(['sebelum', 8]), 9, { rung: 'hari-ini', on: day(11) }],
  ['a first reminder that was missed is not caught up', [], 9, { rung: 'hari-ini', on: day(11) }],
  ['the day after', sent(['sebelum', 8], ['hari-ini', 11]), 11, { rung: 'lewat', on: day(12) }],
  ['seven days after the office was told that it is late', sent(['lewat', 13]), 14, { rung: 'bkn', on: day(20) }],
  ['what is overdue, today', [], 25, { rung: 'lewat', on: day(25) }],
  ['nothing above the last rung', sent(['lewat', 12], ['bkn', 19], ['gubernur', 19], ['mendagri', 26]), 27, null],
])('%s', (_, told, today, next) => {
  expect(nextReminder(clock, told, day(today))).toEqual(next)
})

test('a clock that does not act reminds nobody, and the silence of a Propam climbs no rung', () => {
  expect(nextReminder({ ...clock, acting: false }, [], day(7))).toBeNull()
  expect(nextReminder({ ...clock, officeKind: 'propam' }, sent(['lewat', 12]), day(13))).toBeNull()
})
