import { routes, type Route, type SubjectKind } from '#law'
import { receivingKinds } from './receiving-kinds.ts'

/** Whose employee somebody is decides between these: the same discipline, and another PPK. */
export const byEmployer: Readonly<Record<string, string>> = {
  'kepala-daerah': 'RUTE-ASN-DAERAH',
  'kepala-daerah-provinsi': 'RUTE-ASN-DAERAH',
  bkpsdm: 'RUTE-ASN-DAERAH',
  'bkd-provinsi': 'RUTE-ASN-DAERAH',
  kementerian: 'RUTE-ASN-PUSAT',
  lembaga: 'RUTE-ASN-PUSAT',
  'kejaksaan-agung': 'RUTE-ASN-PUSAT',
  propam: 'RUTE-ASN-POLRI',
  'propam-polda': 'RUTE-ASN-POLRI',
  divpropam: 'RUTE-ASN-POLRI',
}

const crime = 'RUTE-PIDANA'

/** The routes on which everybody in a file may go on. A crime goes its own way, and no other file goes there. */
const openTo = (subjects: readonly SubjectKind[], old: string): readonly Route[] =>
  old === crime
    ? routes.filter(({ id }) => id === crime)
    : routes.filter(({ id, subjects: taken }) => id !== crime && subjects.every((subject) => taken.includes(subject)))

const takes = ({ receivedBy }: Route, officeKind: string) =>
  receivedBy.some((body) => receivingKinds[body].includes(officeKind))

/** Kinds of office that a file may go to after it came back. */
export const kindsElsewhere = (subjects: readonly SubjectKind[], old: string): readonly string[] => [
  ...new Set(openTo(subjects, old).flatMap(({ receivedBy }) => receivedBy.flatMap((body) => receivingKinds[body]))),
]

/**
 * The route of a file that goes to an office of another kind: that of the new employer, in the same matter where there is one. A route that
 * is not the employer's (a Sekda, a lurah, an ethics case) stays where it still leads there. Null: none leads there.
 */
export function routeElsewhere(officeKind: string, subjects: readonly SubjectKind[], old: string): string | null {
  const open = openTo(subjects, old).filter((route) => takes(route, officeKind))
  const matter = routes.find(({ id }) => id === old)?.matter
  const same = open.filter((route) => route.matter === matter)
  const pool = (same.length > 0 ? same : open).map(({ id }) => id)
  const employers = byEmployer[officeKind]
  const isEmployers = Object.values(byEmployer).includes(old)
  if (pool.includes(old) && !(isEmployers && employers !== undefined && pool.includes(employers))) return old
  return employers !== undefined && pool.includes(employers) ? employers : (pool[0] ?? null)
}
