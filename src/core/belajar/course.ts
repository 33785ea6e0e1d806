import type { PlainDate, SubjectKind } from '#law'
import { conductGroups, conducts, type Conduct, type ConductGroup } from '../boleh/conducts.ts'
import { mayI, type MayAnswer } from '../boleh/may-i.ts'
import { dutyFor, rowsFor, type Barred } from '../boleh/rows.ts'

export type Named = Exclude<MayAnswer, { readonly verdict: 'no-answer' }>
export type Point = { readonly conduct: Conduct; readonly answer: Named }
type Lesson = { readonly group: ConductGroup; readonly points: readonly Point[] }
/** The same thing on the day before candidates are fixed, and from that day on. */
export type Change = { readonly conduct: Conduct; readonly before: Barred; readonly after: Barred }

type Course = {
  readonly duty: Barred | null
  readonly lessons: readonly Lesson[]
  readonly changes: readonly Change[]
}

function pointOf(kind: SubjectKind, conduct: Conduct, day: PlainDate): readonly Point[] {
  const answer = mayI({ kind, conduct, day, regime: null, situation: { kind: 'none' } })
  return answer.verdict === 'no-answer' ? [] : [{ conduct, answer }]
}

function changeOf(kind: SubjectKind, conduct: Conduct, day: PlainDate): readonly Change[] {
  const rows = rowsFor(conduct.named, kind, day)
  const before = rows.find(({ phase }) => phase === 'bakal-calon')
  const after = rows.find(({ phase, during }) => phase === 'calon' && during === null)
  return before && after && before.class !== after.class ? [{ conduct, before, after }] : []
}

/** All that the catalogue says to one kind of person, in the order of the form of /boleh; where it says nothing there is no lesson. */
export function courseFor(kind: SubjectKind, day: PlainDate): Course {
  const lessons = conductGroups.map((group) => ({
    group,
    points: conducts.filter((one) => one.group === group).flatMap((conduct) => pointOf(kind, conduct, day)),
  }))
  return {
    duty: dutyFor(kind, day),
    lessons: lessons.filter(({ points }) => points.length > 0),
    changes: conducts.flatMap((conduct) => changeOf(kind, conduct, day)),
  }
}
