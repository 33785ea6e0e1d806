import { accept, refuse, type Result } from '#base'
import {
  parsePlainDate,
  reportKinds,
  retaliationActs,
  subjectKinds,
  type PlainDate,
  type ReportKind,
  type SubjectKind,
} from '#law'
import { lengthOf, reportLimits, shortestNarrative, type LimitedField } from './report-limits.ts'

/** A report as a form or the API hands it over: any text, nothing trusted. */
export type ReportInput = {
  readonly lane: string
  readonly kind?: string
  readonly regionCode: string
  readonly happenedOn: string
  readonly knownOn: string
  readonly narrative: string
  readonly place?: string
  readonly evidence?: string
  readonly subject: {
    readonly kind: string
    readonly name?: string
    readonly position?: string
    readonly officeName?: string
  }
  readonly actId?: string
  /** Told by a report of retaliation, and by no other. */
  readonly retaliation?: { readonly act: string; readonly decreeOn?: string }
  readonly reporter?: { readonly name?: string; readonly address?: string }
  /** The reporter came sealed by the client: nothing of it can or need be checked here. */
  readonly reporterSealed?: boolean
  /** What happened is told in a recording that follows: the text may be short, or missing. */
  readonly byVoice?: boolean
}

/** What the caller looked up: the day where it happened, and whether the codes exist. */
export type Looked = { readonly today: PlainDate; readonly regionExists: boolean; readonly actExists: boolean }

/** A report in words that are clean: trimmed, without control characters, empty fields left out. Who reports is not in it. */
type ReportDraft = {
  readonly lane: 'informasi' | 'laporan'
  readonly kind: ReportKind
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly knownOn: PlainDate
  readonly narrative: string
  readonly place: string | null
  readonly evidence: string | null
  readonly subject: {
    readonly kind: SubjectKind
    readonly name: string | null
    readonly position: string | null
    readonly officeName: string | null
  }
  readonly actId: string | null
}

type ReportInputField =
  | LimitedField
  | 'lane'
  | 'kind'
  | 'regionCode'
  | 'happenedOn'
  | 'knownOn'
  | 'subject.kind'
  | 'actId'
  | 'retaliation.act'
  | 'retaliation.decreeOn'

type ReportFaultReason =
  | 'missing'
  | 'too-long'
  | 'too-short'
  | 'not-a-day'
  | 'in-future'
  | 'known-before-happened'
  | 'no-such-lane'
  | 'no-such-kind'
  | 'no-such-region'
  | 'no-such-subject'
  | 'no-such-act'

/** `limit` says how long or short a text may be, for the sentence beside the field. */
export type FieldFault = {
  readonly field: ReportInputField
  readonly reason: ReportFaultReason
  readonly limit?: number
}

/** Every fault at once, in the order of the form, so that a person corrects them in one go. */
export function checkReport(input: ReportInput, looked: Looked): Result<ReportDraft, readonly FieldFault[]> {
  const draft = cleaned(input)
  const faults = [
    ...choiceFaults(input, looked),
    ...dayFaults(input, looked),
    ...retaliationFaults(input, looked),
    ...textFaults(input),
  ]
  return faults.length > 0 || draft === null ? refuse(faults) : accept(draft)
}

/** Trimmed, line ends unified, and without the control characters no keyboard types (a tab and a line end stay). */
export const cleanText = (text = ''): string =>
  (unclean.test(text) ? text.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '') : text).trim()

const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g
const unclean = /[\u0000-\u0008\u000b-\u001f\u007f]/

const orNull = (text: string | undefined): string | null => cleanText(text) || null

function cleaned(input: ReportInput): ReportDraft | null {
  const [lane, kind, subject] = [laneOf(input.lane), kindOf(input.kind), subjectOf(input.subject.kind)]
  const [happenedOn, knownOn] = [parsePlainDate(input.happenedOn), parsePlainDate(input.knownOn)]
  if (lane === null || kind === null || subject === null || happenedOn === null || knownOn === null) return null
  return {
    lane,
    kind,
    happenedOn,
    knownOn,
    regionCode: cleanText(input.regionCode),
    narrative: cleanText(input.narrative),
    place: orNull(input.place),
    evidence: orNull(input.evidence),
    subject: {
      kind: subject,
      name: orNull(input.subject.name),
      position: orNull(input.subject.position),
      officeName: orNull(input.subject.officeName),
    },
    actId: orNull(input.actId),
  }
}

const laneOf = (text: string): ReportDraft['lane'] | null => (text === 'informasi' || text === 'laporan' ? text : null)
const kindOf = (text = 'netralitas'): ReportKind | null => reportKinds.find((kind) => kind === text) ?? null
const subjectOf = (text: string): SubjectKind | null => subjectKinds.find((kind) => kind === text) ?? null

type Fault = FieldFault | false

const listed = (faults: readonly Fault[]): readonly FieldFault[] => faults.filter((fault) => fault !== false)

const choiceFaults = (input: ReportInput, { regionExists, actExists }: Looked) =>
  listed([
    laneOf(input.lane) === null && { field: 'lane', reason: 'no-such-lane' },
    kindOf(input.kind) === null && { field: 'kind', reason: 'no-such-kind' },
    cleanText(input.regionCode) === ''
      ? { field: 'regionCode', reason: 'missing' }
      : !regionExists && { field: 'regionCode', reason: 'no-such-region' },
    subjectOf(input.subject.kind) === null && { field: 'subject.kind', reason: 'no-such-subject' },
    orNull(input.actId) !== null && !actExists && { field: 'actId', reason: 'no-such-act' },
  ])

function dayFault(field: 'happenedOn' | 'knownOn' | 'retaliation.decreeOn', text: string, today: PlainDate): Fault {
  if (text.trim() === '') return { field, reason: 'missing' }
  const day = parsePlainDate(text)
  if (day === null) return { field, reason: 'not-a-day' }
  return day > today && { field, reason: 'in-future' }
}

function dayFaults({ happenedOn, knownOn }: ReportInput, { today }: Looked): readonly FieldFault[] {
  const faults = listed([dayFault('happenedOn', happenedOn, today), dayFault('knownOn', knownOn, today)])
  return faults.length === 0 && knownOn < happenedOn ? [{ field: 'knownOn', reason: 'known-before-happened' }] : faults
}

/** Its form and its kind belong together: neither is taken without the other. A decree may be older than what it brought about. */
function retaliationFaults({ kind, retaliation }: ReportInput, { today }: Looked): readonly FieldFault[] {
  const isRetaliation = kind === 'pembalasan'
  if (retaliation === undefined) return isRetaliation ? [{ field: 'retaliation.act', reason: 'missing' }] : []
  const { decreeOn } = retaliation
  return listed([
    !isRetaliation && { field: 'kind', reason: 'no-such-kind' },
    !retaliationActs.some((act) => act === retaliation.act) && { field: 'retaliation.act', reason: 'missing' },
    decreeOn !== undefined && dayFault('retaliation.decreeOn', decreeOn, today),
  ])
}

function textFaults({
  lane,
  narrative,
  place,
  evidence,
  subject,
  reporter,
  reporterSealed = false,
  byVoice = false,
}: ReportInput): readonly FieldFault[] {
  const named = lane !== 'laporan' || reporterSealed || orNull(reporter?.name) !== null
  return listed([
    !byVoice && narrativeFault(cleanText(narrative)),
    tooLong('narrative', narrative),
    tooLong('place', place),
    tooLong('evidence', evidence),
    tooLong('subject.name', subject.name),
    tooLong('subject.position', subject.position),
    tooLong('subject.officeName', subject.officeName),
    // Only the name: an address that is missing stands on the checklist and may be brought later.
    !named && { field: 'reporter.name', reason: 'missing' },
    tooLong('reporter.name', reporter?.name),
    tooLong('reporter.address', reporter?.address),
  ])
}

const narrativeFault = (told: string): Fault =>
  told === ''
    ? { field: 'narrative', reason: 'missing' }
    : lengthOf(told) < shortestNarrative && { field: 'narrative', reason: 'too-short', limit: shortestNarrative }

const tooLong = (field: LimitedField, text: string | undefined): Fault =>
  lengthOf(cleanText(text)) > reportLimits[field] && { field, reason: 'too-long', limit: reportLimits[field] }
