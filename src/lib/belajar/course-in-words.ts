import { courseFor, type Change, type Point } from '#core'
import type { PlainDate, SubjectKind } from '#law'
import { inTongue, m } from '#wording'
import { classInWords, groupInWords, mayInWords, rowInWords } from '../boleh/answer-in-words.ts'
import { subjectInWords } from '../words/hukum.ts'
import { storyOf } from './stories.ts'

/** Nothing is known of the day in a course: each row says itself of which time it speaks. */
const situation = { kind: 'none' } as const

function pointInWords({ conduct, answer }: Point, kind: SubjectKind, day: PlainDate) {
  const { first, look, rows } = mayInWords({ kind, conduct, regime: null, region: null, day }, { situation, answer })
  return { id: conduct.id, says: inTongue(conduct.says), first, look, rows }
}

/** Invented people, the catalogue's answer. */
function exampleIn(points: readonly Point[], kind: SubjectKind, day: PlainDate) {
  const told = points.flatMap((point) => {
    const story = storyOf(point.conduct.id)
    return story === null ? [] : [{ story, ...pointInWords(point, kind, day) }]
  })
  return told[0] ?? null
}

const changeInWords = ({ conduct, before, after }: Change) => ({
  conduct: inTongue(conduct.says),
  before: before.class === null ? '' : classInWords(before.class),
  after: after.class === null ? '' : classInWords(after.class),
})

/** The parts of one course in their order: one thing a page. Where no row names him, those of a PNS are shown, and said to be theirs. */
export function courseInWords(kind: SubjectKind, day: PlainDate) {
  const own = courseFor(kind, day)
  const hasRows = own.lessons.length > 0
  const shownKind = hasRows ? kind : 'pns'
  const { lessons, changes } = hasRows ? own : courseFor(shownKind, day)
  const who = subjectInWords(kind)
  const start = {
    part: 'awal' as const,
    title: m.belajar_part_start(),
    duty: own.duty === null ? null : rowInWords(own.duty, { situation }),
    without: hasRows ? null : m.belajar_no_rows({ who, shown: subjectInWords(shownKind) }),
  }
  const groups = lessons.map(({ group, points }) => ({
    part: 'perbuatan' as const,
    title: groupInWords(group),
    who: subjectInWords(shownKind),
    example: exampleIn(points, shownKind, day),
    points: points.map((point) => pointInWords(point, shownKind, day)),
  }))
  const change = { part: 'berubah', title: m.belajar_part_changes(), changes: changes.map(changeInWords) } as const
  const quiz = { part: 'soal', title: m.belajar_part_quiz() } as const
  return { who, parts: [start, ...groups, ...(changes.length > 0 ? [change] : []), quiz] }
}
