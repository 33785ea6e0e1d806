import seed from '../../../db/seeds/pemilihan/elections.json' with { type: 'json' }
import type { ContestKind } from '#core'
import { addDays, daysBetween, plainDate, type PlainDate, type RegimeId } from '#law'

type ToldElection = {
  readonly id: string
  readonly name: string
  readonly regime: RegimeId
  readonly kind: ContestKind
  readonly regionCode: string
  readonly source: string
  /** The election whose calendar it takes after, and the day of it where today stands. */
  readonly model: string
  readonly modelDay: PlainDate
  /** Stages of the model that began earlier are not told; null tells all. */
  readonly since: PlainDate | null
  /** The penetapan in the calendar of the model; null where no source gives the day. */
  readonly fixedOn: PlainDate | null
}

/** The election of the story. Its name says that nobody holds it. */
export const demonstrationElection = {
  id: 'contoh-paser',
  name: 'Pemilihan Contoh Kabupaten Paser (data peragaan)',
  regime: 'pilkada',
  kind: 'bupati',
  regionCode: '64.01',
  source: 'Peragaan: kalender Pilkada 2024 yang digeser; bukan pemilihan sungguhan',
  model: 'pilkada-2024',
  // Half of the campaign is over, the candidates were fixed five weeks ago, and the vote is a month away.
  modelDay: plainDate('2024-10-27'),
  since: null,
  fixedOn: plainDate(seed.contests.fixed_on),
} as const satisfies ToldElection

export const pemiluRegion = '64.03'

/** Next door, so that what is reported in Paser belongs to one election. */
export const demonstrationPemilu = {
  id: 'contoh-pemilu-berau',
  name: 'Pemilihan Umum Contoh di Kabupaten Berau (data peragaan)',
  regime: 'pemilu',
  kind: 'nasional',
  regionCode: pemiluRegion,
  source: 'Peragaan: kalender Pemilu 2024 yang digeser; bukan pemilihan sungguhan',
  model: 'pemilu-2024',
  modelDay: plainDate('2024-01-01'),
  // From the campaign on: what the archive tells of this regency is older, and belongs to no election.
  since: plainDate('2023-11-28'),
  fixedOn: null,
} as const satisfies ToldElection

export const demonstrationElections: readonly ToldElection[] = [demonstrationElection, demonstrationPemilu]

export const demonstrationStage = 'Kampanye'

type ToldCalendar = {
  readonly votingOn: PlainDate
  readonly fixedOn: PlainDate | null
  readonly stages: readonly {
    readonly code: string
    readonly title: string
    readonly titleEn: string
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate
  }[]
}

/** The stages of the model, moved so that `today` stands where the model day stood. No day of it is anybody's decision. */
export function calendarAround(told: ToldElection, today: PlainDate): ToldCalendar {
  const model = seed.elections.find(({ id }) => id === told.model)
  if (model === undefined) throw new Error('the demonstration has no calendar to take after')
  const moved = (day: string) => addDays(plainDate(day), daysBetween(told.modelDay, today))
  const held = model.stages.filter((stage) => !('held' in stage) || stage.held)
  return {
    votingOn: moved(model.voting_on),
    fixedOn: told.fixedOn === null ? null : moved(told.fixedOn),
    stages: held.flatMap(({ code, title, title_en: titleEn, starts_on: starts, ends_on: ends }) =>
      starts === null || (told.since !== null && starts < told.since)
        ? []
        : [{ code, title, titleEn, startsOn: moved(starts), endsOn: moved(ends) }],
    ),
  }
}
