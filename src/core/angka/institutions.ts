import { localDay, type Instant } from '#law'
import { groupOf } from './silence.ts'
import { smallestShown } from './suppress.ts'

/** What came to one office, and how it kept its terms. */
export type RawInstitution = {
  readonly officeId: string
  readonly officeKind: string
  readonly files: number
  readonly kept: number
  readonly late: number
}
export const institutionMeasures = ['berkas', 'tepat', 'lewat'] as const
export type InstitutionMeasure = (typeof institutionMeasures)[number]
export type InstitutionNumber = {
  readonly office: string
  readonly measure: InstitutionMeasure
  readonly atLeast: number
}

/** Public bodies of some size. In an office of a region's own, a kecamatan or a desa, one or two people would be meant. */
export const isInstitution = (officeKind: string): boolean =>
  !['perangkat-daerah', 'lain'].includes(groupOf(officeKind))

/** The office of one person: who holds it is somebody, and no institution. */
const ofOnePerson: ReadonlySet<string> = new Set(['ptps', 'pkd'])
/** Whether an office has a page of its own. What it says of files is another matter. */
export const hasOwnPage = (officeKind: string): boolean => !ofOnePerson.has(officeKind)

/** A body with fewer stands in no list of its own (N155). */
export const fewestOfInstitution = 20

/** Large bodies, in full tens: what is left out above a ten hides whoever a sum of others would show. */
export const publishableInstitutions = (raw: readonly RawInstitution[]): readonly InstitutionNumber[] =>
  raw
    .filter(({ officeKind, files }) => isInstitution(officeKind) && files >= fewestOfInstitution)
    .flatMap(({ officeId, files, kept, late }) => [
      { office: officeId, measure: 'berkas', atLeast: tens(files) } as const,
      { office: officeId, measure: 'tepat', atLeast: tens(kept) } as const,
      { office: officeId, measure: 'lewat', atLeast: tens(late) } as const,
    ])

type Told = InstitutionNumber & { readonly asOf: Instant }

/** Whether they were looked at in this month already: then none has to be counted. */
export const standsForMonth = (told: readonly Told[], now: Instant): boolean =>
  told.some(({ asOf }) => localDay(asOf, 'WIB').slice(0, 7) === localDay(now, 'WIB').slice(0, 7))

/**
 * What is told of large bodies from now on: looked at by the first count of a month, and a number moves where it lies five beyond its ten (N206). A ten
 * that were told on the day it is full would tell that a file came on that day.
 */
export function steppedInstitutions(
  raw: readonly RawInstitution[],
  { told, now }: { readonly told: readonly Told[]; readonly now: Instant },
): readonly (InstitutionNumber & { readonly asOf?: Instant })[] {
  if (standsForMonth(told, now)) return told
  const counts = new Map(raw.map((row) => [row.officeId, { berkas: row.files, tepat: row.kept, lewat: row.late }]))
  const before = new Map(told.map(({ office, measure, atLeast }) => [`${office} ${measure}`, atLeast]))
  return publishableInstitutions(raw).map((number) => {
    const [was, count] = [
      before.get(`${number.office} ${number.measure}`),
      counts.get(number.office)?.[number.measure] ?? 0,
    ]
    const isNear = was !== undefined && count >= was - smallestShown && count < was + 10 + smallestShown
    return isNear ? { ...number, atLeast: was } : number
  })
}

const tens = (count: number) => Math.floor(count / 10) * 10
