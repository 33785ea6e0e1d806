import { noRouteOf } from '#core'
import { localDay, subjectKinds, type Instant, type Mark } from '#law'
import type { AllegationLine, CasePage } from '#store/views'
import { inTongue, m } from '#wording'
import { classes } from './allegation-form.ts'

export type NoRoute = { readonly id: string; readonly says: string; readonly mark: Mark }

/** The allegations that no source seen gives a route but to Sentra Gakkumdu. */
export const withoutRoute = ({ held }: CasePage, lines: readonly AllegationLine[], now: Instant): readonly NoRoute[] =>
  lines.flatMap(({ ordinal, subjectKind, class: alleged }) => {
    const subject = subjectKinds.find((kind) => kind === subjectKind) ?? 'lain'
    const actClass = classes.find((known) => known === alleged) ?? null
    const found = noRouteOf(subject, actClass, localDay(now, held.zone))
    return found === null
      ? []
      : [{ id: found.id, says: m.meja_no_route_of({ n: ordinal, says: inTongue(found.says) }), mark: found.mark }]
  })
