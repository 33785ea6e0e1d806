import type { PlainDate, SubjectKind } from '#law'
import { addresseeOf, type Addressee } from '../penerusan/tables.ts'

/** How a subject was matched: in a roll of an employer, by a paper, or not at all, with the reason. */
const matchWays = ['daftar', 'surat', 'tidak-dapat'] as const
export type MatchWay = (typeof matchWays)[number]

/** BKN, the employer, TNI and Polri know people by number and post; for everybody else the unit is enough. */
const matchedBefore: readonly Addressee[] = ['asn', 'asn-polri', 'tni', 'polri']
export const needsMatch = (subject: SubjectKind, route: string): boolean =>
  matchedBefore.includes(addresseeOf(subject, route))

/** Where a roll has somebody, half-open: `until` is the first day no longer there. */
export type Posting = {
  readonly employerId: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

const isThere = ({ from, until }: Posting, day: PlainDate) => from <= day && (until === null || day < until)

/** Where somebody was on a day; of two at once, the one that began later. */
export const postingOn = <Some extends Posting>(postings: readonly Some[], day: PlainDate): Some | null =>
  postings.filter((posting) => isThere(posting, day)).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null

export type Since = 'same' | 'moved' | 'gone'

/** What became of somebody since the day of the act. Which of two employers then decides no source read says: both are shown. */
export function sinceThen(postings: readonly Posting[], { then, today }: Record<'then' | 'today', PlainDate>): Since {
  const now = postingOn(postings, today)
  if (now === null) return 'gone'
  return now.employerId === postingOn(postings, then)?.employerId ? 'same' : 'moved'
}
