import { expect, test } from 'vitest'
import { flowOf, totals, type LoggedStep } from './balance.ts'

const step = (from: string | null, to: string, more: Partial<LoggedStep> = {}): LoggedStep => ({
  ...{ type: 'case-moved', ofReport: false, from, to },
  ...more,
})
const received = step(null, 'diterima-daring', { type: 'report-received', ofReport: true })
const { reports, steps } = totals

test.each<readonly [string, readonly LoggedStep[], Readonly<Record<string, number>>]>([
  ['nothing', [], {}],
  ['a report that opened a case', [received], { 'diterima-daring': 1, [reports]: 1, [steps]: 1 }],
  ['a finding, which is no report', [step(null, 'diregister')], { diregister: 1, [steps]: 1 }],
  ['a move', [step('kajian', 'selesai')], { kajian: -1, selesai: 1, [steps]: 1 }],
  ['a step that leaves the case where it is', [step('kajian', 'kajian')], { [steps]: 1 }],
  [
    'a move and back: nobody is elsewhere, and two steps more are written down',
    [step('kajian', 'selesai'), step('selesai', 'kajian')],
    { kajian: 0, selesai: 0, [steps]: 2 },
  ],
])('of %s', (_, some, flow) => {
  expect(Object.fromEntries(flowOf(some))).toEqual(flow)
})
