import type { PlainDate, RegimeId } from '#law'
import type { Contest, Election, Stage } from './election.ts'

const nation = '00'

type ByRegion = ReadonlyMap<string, readonly Contest[]>

/** Every report asks, and the nation has hundreds of contests: each election's are sorted by region once. */
const sorted = new WeakMap<Election, ByRegion>()

function byRegion(election: Election): ByRegion {
  const known = sorted.get(election) ?? Map.groupBy(election.contests, ({ regionCode }) => regionCode)
  sorted.set(election, known)
  return known
}

/** A region and every region above it, the nation first: Kemendagri codes carry the regions above. */
const upTo = (regionCode: string): readonly string[] =>
  [nation, ...regionCode.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'))].filter(
    (code, at, codes) => codes.indexOf(code) === at,
  )

/** The contests people vote on in a region: in Paser, its own bupati and the governor of Kalimantan Timur. */
export const contestsIn = (election: Election, regionCode: string): readonly Contest[] =>
  upTo(regionCode).flatMap((code) => byRegion(election).get(code) ?? [])

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
