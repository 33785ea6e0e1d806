import { surestOf, weakestOf, type Mark, type PlainDate, type RegimeId, type SubjectKind } from '#law'
import type { Conduct } from './conducts.ts'
import { dutyFor, rowsFor, withoutRepeats, type Barred } from './rows.ts'
import type { Situation } from './situation.ts'

type MayQuestion = {
  readonly kind: SubjectKind
  readonly conduct: Conduct
  readonly day: PlainDate
  /** Whose candidates it is about; null: not said. */
  readonly regime: RegimeId | null
  readonly situation: Situation
}

type Rows = readonly [Barred, ...Barred[]]

/**
 * What the catalogue says, and nothing beyond it (house rule N43). It knows bars and their exceptions: what it does not name is
 * `no-answer`, never allowed.
 */
export type MayAnswer =
  /** Named whatever is not known of the day. `mark`: how sure, in the case that is least sure. */
  | { readonly verdict: 'forbidden'; readonly mark: Mark; readonly by: Rows }
  /** Named in one phase, one regime or one stage only, and which of them the day is in is not known. */
  | { readonly verdict: 'forbidden-in-part'; readonly mark: Mark; readonly by: Rows }
  /** The bar itself leaves it out. */
  | { readonly verdict: 'excepted'; readonly mark: Mark; readonly by: Rows }
  /** `near`: what the list does bar to him that comes closest. */
  | { readonly verdict: 'no-answer'; readonly near: readonly Barred[]; readonly duty: Barred | null }

/** One of the cases that the day may be in. */
type Case = { readonly regime: RegimeId; readonly phase: 'bakal-calon' | 'calon'; readonly stages: readonly string[] }

const bothPhases = ['bakal-calon', 'calon'] as const
const phasesOf = {
  before: ['bakal-calon'],
  after: ['calon'],
  'not-fixed': bothPhases,
  none: bothPhases,
} as const satisfies Record<Situation['kind'], readonly Case['phase'][]>

function casesOf({ regime, situation }: MayQuestion): readonly Case[] {
  const running = situation.kind === 'none' ? null : situation
  const regimes = regime === null ? (running ? [running.regime] : (['pilkada', 'pemilu'] as const)) : [regime]
  const stages = running?.stages.map(({ code }) => code) ?? []
  return regimes.flatMap((one) => phasesOf[situation.kind].map((phase) => ({ regime: one, phase, stages })))
}

const speaksIn =
  ({ regime, phase }: Case) =>
  (row: Barred) =>
    (row.regime === null || row.regime === regime) &&
    // What its own words limit to a stage is judged by the stage.
    (row.during !== null || row.phase === 'any' || row.phase === phase)

/** A bar of one stage covers a case only where that stage is known to hold. */
const coversIn = (of: Case) => (row: Barred) =>
  speaksIn(of)(row) && (row.during === null || of.stages.includes(row.during))

const isLimitedAway = ({ situation }: MayQuestion, { during }: Barred) =>
  during !== null && situation.kind !== 'none' && !situation.stages.some(({ code }) => code === during)

/** One sure row carries a case. Where all there is conflicts, that is what is said. */
const surestMark = (rows: readonly Barred[]): Mark =>
  rows.every(({ mark }) => mark === 'X') ? 'X' : surestOf(rows.map(({ mark }) => mark))

/**
 * Never “allowed”: where no row speaks, the answer is that the catalogue has none (N43). Only a question whose every case is named is `forbidden`;
 * otherwise it is in part.
 */
export function mayI(question: MayQuestion): MayAnswer {
  const { kind, conduct, day } = question
  const cases = casesOf(question)
  const speaking = (ids: readonly string[]) =>
    rowsFor(ids, kind, day).filter((row) => cases.some((one) => speaksIn(one)(row)) && !isLimitedAway(question, row))
  const named = speaking(conduct.named)
  const except = conduct.excepts === undefined ? [] : speaking([conduct.excepts])
  const [first, ...rest] = withoutRepeats(named)
  const [exception] = except
  if (exception) return { verdict: 'excepted', mark: exception.mark, by: [exception] }
  if (!first) return { verdict: 'no-answer', near: withoutRepeats(speaking(conduct.near)), duty: dutyFor(kind, day) }
  const isWhole = cases.every((one) => named.some(coversIn(one)))
  const marks = cases
    .map((one) => named.filter(speaksIn(one)))
    .flatMap((rows) => (rows.length === 0 ? [] : [surestMark(rows)]))
  return { verdict: isWhole ? 'forbidden' : 'forbidden-in-part', mark: weakestOf(marks), by: [first, ...rest] }
}
