import { addresseeGroups, silenceBands, type SilenceBand } from '#core'
import type { SilenceRow } from '#store/views'
import { momentInWords } from '#wording'
import { addresseeInWords, shownInWords } from '../words/angka.ts'

export type SilenceLine = {
  readonly says: string
  readonly all: string | null
  readonly bands: Readonly<Record<SilenceBand, string>>
}

export type SilenceSheet = {
  readonly asOf: string
  /** Nothing of it may be shown, in no region. */
  readonly tooFew: boolean
  /** How many there are in the nation; null elsewhere, where no sum is made. */
  readonly all: string | null
  readonly lines: readonly SilenceLine[]
}

/** Files without news of one region, a line for each kind of body that has any in the nation; null before the first count. */
export function silenceSheet(rows: readonly SilenceRow[], regionCode: string): SilenceSheet | null {
  const whole = rows.find(({ addressee }) => addressee === 'semua')
  if (whole === undefined) return null
  const isNation = regionCode === '00'
  const shownOf = (group: string, band: string, region: string) =>
    shownInWords(
      rows.find((row) => row.addressee === group && row.band === band && row.region === region)?.shown ?? null,
    )
  // What has no row is zero: only what is left out has a row without a number.
  const cellOf = (group: string, band: string) =>
    rows.some((row) => row.addressee === group && row.band === band && row.region === regionCode)
      ? shownOf(group, band, regionCode)
      : shownInWords(0)
  return {
    asOf: momentInWords(whole.asOf),
    tooFew: whole.shown === null,
    all: isNation ? shownInWords(whole.shown) : null,
    lines: addresseeGroups
      .filter((group) => rows.some(({ addressee }) => addressee === group))
      .map((group) => ({
        says: addresseeInWords(group),
        all: isNation ? shownOf(group, 'semua', '00') : null,
        bands: {
          '0': cellOf(group, '0'),
          '8': cellOf(group, '8'),
          '31': cellOf(group, '31'),
          '91': cellOf(group, '91'),
        },
      })),
  }
}

export const silenceColumns = silenceBands
