import seed from '../../../db/seeds/pemilihan/elections.json' with { type: 'json' }
import { addDays, daysBetween, plainDate, type PlainDate } from '#law'

/** The election of the story. Its name says that nobody holds it. */
export const demonstrationElection = {
  id: 'contoh-paser',
  name: 'Pemilihan Contoh Kabupaten Paser (data peragaan)',
  regionCode: '64.01',
} as const
export const demonstrationStage = 'Kampanye'

/** Half of the campaign is over, the candidates were fixed five weeks ago, and the vote is a month away. */
const modelDay = plainDate('2024-10-27')

export type ToldCalendar = {
  readonly votingOn: PlainDate
  readonly fixedOn: PlainDate
  readonly stages: readonly {
    readonly code: string
    readonly title: string
    readonly titleEn: string
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate
  }[]
}

/** The stages of Pilkada 2024, moved so that `today` stands where the model day stood. No day of it is anybody's decision. */
export function calendarAround(today: PlainDate): ToldCalendar {
  const model = seed.elections.find(({ id }) => id === 'pilkada-2024')
  if (model === undefined) throw new Error('the demonstration has no calendar to take after')
  const moved = (day: string) => addDays(plainDate(day), daysBetween(modelDay, today))
  return {
    votingOn: moved(model.voting_on),
    fixedOn: moved(seed.contests.fixed_on),
    stages: model.stages.flatMap(({ code, title, title_en: titleEn, starts_on: starts, ends_on: ends }) =>
      starts === null ? [] : [{ code, title, titleEn, startsOn: moved(starts), endsOn: moved(ends) }],
    ),
  }
}
