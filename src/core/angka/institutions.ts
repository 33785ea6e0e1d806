import { groupOf } from './silence.ts'

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

const tens = (count: number) => Math.floor(count / 10) * 10
