import { addresseeGroups, silenceBands, silenceMeasure, type SilenceBand } from '#core'
import type { SilenceRow, ToldZeros } from '#store/views'
import { momentInWords } from '#wording'
import { addresseeInWords } from '../words/angka.ts'
import type { PublicFigure } from './public-figure.ts'

export type SilenceLine = {
  readonly says: string
  readonly all: PublicFigure | null
  readonly bands: Readonly<Record<SilenceBand, PublicFigure>>
}

export type SilenceSheet = {
  readonly asOf: string
  /** Nothing of it may be shown, in no region. */
  readonly tooFew: boolean
  /** Of the region as a whole, where nothing may be said of it. */
  readonly whole: PublicFigure
  /** How many there are in the nation; null elsewhere, where no sum is made. */
  readonly all: PublicFigure | null
  readonly lines: readonly SilenceLine[]
}

/**
 * Files without news of one region, a line for each kind of body that has any in the nation; null before the first count. `zeros`: of which moments
 * those without a row are; left out of a past moment, as of which everything stands.
 */
export function silenceSheet(
  rows: readonly SilenceRow[],
  regionCode: string,
  measureId: string = silenceMeasure.id,
  zeros: ToldZeros = { first: null, last: [] },
): SilenceSheet | null {
  const whole = rows.find(({ addressee }) => addressee === 'semua')
  if (whole === undefined) return null
  const isNation = regionCode === '00'
  // What has no row is zero: only what is left out has a row without a number.
  const figureOf = (group: string, band: string): PublicFigure => {
    const found = rows.find((row) => row.addressee === group && row.band === band && row.region === regionCode)
    const figure = { measureId, regionCode, part: `${group} ${band}` }
    if (found !== undefined) return { ...figure, shown: found.shown, asOf: found.asOf }
    const last = zeros.last.find((zero) => zero.addressee === group && zero.band === band)
    return { ...figure, shown: 0, asOf: last?.asOf ?? zeros.first ?? whole.asOf }
  }
  return {
    asOf: momentInWords(whole.asOf),
    tooFew: whole.shown === null,
    whole: { measureId, regionCode, shown: null, asOf: whole.asOf },
    all: isNation ? { measureId, regionCode, shown: whole.shown, asOf: whole.asOf } : null,
    lines: addresseeGroups
      .filter((group) => rows.some(({ addressee }) => addressee === group))
      .map((group) => ({
        says: addresseeInWords(group),
        all: isNation ? figureOf(group, 'semua') : null,
        bands: {
          '0': figureOf(group, '0'),
          '8': figureOf(group, '8'),
          '31': figureOf(group, '31'),
          '91': figureOf(group, '91'),
        },
      })),
  }
}

export const silenceColumns = silenceBands
