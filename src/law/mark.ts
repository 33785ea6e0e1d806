import type { InForce, Mark, RuleRow, Term } from './rule.ts'
import type { PlainDate } from './calendar/plain-date.ts'

const strength: Record<Mark, number> = { C2: 3, C1: 2, U: 1, X: 0 }

/** The weakest of `marks`. No mark at all is U: nothing was seen. */
export const weakestOf = (marks: readonly Mark[]): Mark =>
  marks.length === 0 ? 'U' : marks.reduce((weakest, mark) => (strength[mark] < strength[weakest] ? mark : weakest))

/** The surest of `marks`: that a thing exists is known from its best witness. */
export const surestOf = (marks: readonly Mark[]): Mark =>
  marks.reduce((surest, mark) => (strength[mark] > strength[surest] ? mark : surest), 'U')

/** The mark of each parameter a clock needs; forms and dates in force are not among them. */
export function termMarks(term: Term): readonly { readonly parameter: TermParameter; readonly mark: Mark }[] {
  return termParameters.flatMap((parameter) => {
    const marked = term[parameter]
    return marked ? [{ parameter, mark: marked.mark }] : []
  })
}

export const termParameters = ['amount', 'unit', 'startsAt', 'firstDay', 'calendar', 'zone', 'extension'] as const
export type TermParameter = (typeof termParameters)[number]

/** A row is as sure as its weakest parameter. */
export const weakestMark = (rule: RuleRow): Mark =>
  weakestOf([
    rule.step,
    ...(rule.notice ? [rule.notice.mark] : []),
    ...(rule.term ? termMarks(rule.term).map(({ mark }) => mark) : []),
  ])

/** C2 and C1 may act. U and X wait for the legal officer at national rank. */
export const mayAct = (mark: Mark, confirmed = false) => confirmed || mark === 'C2' || mark === 'C1'

/** An unknown first day is no bar: the version reaches back without limit. */
export const isInForce = ({ from, until }: InForce, day: PlainDate) =>
  (from === null || from.value <= day) && (until === null || day < until.value)
