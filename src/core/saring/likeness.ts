import type { PlainDate } from '#law'
import { alikeFrom, resemblance, shinglesOf } from '../pola/near-texts.ts'

/** A report as its like is looked for. Nothing of who reported. */
export type ToldReport = {
  readonly narrative: string
  readonly place: string | null
  readonly happenedOn: PlainDate
  readonly subjectName: string | null
  readonly actId: string | null
}

/** In what two reports are alike. `text` from 0 to 1. It says nothing of whether either is true. */
export type Likeness = {
  readonly text: number
  readonly person: boolean
  readonly day: boolean
  readonly place: boolean
  readonly act: boolean
}

const inPlain = (words: string | null) => (words ?? '').trim().replace(/\s+/g, ' ').toLowerCase()

const sameWords = (a: string | null, b: string | null) => inPlain(a) !== '' && inPlain(a) === inPlain(b)

const likenessOf = (a: ToldReport, b: ToldReport, shingles: ReadonlySet<number>): Likeness => ({
  text: resemblance(shingles, shinglesOf(b.narrative)),
  person: sameWords(a.subjectName, b.subjectName),
  day: a.happenedOn === b.happenedOn,
  place: sameWords(a.place, b.place),
  act: sameWords(a.actId, b.actId),
})

/** Nearly the same words, or the same person together with the same day or act. A day or a place alone is shared by many. */
const isNear = ({ text, person, day, act }: Likeness) => text >= alikeFrom || (person && (day || act))

const weight = ({ text, person, day, place, act }: Likeness) =>
  text * 4 + [person, person, day, place, act].filter(Boolean).length

/** Those of `others` that tell nearly what `report` tells, the nearest first. */
export function nearOf<Other extends ToldReport>(
  report: ToldReport,
  others: readonly Other[],
): readonly { readonly other: Other; readonly likeness: Likeness }[] {
  const shingles = shinglesOf(report.narrative)
  return others
    .map((other) => ({ other, likeness: likenessOf(report, other, shingles) }))
    .filter(({ likeness }) => isNear(likeness))
    .sort((a, b) => weight(b.likeness) - weight(a.likeness))
}
