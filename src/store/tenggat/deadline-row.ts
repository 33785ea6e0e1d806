import type { Deadline } from '#core'
import { plainDate, type Instant, type Zone } from '#law'
import { newId } from '../new-id.ts'

/** `posko`: another post that had to pass a report on. `penerima-saran`: whom an LHP's saran perbaikan was sent to. */
export type DeadlineOwner = 'pelapor' | 'kantor' | 'penerima-penerusan' | 'posko' | 'penerima-saran'

/** Whose clock it is, and where it stands: in a case, or at an LHP that is no case yet. */
export type DeadlinePlace = {
  readonly officeId: string
  /** The row this one takes the place of: after an extension, or when another office takes over. */
  readonly replacesId?: string
  /** The decision that had it computed again. */
  readonly cause?: Cause
  /** Where it came to act after it had started: since when. */
  readonly actsFrom?: Instant | null
} & (
  | { readonly caseId: string; readonly owner: DeadlineOwner; readonly referralId?: string }
  | { readonly lhpId: string; readonly owner: 'kantor' | 'penerima-saran' }
)

/** Why a running clock was computed again: a day off that was decreed or withdrawn, or a rule that was confirmed or corrected. */
export type Cause = { readonly kind: 'hari-libur' | 'aturan'; readonly decisionId: string }

/** A clock as the table keeps it. `parameters` holds what a page needs to explain it: article, mark, and what was counted with. */
export type StoredDeadline = Deadline & {
  readonly id: string
  readonly officeId: string
  readonly owner: DeadlineOwner
  readonly referralId: string | null
  readonly replacesId: string | null
  readonly cause: Cause | null
  /** Since when it acts, where that is not since it started. */
  readonly actsFrom: Instant | null
  readonly closedAt: Instant | null
  readonly closedAs: 'dipenuhi' | 'lewat' | 'diganti' | 'gugur' | null
}

/** The columns of one frozen deadline: for `insertInto('netra.deadlines')`, at the hot doors too. */
export function deadlineRow(deadline: Deadline, place: DeadlinePlace) {
  const { parameters, working, ...row } = deadlineFields(deadline, place)
  return { ...row, parameters: JSON.stringify(parameters), working: JSON.stringify(working) }
}

/** The same for whoever hands many over as one JSON: what is JSON itself is not written out twice. */
export function deadlineFields(deadline: Deadline, place: DeadlinePlace) {
  const { cite, mark, startsAt, used, extended, pauses } = deadline
  return {
    id: newId(),
    case_id: 'caseId' in place ? place.caseId : null,
    lhp_id: 'lhpId' in place ? place.lhpId : null,
    office_id: place.officeId,
    rule_id: deadline.ruleId,
    owner: place.owner,
    parameters: { cite, mark, startsAt, used, extended, ...(pauses.length === 0 ? {} : { pauses }) },
    zone: deadline.zone,
    started_at: deadline.startedAt,
    due_on: deadline.dueOn,
    due_at: deadline.dueAt,
    working: deadline.working,
    acting: deadline.acting,
    replaces_id: place.replacesId ?? null,
    referral_id: 'caseId' in place ? (place.referralId ?? null) : null,
    cause: place.cause?.kind ?? null,
    cause_id: place.cause?.decisionId ?? null,
    acts_from: place.actsFrom ?? null,
  }
}

export const deadlineColumns = [
  'id',
  'office_id',
  'rule_id',
  'owner',
  'parameters',
  'zone',
  'started_at',
  'due_on',
  'due_at',
  'working',
  'acting',
  'referral_id',
  'replaces_id',
  'cause',
  'cause_id',
  'acts_from',
  'closed_at',
  'closed_as',
] as const

/** A row as the driver reads it. */
export type DeadlineColumns = {
  readonly id: string
  readonly office_id: string
  readonly rule_id: string
  readonly owner: string
  readonly parameters: unknown
  readonly zone: string
  readonly started_at: string
  readonly due_on: string | null
  readonly due_at: string
  readonly working: unknown
  readonly acting: boolean
  readonly referral_id?: string | null
  readonly replaces_id?: string | null
  readonly cause?: string | null
  readonly cause_id?: string | null
  readonly acts_from?: string | null
  readonly closed_at: string | null
  readonly closed_as: string | null
}

/** The row as the rules read it. The casts are the border: only deadlineRow() writes these columns. */
export function storedDeadline(row: DeadlineColumns): StoredDeadline {
  const parameters = row.parameters as Pick<Deadline, 'cite' | 'mark' | 'startsAt' | 'used' | 'extended'> &
    Partial<Pick<Deadline, 'pauses'>>
  if (row.due_on === null) throw new Error(`deadline ${row.id} has no last day`)
  return {
    ...parameters,
    pauses: parameters.pauses ?? [],
    id: row.id,
    officeId: row.office_id,
    ruleId: row.rule_id,
    owner: row.owner as DeadlineOwner,
    zone: row.zone as Zone,
    startedAt: row.started_at,
    dueOn: plainDate(row.due_on),
    dueAt: row.due_at,
    working: row.working as Deadline['working'],
    acting: row.acting,
    referralId: row.referral_id ?? null,
    replacesId: row.replaces_id ?? null,
    cause: causeOf(row),
    actsFrom: row.acts_from ?? null,
    closedAt: row.closed_at,
    closedAs: row.closed_as as StoredDeadline['closedAs'],
  }
}

const causeOf = ({ cause, cause_id }: DeadlineColumns): Cause | null =>
  cause == null || cause_id == null ? null : { kind: cause as Cause['kind'], decisionId: cause_id }
