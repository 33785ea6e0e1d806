import { expect, test } from 'vitest'
import { addDays, plainDate } from '#law'
import { calendarAround, demonstrationElection, demonstrationPemilu } from './election.ts'

test.each(['2024-10-27', '2026-11-23', '2027-02-28', '2028-02-29'])(
  'on %s the campaign runs, the candidates are fixed some weeks ago and the vote is to come',
  (day) => {
    const today = plainDate(day)
    const { fixedOn, votingOn, stages } = calendarAround(demonstrationElection, today)
    const campaign = stages.find(({ code }) => code === 'kampanye')
    expect([fixedOn, campaign?.startsOn, campaign?.endsOn, votingOn]).toEqual(
      [-35, -32, 27, 31].map((days) => addDays(today, days)),
    )
    for (const { startsOn, endsOn } of stages) expect(startsOn <= endsOn).toBe(true)
  },
)

test.each(['2026-11-23', '2027-02-28', '2028-02-29'])(
  'on %s the campaign of the told Pemilu runs, and nobody is said to be fixed: no source gives the day',
  (day) => {
    const today = plainDate(day)
    const { fixedOn, votingOn, stages } = calendarAround(demonstrationPemilu, today)
    const campaign = stages.find(({ code }) => code === 'kampanye')
    expect([campaign?.startsOn, campaign?.endsOn, votingOn]).toEqual([-34, 40, 44].map((days) => addDays(today, days)))
    expect([fixedOn, stages.some(({ code }) => code.endsWith('putaran-kedua'))]).toEqual([null, false])
  },
)
