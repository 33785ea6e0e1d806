import { allegedAs } from '#core'
import {
  actsFor,
  localDay,
  plainDate,
  routesFor,
  subjectKinds,
  subjects,
  type ActClass,
  type Instant,
  type SubjectKind,
} from '#law'
import type { AllegationLine, CasePage } from '#store/views'
import { classInWords, inTongue, m } from '#wording'

export const classes = ['kode-etik', 'disiplin', 'larangan-jabatan', 'pidana'] as const satisfies readonly ActClass[]

export const subjectChoices = () => subjects.map(({ kind, title }) => ({ value: kind, says: inTongue(title) }))

// The database constrains the word.
const kindOf = (kind: string): SubjectKind => subjectKinds.find((known) => known === kind) ?? 'lain'

/** What may be said of one allegation: the acts in force on the day of the event, the routes open today. */
export function sortChoices(
  { held, summary, moment }: CasePage,
  { subjectKind, subjectOfficeName }: AllegationLine,
  now: Instant,
) {
  const kind = kindOf(subjectKind)
  return {
    acts: actsFor(kind, plainDate(summary.happenedOn))
      .filter(({ regime }) => regime === undefined || regime === held.regime)
      .map((act) => ({
        value: act.id,
        says: `${inTongue(act.title)} · ${classInWords(allegedAs(act, moment).class)}`,
      })),
    classes: classes.map((value) => ({ value, says: classInWords(value) })),
    routes: routesFor(kind, localDay(now, held.zone)).map(({ id, decider, examiner, post, cite }) => ({
      value: id,
      says: [post === null ? null : inTongue(post), inTongue(decider)].filter(Boolean).join(': '),
      hint: `${inTongue(examiner)} · ${cite}`,
    })),
    unit: subjectOfficeName === null ? null : m.meja_allegation_unit_now({ unit: subjectOfficeName }),
  }
}
