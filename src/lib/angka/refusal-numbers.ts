import { measuresOf } from '#core'
import type { RegionNumber } from '#store/views'
import type { PublicFigure } from './public-figure.ts'
import { here, inTongue, m, momentInWords, numberInWords } from '#wording'

/** One measure of one region. `share` only where both its counts are shown: what is left out is not told by a quotient. */
type RefusalLine = {
  readonly id: string
  readonly says: string
  readonly count: RegionNumber | null
  readonly share: PublicFigure | null
  readonly shareSays: string
  readonly definition: string
}

const groups = [
  { starts: 'penolakan-', says: m.tinjauan_numbers_reasons },
  { starts: 'tinjauan-', says: m.tinjauan_numbers_looks },
  { starts: 'sampel-', says: m.tinjauan_numbers_samples },
] as const

const numberOf = (own: readonly RegionNumber[], id: string) => own.find(({ measureId }) => measureId === id) ?? null

/** Of a hundred reports received: another number than the count, and so another part. */
function shareOf(count: RegionNumber | null, received: RegionNumber | null) {
  if (count === null) return { share: null, shareSays: '' }
  const [some, all] = [count.shown, received?.shown ?? null]
  const isTold = some !== null && all !== null && all > 0
  const share = {
    ...{ measureId: count.measureId, regionCode: count.regionCode, part: 'dari laporan masuk', asOf: count.asOf },
    ...(isTold ? { shown: some, of: all } : { shown: null }),
  }
  return { share, shareSays: isTold ? numberInWords(Math.round((some * 1000) / all) / 10) : '–' }
}

/** How a region's reports are refused, and what the rank above said of it, in sentences and rows. */
export function refusalNumbers(own: readonly RegionNumber[], below: readonly RegionNumber[]) {
  const received = numberOf(own, 'laporan-masuk')
  const counted = own.find(({ measureId }) => measureId.startsWith('penolakan-'))
  const regions = [...new Map(below.map(({ regionCode, regionName }) => [regionCode, regionName]))]
  return {
    asOf: counted === undefined ? null : m.angka_as_told({ when: momentInWords(counted.asOf) }),
    received,
    groups: groups.map(({ starts, says }) => ({
      says: says(),
      lines: measuresOf('penolakan')
        .filter(({ id }) => id.startsWith(starts))
        .map(({ id, title }): RefusalLine => {
          const count = numberOf(own, id)
          return {
            id,
            says: inTongue(title),
            count,
            ...shareOf(starts === 'penolakan-' ? count : null, received),
            definition: here(`/angka/definisi/${id}`),
          }
        }),
    })),
    regions: regions.map(([code, name]) => ({ href: here(`/angka/penolakan/${code}`), name })),
  }
}
