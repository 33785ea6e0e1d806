import { expect, test } from 'vitest'
import { addDays, plainDate } from '#law'
import { calendarAround } from './election.ts'

test.each(['2024-10-27', '2026-11-23', '2027-02-28', '2028-02-29'])(
  'on %s the campaign runs, the candidates are fixed some weeks ago and the vote is to come',
  (day) => {
    const today = plainDate(day)
    const { fixedOn, votingOn, stages } = calendarAround(today)
    const campaign = stages.find(({ code }) => code === 'kampanye')
    expect([fixedOn, campaign?.startsOn, campaign?.endsOn, votingOn]).toEqual(
      [-35, -32, 27, 31].map((days) => addDays(today, days)),
    )
    for (const { startsOn, endsOn } of stages) expect(startsOn <= endsOn).toBe(true)
  },
)
