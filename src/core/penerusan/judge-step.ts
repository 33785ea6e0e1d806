import { findSanction, type PlainDate, type SubjectKind } from '#law'
import type { FollowUpStep, PaperField, StepRow } from './step.ts'
import { addresseeOf, followUpTables, type Addressee } from './tables.ts'

/** Why a statement cannot be recorded. `basis` is the row that says so. */
export type FollowUpRefusal =
  /** A step of another addressee's way: a Sidang KKEP of a civil servant. */
  | {
      readonly reason: 'step-not-theirs'
      readonly step: FollowUpStep
      readonly addressee: Addressee
      readonly basis: string
    }
  /** It speaks of something that nobody has told yet: a decree delivered before there is one. */
  | {
      readonly reason: 'step-before-its-cause'
      readonly step: FollowUpStep
      readonly needs: readonly FollowUpStep[]
      readonly basis: string
    }
  /** A decree on a file that had not been sent yet. */
  | {
      readonly reason: 'decree-before-referral'
      readonly decreeOn: PlainDate
      readonly sentOn: PlainDate
      readonly basis: string
    }
  /** A sanction of another service: a police sanction for a civil servant. The basis is the sanction's own row. */
  | {
      readonly reason: 'sanction-not-theirs'
      readonly subject: SubjectKind
      readonly subjects: readonly SubjectKind[]
      readonly basis: string
    }
  /** A court's sentence by an employer, or an employer's measure by a court. */
  | { readonly reason: 'sanction-of-other-way'; readonly imposes: 'pidana' | 'jabatan'; readonly basis: string }
  /** Longer than the sanction may last, or not as long as it always lasts. */
  | { readonly reason: 'sanction-not-so-long'; readonly limit: Lasting; readonly told: Lasts; readonly basis: string }

export type Lasts = { readonly amount: number; readonly unit: 'days' | 'months' }
export type Lasting = Lasts & { readonly as: 'exactly' | 'at-most' }

export type Accused = { readonly subject: SubjectKind; readonly route: string }

export type ToldStep = {
  readonly step: FollowUpStep
  readonly sanctionCode?: string
  readonly lasts?: Lasts
  readonly decreeOn?: PlainDate
}

export type Scene = {
  /** Whom the step is told of: one accused, or all of the file. */
  readonly accused: readonly Accused[]
  /** What was told before, of these. */
  readonly told: readonly FollowUpStep[]
  readonly sentOn: PlainDate
}

/** The row of the step for the first of the accused whose way has it. */
export function rowFor(step: FollowUpStep, accused: readonly Accused[]): StepRow | null {
  const found = accused.flatMap(({ subject, route }) => followUpTables[addresseeOf(subject, route)].steps[step] ?? [])
  return found[0] ?? null
}

/** Null where it may be recorded. Letters come late and skip: only what speaks of an untold thing waits for it. */
export function judgeStep(told: ToldStep, scene: Scene): FollowUpRefusal | null {
  const row = rowFor(told.step, scene.accused)
  if (row === null) return notTheirs(told.step, scene.accused)
  return causeRefusal(told.step, row, scene.told) ?? decreeRefusal(told, row, scene) ?? sanctionRefusal(told, scene)
}

function notTheirs(step: FollowUpStep, [first]: readonly Accused[]): FollowUpRefusal {
  const addressee = first === undefined ? 'lain' : addresseeOf(first.subject, first.route)
  const [row] = Object.values(followUpTables[addressee].steps).filter(({ by }) => by !== 'siapa-pun')
  return { reason: 'step-not-theirs', step, addressee, basis: row?.basis ?? 'N12' }
}

function causeRefusal(step: FollowUpStep, row: StepRow, told: readonly FollowUpStep[]): FollowUpRefusal | null {
  const isTold = (one: string) => one === 'dikirim' || told.some((known) => known === one)
  const causes = row.after.filter((one) => one !== 'dikirim')
  if (row.unannounced !== true && !row.after.some(isTold))
    return { reason: 'step-before-its-cause', step, needs: causes, basis: row.basis }
  if (row.needs !== undefined && !row.needs.some(isTold))
    return { reason: 'step-before-its-cause', step, needs: row.needs, basis: row.basis }
  return null
}

const decreeRefusal = ({ decreeOn }: ToldStep, { basis }: StepRow, { sentOn }: Scene): FollowUpRefusal | null =>
  decreeOn === undefined || decreeOn >= sentOn ? null : { reason: 'decree-before-referral', decreeOn, sentOn, basis }

function sanctionRefusal({ sanctionCode, lasts }: ToldStep, { accused }: Scene): FollowUpRefusal | null {
  const sanction = sanctionCode === undefined ? null : findSanction(sanctionCode)
  const [first] = accused
  if (sanction === null || first === undefined) return null
  const { code: basis, subjects, level } = sanction
  if (!subjects.includes(first.subject))
    return { reason: 'sanction-not-theirs', subject: first.subject, subjects, basis }
  const { imposes } = followUpTables[addresseeOf(first.subject, first.route)]
  if ((level === 'pidana') !== (imposes === 'pidana')) return { reason: 'sanction-of-other-way', imposes, basis }
  return lasts === undefined || sanction.lasts === undefined || isWithin(lasts, sanction.lasts)
    ? null
    : { reason: 'sanction-not-so-long', limit: sanction.lasts, told: lasts, basis }
}

/** Days and months never convert: a term told in the other unit is not the one the sanction has. */
const isWithin = (told: Lasts, { amount, unit, as }: Lasting) =>
  told.unit === unit && (as === 'exactly' ? told.amount === amount : told.amount <= amount)

/** Spoken, they leave no decree to number. */
const spoken: readonly string[] = ['PNS-R1', 'DES-1', 'TNI-T']

/** What the paper must say for this step; a spoken reprimand has no number. */
export const paperFields = (row: StepRow, sanctionCode?: string): readonly PaperField[] =>
  (row.asks ?? []).filter((field) => field !== 'decree' || !spoken.includes(sanctionCode ?? ''))
