import type { InstitutionMeasure } from '#core'
import type { InstitutionRow } from '#store/views'
import type { PublicFigure } from '../angka/public-figure.ts'

export type Institution = { readonly code: string; readonly name: string; readonly asOf: string } & Readonly<
  Record<InstitutionMeasure, number>
>

export const institutionMeasure = 'berkas-instansi'

/** One of its numbers, as a public figure: at least so many. */
export const bodyFigure = (body: Institution, which: InstitutionMeasure): PublicFigure => ({
  ...{ measureId: institutionMeasure, regionCode: '00', part: `${body.code} ${which}` },
  ...{ shown: body[which], asOf: body.asOf },
})

/** The three numbers of each body side by side. */
export const institutionsOf = (rows: readonly InstitutionRow[]): readonly Institution[] =>
  [...Map.groupBy(rows, ({ code }) => code)].map(([code, own]) => {
    const of = (measure: InstitutionMeasure) => own.find((row) => row.measure === measure)?.atLeast ?? 0
    return {
      ...{ code, name: own[0]?.name ?? code, asOf: own[0]?.asOf ?? '' },
      ...{ berkas: of('berkas'), tepat: of('tepat'), lewat: of('lewat') },
    }
  })
