import type { SubjectMatch } from '#store'
import { byEmployer } from './route-elsewhere.ts'

/** Whose PPK decides follows from the employer, and no longer from the place: what a match says against what the allegation has. */
export type EmployerCheck =
  | { readonly kind: 'fits' }
  /** The route is another one for this employer. */
  | { readonly kind: 'other-route'; readonly employer: string; readonly route: string }
  /** The same route, and another PPK: a teacher of the province works in a regency. */
  | { readonly kind: 'other-employer'; readonly employer: string; readonly unitEmployer: string }

/** As where a file goes on, and for the PNS of Polri their own PPK, whom the file reaches through Propam. */
const routeOf: Readonly<Record<string, string>> = { ...byEmployer, polri: 'RUTE-ASN-POLRI' }
const employersRoutes = Object.values(routeOf)

type Checked = {
  readonly route: string | null
  readonly unitEmployer: { readonly id: string; readonly name: string } | null
  readonly match: Pick<SubjectMatch, 'employer' | 'employerId' | 'employerKind'> | undefined
}

/**
 * Holds where a file is going against who employs its subject by the match. What nobody matched fits: it is said elsewhere that the match is missing
 * (N35).
 */
export function checkEmployer({ route, unitEmployer, match }: Checked): EmployerCheck {
  const { employer = null, employerId = null, employerKind = null } = match ?? {}
  if (employer === null || employerId === null || employerKind === null) return { kind: 'fits' }
  const expected = routeOf[employerKind]
  if (route !== null && employersRoutes.includes(route) && expected !== undefined && expected !== route)
    return { kind: 'other-route', employer, route: expected }
  if (unitEmployer !== null && unitEmployer.id !== employerId)
    return { kind: 'other-employer', employer, unitEmployer: unitEmployer.name }
  return { kind: 'fits' }
}
