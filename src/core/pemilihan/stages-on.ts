import type { PlainDate, RegimeId } from '#law'
import type { Contest, Election, Stage } from './election.ts'

const nation = '00'

/** A region holds the contests of its own and of every region above it; Kemendagri codes carry the regions above. */
const covers = (contest: Contest, regionCode: string) =>
  contest.regionCode === nation || contest.regionCode === regionCode || regionCode.startsWith(`${contest.regionCode}.`)

/** The contests people vote on in a region: in Paser, its own bupati and the governor of Kalimantan Timur. */
export const contestsIn = (election: Election, regionCode: string): readonly Contest[] =>
  election.contests.filter((contest) => covers(contest, regionCode))

type Days = { readonly startsOn: PlainDate; readonly endsOn: PlainDate }
const hasDays = (stage: Stage): stage is Stage & Days => stage.held && stage.startsOn !== null

/** Whether a stage is in force on a day. */
export const holdsOn = (stage: Stage, day: PlainDate): boolean =>
  hasDays(stage) && stage.startsOn <= day && day <= stage.endsOn

/** An election runs from the first known day of its stages to the last, also on days between two stages. */
function isRunning({ stages }: Election, day: PlainDate): boolean {
  const known = stages.filter(hasDays)
  return known.some(({ startsOn }) => startsOn <= day) && known.some(({ endsOn }) => day <= endsOn)
}

/** The elections that run on a day in a region: several at once in early 2024. */
export const electionsOn = (elections: readonly Election[], day: PlainDate, regionCode: string): readonly Election[] =>
  elections.filter((election) => contestsIn(election, regionCode).length > 0 && isRunning(election, day))

/** Every stage that a day falls in there, with its election. */
export const stagesOn = (elections: readonly Election[], day: PlainDate, regionCode: string) =>
  electionsOn(elections, day, regionCode).flatMap((election) =>
    election.stages.filter((stage) => holdsOn(stage, day)).map((stage) => ({ election, stage })),
  )

/** The procedures that may apply to an act on a day in a region. None: no election runs there. Two: a person must choose. */
export const regimesOn = (elections: readonly Election[], day: PlainDate, regionCode: string): readonly RegimeId[] => [
  ...new Set(electionsOn(elections, day, regionCode).map(({ regime }) => regime)),
]
