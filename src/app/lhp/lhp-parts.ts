import { reportKinds, subjectKinds, type ReportKind, type SubjectKind } from '#law'
import { badField, type DeskRefusal } from '../perkara/refused.ts'

/** Form A (LHP), parts I to VI as the template has them. Only the original names the finder: `copyOf` makes what others read. */
export type LhpParts = {
  /** I: who supervised. */
  readonly supervisor: {
    readonly name: string
    readonly position: string
    readonly assignmentLetter: string
    readonly address: string
  }
  /** II: what was done. */
  readonly activity: {
    readonly form: ActivityForm
    readonly purpose: string
    readonly target: string
    readonly time: string
    readonly place: string
  }
  /** III: what was seen; at a polling place also the checklist, where a "tidak" must be told to the PKD. */
  readonly account: { readonly narrative: string; readonly checklist: readonly ChecklistLine[] }
  /** IV: a suspected violation, or none. */
  readonly suspicion: Suspicion | null
  /** V: a dispute, or none. */
  readonly dispute: string | null
  /** VI: where and when the supervisor of part I signed it. */
  readonly signed: { readonly place: string; readonly on: string }
}

export const activityForms = [
  'langsung',
  'pencegahan',
  'analisis',
  'penetapan-pelanggaran',
  'penindakan',
  'sengketa',
] as const
export type ActivityForm = (typeof activityForms)[number]
export type ChecklistLine = { readonly question: string; readonly answer: 'ya' | 'tidak'; readonly note: string }

export type Suspicion = {
  /** What a temuan of it is about. */
  readonly kind: ReportKind
  readonly event: string
  readonly time: string
  readonly place: string
  readonly suspects: readonly Suspect[]
  readonly evidence: string
  /** How many there are. Who they are is sealed elsewhere. */
  readonly witnesses: number
  readonly analysis: string
}

export type Suspect = {
  readonly kind: SubjectKind
  readonly name: string | null
  readonly position: string | null
  readonly officeId: string | null
  readonly officeName: string | null
  readonly actId: string | null
}

/** How many one form takes; further ones are a second LHP. */
export const mostSuspects = 50
export const mostChecks = 100

const longest = 20_000
const longestLine = 2_000
const isEndless = ({ name, position, officeName }: Suspect) =>
  [name, position, officeName].some((text) => (text?.length ?? 0) > longestLine)

/** A draft may be half-empty, never endless or of unknown words. */
export function draftRefusal({ activity, suspicion, account, ...rest }: LhpParts): DeskRefusal | null {
  const texts = [
    ...Object.values(rest.supervisor),
    ...Object.values(activity),
    account.narrative,
    rest.dispute ?? '',
    suspicion?.event ?? '',
    suspicion?.analysis ?? '',
    suspicion?.evidence ?? '',
  ]
  if (texts.some((text) => text.length > longest)) return badField('parts', 'too-long')
  const suspects = suspicion?.suspects ?? []
  if (suspects.length > mostSuspects || suspects.some(isEndless)) return badField('suspects', 'too-long')
  const { checklist } = account
  if (
    checklist.length > mostChecks ||
    checklist.some(({ question, note }) => question.length + note.length > longestLine)
  )
    return badField('checklist', 'too-long')
  if (checklist.some(({ question }) => question.trim() === '')) return badField('checklist', 'blank')
  if (!activityForms.includes(activity.form)) return badField('activity.form', 'unknown')
  if (suspicion !== null && !reportKinds.includes(suspicion.kind)) return badField('suspicion.kind', 'unknown')
  return suspects.every(({ kind }) => subjectKinds.includes(kind)) ? null : badField('suspects', 'unknown')
}

/** What a pleno must be able to read (Perbawaslu 5/2022 art. 18): the event and the supervision, and for a suspicion its analysis and evidence. */
export function submitRefusal(parts: LhpParts): DeskRefusal | null {
  const { supervisor, activity, account, suspicion, signed } = parts
  const asked: Readonly<Record<string, string>> = {
    'supervisor.name': supervisor.name,
    'supervisor.position': supervisor.position,
    'supervisor.assignmentLetter': supervisor.assignmentLetter,
    'activity.purpose': activity.purpose,
    'activity.place': activity.place,
    'account.narrative': account.narrative,
    'signed.place': signed.place,
    ...(suspicion === null
      ? {}
      : {
          'suspicion.event': suspicion.event,
          'suspicion.evidence': suspicion.evidence,
          'suspicion.analysis': suspicion.analysis,
        }),
  }
  const blank = Object.entries(asked).find(([, text]) => text.trim() === '')
  if (blank !== undefined) return badField(blank[0], 'blank')
  if (suspicion !== null && suspicion.suspects.length === 0) return badField('suspicion.suspects', 'blank')
  return draftRefusal(parts)
}

/** What was answered "tidak", each with its place in the checklist: the rank above looks at it (N67). */
export const failedChecks = ({ account }: LhpParts) =>
  account.checklist.flatMap(({ question, answer, note }, at) =>
    answer === 'tidak' ? [{ ordinal: at + 1, question, note }] : [],
  )

/** As kept. What was written before the form asked for it has no name, letter or address, and is about neutrality. */
export function readParts(kept: unknown): LhpParts {
  // The use cases wrote it, and nobody else may.
  const parts = kept as LhpParts
  return {
    ...parts,
    supervisor: { ...noSupervisor, ...(parts.supervisor as Partial<LhpParts['supervisor']>) },
    suspicion:
      parts.suspicion === null
        ? null
        : { ...parts.suspicion, kind: (parts.suspicion as Partial<Suspicion>).kind ?? 'netralitas' },
  }
}

const noSupervisor: LhpParts['supervisor'] = { name: '', position: '', assignmentLetter: '', address: '' }
