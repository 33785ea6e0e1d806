import {
  routesFor,
  unrouted,
  type ActClass,
  type Matter,
  type PlainDate,
  type Route,
  type SubjectKind,
  type Unrouted,
} from '#law'

/** What one allegation is about; null while its class is not known. */
const matterOf: Readonly<Record<ActClass, Matter>> = {
  'kode-etik': 'kode-etik',
  disiplin: 'disiplin',
  'larangan-jabatan': 'jabatan',
  pidana: 'pidana',
}

/**
 * The routes open for one allegation on the day it is referred. A crime goes to Sentra Gakkumdu and nowhere else; the
 * same act before the employer is another allegation of the same case. Where the law has no route of the very matter
 * (a soldier's barred act), every route of the person's kind that is not criminal is open.
 */
export function routesOf(subject: SubjectKind, actClass: ActClass | null, day: PlainDate): readonly Route[] {
  const routes = routesFor(subject, day)
  if (actClass === 'pidana') return routes.filter(({ matter }) => matter === 'pidana')
  const others = routes.filter(({ matter }) => matter !== 'pidana')
  const exact = others.filter(({ matter }) => actClass !== null && matter === matterOf[actClass])
  return exact.length > 0 ? exact : others
}

/** Why an allegation that is no crime can go nowhere: no source seen names who decides. Null where a route is open. */
export const noRouteOf = (subject: SubjectKind, actClass: ActClass | null, day: PlainDate): Unrouted | null =>
  actClass !== 'pidana' && routesOf(subject, actClass, day).length === 0
    ? (unrouted.find((row) => row.subject === subject) ?? null)
    : null
