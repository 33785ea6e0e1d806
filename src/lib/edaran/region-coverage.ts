import type { PublicCircular, RegionCoverage } from '#store/views'
import { here, m, numberInWords } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { publicCircular } from './public-circular.ts'

type CoverageFigure = { readonly figure: PublicFigure; readonly words: string }

/** `45 of 68`; null: not shown, or of nobody. */
function partOfAll(figure: PublicFigure): CoverageFigure | null {
  const { shown, of } = figure
  if (shown === null || of === undefined || of === 0) return null
  return { figure, words: m.edaran_wilayah_of({ part: numberInWords(shown), whole: numberInWords(of) }) }
}

/** Offices that acknowledged, and people who read, of all that have it in the region. */
export const coverageFigures = (row: RegionCoverage) => {
  const figure = (measureId: string, shown: number | null, of: number | null) => ({
    ...{ measureId, regionCode: row.regionCode, part: `${row.circularId} dari semua`, shown, asOf: row.asOf },
    ...(of === null ? {} : { of }),
  })
  return {
    offices: partOfAll(figure('edaran-diakui', row.acknowledged, row.units)),
    people: partOfAll(figure('edaran-dibaca', row.read, row.people)),
  }
}

/** The circulars of which something is told in one region, each with its sender's note; the latest first. */
export function circularsIn(rows: readonly RegionCoverage[], circulars: readonly PublicCircular[], now: string) {
  const own = new Map(rows.map((row) => [row.circularId, row]))
  return circulars.flatMap((circular) => {
    const row = own.get(circular.id)
    if (row === undefined || circular.coverage === null) return []
    const { offices, people } = coverageFigures(row)
    const { title, head, withdrawn, coverage } = publicCircular(circular, now)
    if (offices === null && people === null) return []
    const to = here(`/edaran/jangkauan/${circular.id}`)
    return [{ id: circular.id, to, title, head, withdrawn, offices, people, note: coverage?.note ?? null }]
  })
}
export type CircularIn = ReturnType<typeof circularsIn>[number]
