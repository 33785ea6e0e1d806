import { namesOut } from '#core'
import type { PlainDate } from '#law'
import type { LhpParts, Suspicion } from './lhp-parts.ts'

/** The LHP as the readers of its case have it. */
export type LhpCopy = {
  readonly stage: string
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: LhpParts
  /** What the plenos on it wrote, by pleno, as the readers of the case have it. The copies of before have none. */
  readonly plenos?: Readonly<Record<string, PlenoWords>>
}

type PlenoWords = {
  readonly decision: string
  readonly minutes: string
  /** With the reasons why somebody stood aside or stayed away. */
  readonly attendance: readonly Attended[]
}
type Attended = { readonly member: string; readonly as: string; readonly reason?: string }

/** What stands where the finder wrote his own name into a text. */
const byPost = '[pengawas]'

/**
 * The second version of the paper: the finder by office and post only. His letter of assignment and his address lead to
 * him as his name does, and a name that he wrote into his own account is taken out of it. Only prose is cleaned: whom it
 * accuses, and every code, stays as written, for a copy is never written again.
 */
export function copyOf(parts: LhpParts): LhpParts {
  const clean = finderOut(parts)
  const { supervisor, activity, account, suspicion, dispute, signed } = parts
  return {
    supervisor: { name: '', position: clean(supervisor.position), assignmentLetter: '', address: '' },
    activity: {
      form: activity.form,
      purpose: clean(activity.purpose),
      target: clean(activity.target),
      time: clean(activity.time),
      place: clean(activity.place),
    },
    account: {
      narrative: clean(account.narrative),
      checklist: account.checklist.map((line) => ({
        ...line,
        question: clean(line.question),
        note: clean(line.note),
      })),
    },
    suspicion: suspicion === null ? null : suspicionIn(suspicion, clean),
    dispute: dispute === null ? null : clean(dispute),
    signed: { ...signed, place: clean(signed.place) },
  }
}

type Clean = (text: string) => string

const suspicionIn = (told: Suspicion, clean: Clean): Suspicion => ({
  ...told,
  event: clean(told.event),
  time: clean(told.time),
  place: clean(told.place),
  evidence: clean(told.evidence),
  analysis: clean(told.analysis),
})

/** Takes the finder's name out of any text about his LHP. A suspect whose name begins as his does keeps it. */
export const finderOut = ({ supervisor, suspicion }: Pick<LhpParts, 'supervisor' | 'suspicion'>): Clean =>
  namesOut(
    [{ name: supervisor.name, mark: byPost }],
    (suspicion?.suspects ?? []).map(({ name }) => name ?? ''),
  )

/** The words of a pleno as the readers of the case have them. */
export const plenoWordsIn =
  (clean: Clean) =>
  (pleno: PlenoAsWritten): PlenoWords => ({
    decision: clean(pleno.decision ?? ''),
    minutes: clean(pleno.minutes ?? ''),
    attendance: pleno.attendance.map(({ reason, ...line }) =>
      reason === undefined ? line : { ...line, reason: clean(reason) },
    ),
  })
type PlenoAsWritten = { readonly [word in 'decision' | 'minutes']: string | null } & Pick<PlenoWords, 'attendance'>
