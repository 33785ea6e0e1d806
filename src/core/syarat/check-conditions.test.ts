import { plainDate } from '#law'
import { describe, expect, test } from 'vitest'
import { checkConditions, type Judged, type ReportFacts } from './check-conditions.ts'
import { blockingOf, materielMet, unmetOf } from './condition.ts'
import { reportingLimit } from './reporting-limit.ts'

const judged = (today: string, confirmed = true): Judged => ({
  today: plainDate(today),
  daysOff: new Map(),
  confirmation: confirmed ? { ruleId: 'P1' } : null,
})
const full: ReportFacts = {
  regime: 'pilkada',
  lane: 'laporan',
  online: false,
  reporterNamed: true,
  subjectNamed: true,
  knownOn: plainDate('2024-10-10'),
  signed: true,
  identityShown: true,
  placeGiven: true,
  timeGiven: true,
  described: true,
  evidenceGiven: true,
}
const check = (facts: Partial<ReportFacts> = {}, on = judged('2024-10-12')) =>
  checkConditions({ ...full, ...facts }, on)
const ids = (conditions: ReturnType<typeof checkConditions>) => conditions.map(({ id }) => id)

describe('a report at the counter', () => {
  test('with everything given has nothing unmet, and every line names its article', () => {
    expect(unmetOf(check())).toEqual([])
    expect(check().filter(({ article }) => article === '')).toEqual([])
    expect(ids(check())).toEqual([
      'reporter-named',
      'subject-named',
      'in-time',
      'signature',
      'time',
      'place',
      'description',
      'evidence',
    ])
  })

  test('says what is missing, and whether it is formal or material', () => {
    expect(
      unmetOf(check({ reporterNamed: false, evidenceGiven: false })).map(({ id, kind, met }) => [id, kind, met]),
    ).toEqual([
      ['reporter-named', 'formal', false],
      ['evidence', 'materiel', false],
    ])
    expect(materielMet(check({ reporterNamed: false }))).toBe(true)
    expect(materielMet(check({ evidenceGiven: false }))).toBe(false)
    expect(materielMet([])).toBe(false)
  })

  test('is not stopped by a reported party that is not known: the sources differ on it, so it is shown and a person decides', () => {
    const unknown = check({ subjectNamed: false })
    expect(unmetOf(unknown)).toMatchObject([{ id: 'subject-named', mark: 'X' }])
    expect(blockingOf(unknown)).toEqual([])
    // Control: in Pemilu the reported party is a formal condition beyond doubt.
    expect(ids(blockingOf(check({ regime: 'pemilu', subjectNamed: false })))).toContain('subject-named')
  })
})

describe('the days left', () => {
  test('are counted from the day it was known, to the last day and not beyond', () => {
    const line = (today: string) => check({}, judged(today)).find(({ id }) => id === 'in-time')
    expect(line('2024-10-10')).toMatchObject({ met: true, why: { kind: 'days-left', left: 7, lastDay: '2024-10-17' } })
    expect(line('2024-10-17')).toMatchObject({ met: true, why: { kind: 'days-left', left: 0 } })
    expect(line('2024-10-18')).toMatchObject({ met: false, why: { kind: 'too-late', lastDay: '2024-10-17' } })
  })

  test('are working days in Pemilu', () => {
    const limit = {
      regime: 'pemilu',
      knownOn: plainDate('2024-01-10'),
      today: plainDate('2024-01-15'),
      daysOff: new Map(),
      confirmation: null,
    } as const
    expect(reportingLimit(limit)).toMatchObject({ ruleId: 'M1', lastDay: '2024-01-19', left: 4, acting: false })
    expect(reportingLimit({ ...limit, daysOff: new Map([[plainDate('2024-01-11'), 'libur-nasional']]) }).lastDay).toBe(
      '2024-01-22',
    )
  })

  test('stop a late report only once their reading is confirmed', () => {
    expect(ids(blockingOf(check({}, judged('2024-10-20', true))))).toEqual(['in-time'])
    expect(ids(blockingOf(check({}, judged('2024-10-20', false))))).toEqual([])
    expect(ids(unmetOf(check({}, judged('2024-10-20', false))))).toEqual(['in-time'])
  })

  test('follow the reading the legal officer chose', () => {
    const chosen = { ...judged('2024-10-17'), confirmation: { ruleId: 'P1', chosen: { firstDay: 'counts' } } } as const
    expect(check({}, chosen).find(({ id }) => id === 'in-time')).toMatchObject({
      met: false,
      why: { lastDay: '2024-10-16' },
    })
  })

  test('are not known where the day it was known is not', () => {
    expect(check({ knownOn: null }).find(({ id }) => id === 'in-time')).toMatchObject({
      met: false,
      why: { kind: 'day-not-known' },
    })
  })
})

describe('an online report', () => {
  test('waits for ink and ID at the counter; that is not missing, it comes later', () => {
    const sent = check({ online: true, signed: false, identityShown: false })
    expect(unmetOf(sent).map(({ id, met }) => [id, met])).toEqual([
      ['signature', 'later'],
      ['identity-shown', 'later'],
    ])
    expect(unmetOf(check({ online: true }))).toEqual([])
  })

  test('in Pemilu shows the ID too, though no signature is asked', () => {
    const sent = check({ regime: 'pemilu', online: true, signed: false, identityShown: false })
    expect(unmetOf(sent).map(({ id }) => id)).toEqual(['identity-shown'])
  })
})

test('informasi awal asks only what, where and when: no name, no form, no proof', () => {
  const info = check({
    lane: 'informasi',
    reporterNamed: false,
    subjectNamed: false,
    signed: false,
    evidenceGiven: false,
    online: true,
    identityShown: false,
  })
  expect(ids(info)).toEqual(['time', 'place', 'description'])
  expect(unmetOf(info)).toEqual([])
})
