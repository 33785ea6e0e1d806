import type { ChecklistLine, LhpParts, Suspect } from '#app'
import { findAct, parsePlainDate, type PlainDate } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import { accusedInWords } from './lembar/allegations.ts'
import { activityInWords } from './lhp-words.ts'

type Row = { readonly term: string; readonly says: string }
/** `heading` stands above the rows where they are a list of their own. */
export type Section = {
  readonly title: string
  readonly rows: readonly Row[]
  readonly text: string | null
  readonly heading?: string
}

const filled = (rows: readonly Row[]) => rows.filter(({ says }) => says !== '')
const day = (text: string) => (parsePlainDate(text) === null ? text : dayInWords(text))

/** What stands at the head of Form A, of the original and of its copy. */
type Head = {
  readonly officeName: string
  readonly regionName: string | null
  readonly electionName?: string | null
  readonly stage: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
}

/** Form A, parts I to VI, as it is read and printed: the original with the supervisor's name, a copy (`copyOf`) with post and office. */
export function lhpSections(
  head: Head,
  { supervisor, activity, account, suspicion, dispute, signed }: LhpParts,
): readonly Section[] {
  return [
    {
      title: m.lhp_part1(),
      text: null,
      rows: filled([
        { term: m.lhp_office(), says: head.officeName },
        { term: m.lhp_region(), says: head.regionName ?? '' },
        { term: m.lhp_election(), says: head.electionName ?? '' },
        { term: m.lhp_stage(), says: head.stage },
        { term: m.lhp_happened(), says: dayInWords(head.happenedOn) },
        { term: m.lhp_discovered(), says: dayInWords(head.discoveredOn) },
        { term: m.lhp_name(), says: supervisor.name },
        { term: m.lhp_position(), says: supervisor.position },
        { term: m.lhp_letter(), says: supervisor.assignmentLetter },
        { term: m.lhp_address(), says: supervisor.address },
      ]),
    },
    {
      title: m.lhp_part2(),
      text: null,
      rows: filled([
        { term: m.lhp_form(), says: activityInWords(activity.form) },
        { term: m.lhp_purpose(), says: activity.purpose },
        { term: m.lhp_target(), says: activity.target },
        { term: m.lhp_time(), says: activity.time },
        { term: m.lhp_place(), says: activity.place },
      ]),
    },
    {
      title: m.lhp_part3(),
      text: account.narrative,
      heading: m.lhp_checklist(),
      rows: account.checklist.map(checkRow),
    },
    {
      title: m.lhp_part4(),
      text: suspicion === null ? m.lhp_no() : suspicion.event,
      rows: suspicion === null ? [] : suspicionRows(suspicion),
    },
    { title: m.lhp_part5(), text: dispute ?? m.lhp_no(), rows: [] },
    {
      title: m.lhp_part6(),
      text: [signed.place, day(signed.on)].filter(Boolean).join(', '),
      rows: filled([{ term: m.lhp_signed_by(), says: signerOf(supervisor, head.officeName) }]),
    },
  ]
}

const signerOf = ({ name, position }: LhpParts['supervisor'], office: string) =>
  name === '' ? (position === '' ? office : m.lhp_by_post({ post: position, office })) : name

/** Numbered, because the same may be asked twice. A "tidak" says to whom it goes (practice: the PTPS tells the PKD). */
const checkRow = ({ question, answer, note }: ChecklistLine, at: number): Row => ({
  term: `${at + 1}. ${question}`,
  says: [answer === 'ya' ? m.lhp_check_ya() : m.lhp_check_tidak_told(), note].filter(Boolean).join('\n'),
})

function suspicionRows({
  kind,
  time,
  place,
  suspects,
  evidence,
  witnesses,
  analysis,
}: NonNullable<LhpParts['suspicion']>): readonly Row[] {
  return filled([
    { term: m.lhp_kind(), says: kindOfReportInWords(kind) },
    { term: m.lhp_time(), says: time },
    { term: m.lhp_place(), says: place },
    ...suspects.map((suspect, at) => ({ term: m.lhp_suspect({ n: at + 1 }), says: suspectInWords(suspect) })),
    { term: m.lhp_evidence(), says: evidence },
    { term: m.lhp_witnesses(), says: String(witnesses) },
    { term: m.lhp_analysis(), says: analysis },
  ])
}

function suspectInWords({ kind, name, position, officeName, actId }: Suspect): string {
  const act = actId === null ? null : findAct(actId)
  return [
    accusedInWords({ subjectKind: kind, subjectName: name, subjectPosition: position, subjectOfficeName: officeName }),
    act === null ? null : inTongue(act.title),
  ]
    .filter(Boolean)
    .join('\n')
}
