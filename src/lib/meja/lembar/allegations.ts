import { needsMatch } from '#core'
import { findAct, routes, subjectKinds, type ActClass, type SubjectKind } from '#law'
import type { AllegationLine, CasePage } from '#store/views'
import { classInWords, dayInWords, here, inTongue, m, outcomeInWords } from '#wording'
import { subjectInWords } from '../../words/hukum.ts'
import { matchRows } from '../match-words.ts'
import { maySort } from './steps.ts'

/** One allegation in words. */
export type AllegationSheet = {
  readonly id: string
  readonly title: string
  readonly outcome: string | null
  readonly rows: readonly { readonly term: string; readonly says: string }[]
  readonly sortHref: string | null
  /** Where who he is can be looked up, for whoever works on the case. */
  readonly matchHref: string | null
}

// The database constrains these words.
const classSays = (actClass: string | null) => (actClass === null ? null : classInWords(actClass as ActClass))
const subjectSays = (kind: string) =>
  subjectKinds.some((known) => known === kind) ? subjectInWords(kind as SubjectKind) : kind

export function routeInWords(route: string | null): string | null {
  if (route === null) return null
  const known = routes.find(({ id }) => id === route)
  return known === undefined ? route : `${inTongue(known.decider)} (${known.cite})`
}

/** The accused in their public role: kind, name if known, post, unit. */
export const accusedInWords = ({
  subjectKind,
  subjectName,
  subjectPosition,
  subjectOfficeName,
}: Pick<AllegationLine, 'subjectKind' | 'subjectName' | 'subjectPosition' | 'subjectOfficeName'>) =>
  [subjectName ?? m.meja_case_subject_unknown(), subjectPosition, subjectOfficeName, subjectSays(subjectKind)]
    .filter(Boolean)
    .join(', ')

export function allegationSheet(line: AllegationLine, page: CasePage): AllegationSheet {
  const act = line.actId === null ? null : findAct(line.actId)
  const rows = [
    { term: m.meja_case_subject(), says: accusedInWords(line) },
    { term: m.meja_case_act(), says: act === null ? m.meja_case_act_none() : inTongue(act.title) },
    { term: m.meja_case_class(), says: classSays(line.class) },
    { term: m.meja_case_articles(), says: line.articles.join('; ') || null },
    { term: m.meja_case_route(), says: routeInWords(line.route) ?? m.meja_case_route_none() },
    ...matchRowsOf(line, page),
  ]
  return {
    id: line.id,
    title: m.meja_case_allegation({ n: line.ordinal }),
    outcome:
      line.outcome === null
        ? null
        : line.decidedOn === null
          ? outcomeInWords(line.outcome)
          : m.meja_case_outcome_on({ outcome: outcomeInWords(line.outcome), day: dayInWords(line.decidedOn) }),
    rows: rows.flatMap(({ term, says }) => (says === null ? [] : [{ term, says }])),
    matchHref: page.parties.includes('penanganan')
      ? here(`/meja/perkara/${page.held.id}/dugaan/${line.id}/cocok`)
      : null,
    sortHref: line.outcome === null && maySort(page) ? here(`/meja/perkara/${page.held.id}/dugaan/${line.id}`) : null,
  }
}

/** Of whom nobody asks it, it is said only where it was recorded. */
function matchRowsOf({ id, subjectKind, route }: AllegationLine, { matches, held }: CasePage) {
  const match = matches.find(({ allegationId }) => allegationId === id)
  const kind = subjectKinds.find((known) => known === subjectKind) ?? 'lain'
  return match === undefined && !needsMatch(kind, route ?? '') ? [] : matchRows(match, held.zone)
}
