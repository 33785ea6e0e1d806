import { measuresOf } from '#core'
import type { RegionNumber } from '#store/views'
import { here, inTongue, m, momentInWords, numberInWords } from '#wording'
import { shownInWords } from '../words/angka.ts'

/** One measure of one region. `share` only where both its counts are shown: what is left out is not told by a quotient. */
export type RefusalLine = {
  readonly id: string
  readonly says: string
  readonly count: string
  readonly share: string
  readonly definition: string
}

const groups = [
  { starts: 'penolakan-', says: m.tinjauan_numbers_reasons },
  { starts: 'tinjauan-', says: m.tinjauan_numbers_looks },
  { starts: 'sampel-', says: m.tinjauan_numbers_samples },
] as const

const shownOf = (own: readonly RegionNumber[], id: string) =>
  own.find(({ measureId }) => measureId === id)?.shown ?? null

const perHundred = (count: number | null, received: number | null): string =>
  count === null || received === null || received === 0
    ? '–'
    : numberInWords(Math.round((count * 1000) / received) / 10)

/** How a region's reports are refused, and what the rank above said of it, in sentences and rows. */
export function refusalNumbers(own: readonly RegionNumber[], below: readonly RegionNumber[]) {
  const received = shownOf(own, 'laporan-masuk')
  const regions = [...new Map(below.map(({ regionCode, regionName }) => [regionCode, regionName]))]
  return {
    asOf: own[0] === undefined ? null : m.angka_as_of({ when: momentInWords(own[0].asOf) }),
    received: m.tinjauan_numbers_received({ count: shownInWords(received) }),
    groups: groups.map(({ starts, says }) => ({
      says: says(),
      lines: measuresOf('penolakan')
        .filter(({ id }) => id.startsWith(starts))
        .map(({ id, title }): RefusalLine => {
          const count = shownOf(own, id)
          return {
            id,
            says: inTongue(title),
            count: shownInWords(count),
            share: starts === 'penolakan-' ? perHundred(count, received) : '',
            definition: here(`/angka/definisi/${id}`),
          }
        }),
    })),
    regions: regions.map(([code, name]) => ({ href: here(`/angka/penolakan/${code}`), name })),
  }
}
