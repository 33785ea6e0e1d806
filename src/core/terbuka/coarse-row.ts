import { quarterOf } from '../angka/rank-calendar.ts'
import type { PlainDate } from '#law'
import { outcomeGroups, tableSteps, type AllegationFact, type TableStep } from './allegation-fact.ts'
import type { Known, Learnt } from './ladder.ts'

/** What a row says of where, when and who; null where it is not told. */
export type KnownCells = {
  readonly region: string
  readonly region_level: Known['region']
  readonly happened: string | null
  readonly happened_as: Known['happened']
  readonly service: string | null
  readonly post: string | null
}
export type LearntCells = {
  readonly act: string | null
  readonly act_class: string | null
  readonly route: string | null
  readonly outcome: string | null
  readonly outcome_group: string | null
  readonly steps_as: Learnt['steps']
} & Readonly<Record<TableStep, string | null>>

/** What is not decided yet is a value; null is what is not told. */
const unknown = 'belum-ditetapkan'
const notYet = 'tidak'

/** Null where the place of the allegation cannot be named so exactly. */
export function knownCells(fact: AllegationFact, as: Known, nameable: ReadonlySet<string>): KnownCells | null {
  const region = regionOf[as.region](fact.region)
  if (region === null || (region !== '00' && !nameable.has(region))) return null
  return {
    region,
    region_level: as.region,
    happened: periodOf[as.happened](fact.happenedOn),
    happened_as: as.happened,
    service: as.post === 'tidak' ? null : fact.kind,
    post: as.post === 'jabatan' ? fact.post : null,
  }
}

export function learntCells(fact: AllegationFact, as: Learnt): LearntCells {
  const stepOf = (step: TableStep) => stepAs[as.steps](fact.steps[step])
  const [diteruskan, berkabar, diputus, dilaksanakan] = [
    stepOf('diteruskan'),
    stepOf('berkabar'),
    stepOf('diputus'),
    stepOf('dilaksanakan'),
  ]
  return {
    act: as.act === 'perbuatan' ? (fact.actId ?? unknown) : null,
    act_class: as.act === 'tidak' ? null : (fact.actClass ?? unknown),
    route: as.act === 'tidak' ? null : (fact.route ?? unknown),
    ...{ diteruskan, berkabar, diputus, dilaksanakan },
    steps_as: as.steps,
    outcome: as.outcome === 'hasil' ? fact.outcome : null,
    outcome_group: as.outcome === 'tidak' ? null : outcomeGroups[fact.outcome],
  }
}

const regionOf: Readonly<Record<Known['region'], (code: string) => string | null>> = {
  kabkota: (code) => (code.length >= 5 ? code.slice(0, 5) : null),
  provinsi: (code) => (code === '00' ? null : code.slice(0, 2)),
  nasional: () => '00',
}

const quarter = (day: PlainDate) => quarterOf(day).code
const periodOf: Readonly<Record<Known['happened'], (day: PlainDate) => string | null>> = {
  bulan: (day) => day.slice(0, 7),
  triwulan: quarter,
  tahun: (day) => day.slice(0, 4),
  tidak: () => null,
}
const stepAs: Readonly<Record<Learnt['steps'], (day: PlainDate | null) => string | null>> = {
  bulan: (day) => day?.slice(0, 7) ?? notYet,
  triwulan: (day) => (day === null ? notYet : quarter(day)),
  ada: (day) => (day === null ? notYet : 'ya'),
  tidak: () => null,
}

/**
 * What of a row would tell of everybody in its group, were it the same in all of them: also what it comes to where the exact words differ, two outcomes
 * without a sanction, two months of one step.
 */
export const sensitiveParts: readonly ((cells: LearntCells) => string | null)[] = [
  ({ act, act_class }) => act ?? act_class,
  ({ outcome, outcome_group }) => outcome ?? outcome_group,
  ({ outcome_group }) => outcome_group,
  (cells) => stepsIn(cells, (said) => said),
  (cells) => stepsIn(cells, (said) => (said === notYet ? notYet : 'ya')),
]

const stepsIn = (cells: LearntCells, as: (said: string | null) => string | null): string | null =>
  cells.steps_as === 'tidak' ? null : tableSteps.map((step) => as(cells[step])).join(' ')
