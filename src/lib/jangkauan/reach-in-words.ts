import { hiddenIn, smallestShown } from '#core'
import type { CourseReach, ReachedCircular, ReachNumbers, ReachRow } from '#store/views'
import { numberInWords, m } from '#wording'
import { kindOfCircular } from '../baca/circular-in-words.ts'

/** Of nobody there is no share: a unit whose people stand on no roll. */
const share = (n: number, of: number) =>
  of === 0 && n === 0 ? '–' : m.jangkau_of({ n: numberInWords(n), of: numberInWords(of) })

/** Each of the people that the letter is for; attested stands alone, because it may be the same people again. */
export const numbersInWords = ({ people, delivered, read, understood, attested }: ReachNumbers) => ({
  people: numberInWords(people),
  delivered: share(delivered, people),
  read: share(read, people),
  understood: share(understood, people),
  attested: share(attested, people),
})

export const reachColumns = () => [
  { key: 'delivered', says: m.jangkau_delivered(), number: true },
  { key: 'read', says: m.jangkau_read(), number: true },
  { key: 'understood', says: m.jangkau_understood(), number: true },
  { key: 'attested', says: m.jangkau_attested(), number: true },
]

export const reachRow = (row: ReachRow) => ({ nodeId: row.nodeId, office: row.office, ...numbersInWords(row) })
export const circularRow = (row: ReachedCircular) => ({
  ...reachRow(row),
  says: `${kindOfCircular(row.kind)} ${row.number}: ${row.subject}`,
})
export type ReachInWords = ReturnType<typeof reachRow>

/** Who finished a course, by unit: what is small is hidden, and with it whatever would give it away by subtracting (N99). */
export function courseRows(rows: readonly CourseReach[]) {
  // Of three people even a zero says something of each: such a unit is hidden as a small count is, with a neighbour.
  const countOf = ({ people, finished }: CourseReach) => (people < smallestShown ? Math.max(1, finished) : finished)
  const cells = rows.map((row) => ({
    ...{ code: row.office_id, count: countOf(row), atLeast: 0, atMost: row.people, parts: [] },
  }))
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const hidden = hiddenIn({ code: '', count: total, atLeast: 0, atMost: people, parts: cells }, smallestShown)
  const isHidden = ({ office_id: id }: CourseReach) => hidden === 'everything' || hidden.some(({ code }) => code === id)
  return rows.map((row) => ({
    unit: row.name,
    finished: isHidden(row) ? m.jangkau_course_few() : share(row.finished, row.people),
  }))
}
