import { findAct, routesFor, type ActClass, type PlainDate, type RegimeId, type Route, type SubjectKind } from '#law'

/** What is said of one allegation: against whom, which act, of which class, and to whom it would go. */
export type Sorting = {
  readonly subject: SubjectKind
  /** Only an act that is newly named: what a reporter chose is his word until somebody sorts it. */
  readonly actId: string | null
  readonly class: ActClass | null
  readonly route: string | null
}

export type SortingScene = {
  readonly regime: RegimeId
  readonly actedOn: PlainDate
  readonly today: PlainDate
}

/** Combinations that the law does not have. The basis is the row of the act or of the route. */
export type SortingRefusal =
  /** No version of the act binds this kind of person on the day: art. 188 a soldier before ruling MK 136. */
  | {
      readonly reason: 'act-not-theirs'
      readonly subject: SubjectKind
      readonly actedOn: PlainDate
      readonly basis: string
    }
  /** Written for the other kind of election. */
  | { readonly reason: 'act-of-other-election'; readonly regime: RegimeId; readonly basis: string }
  /** Of another service; or a crime to an employer, and what is no crime to Sentra Gakkumdu. */
  | {
      readonly reason: 'route-not-theirs'
      readonly subject: SubjectKind
      readonly class: ActClass | null
      readonly open: readonly string[]
      readonly basis: string
    }

/** Null where the law knows the combination. Ethics and discipline of one person share their ways: which it is, the day of the act says. */
export const judgeSorting = (sorting: Sorting, scene: SortingScene): SortingRefusal | null =>
  actRefusal(sorting, scene) ?? routeRefusal(sorting, scene)

function actRefusal({ subject, actId }: Sorting, { regime, actedOn }: SortingScene): SortingRefusal | null {
  if (actId === null) return null
  const act = findAct(actId, actedOn)
  if (!act?.subjects.includes(subject)) return { reason: 'act-not-theirs', subject, actedOn, basis: actId }
  return act.regime === undefined || act.regime === regime
    ? null
    : { reason: 'act-of-other-election', regime: act.regime, basis: actId }
}

function routeRefusal({ subject, class: actClass, route }: Sorting, { today }: SortingScene): SortingRefusal | null {
  if (route === null) return null
  const open = routesFor(subject, today).filter((one) => isOfCrime(one) === (actClass === 'pidana'))
  return open.some(({ id }) => id === route)
    ? null
    : { reason: 'route-not-theirs', subject, class: actClass, open: open.map(({ id }) => id), basis: route }
}

const isOfCrime = ({ matter }: Route) => matter === 'pidana'
