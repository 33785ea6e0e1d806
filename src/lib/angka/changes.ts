import { findDefinition, findMeasure, whyChanged, type WhyChanged } from '#core'
import type { FigureChange, PartNames } from '#store/views'
import { addDays, startOfDay } from '#law'
import { here, inTongue, m, numberInWords } from '#wording'
import { partInWords } from '../gambar-angka/part-in-words.ts'
import { rankedName } from '../words/peringkat.ts'
import { definitionAt } from './definition-address.ts'
import type { PublicFigure } from './public-figure.ts'
import { shownInWords } from '../words/angka.ts'

const says: { readonly [Kind in WhyChanged['kind']]: (why: Extract<WhyChanged, { kind: Kind }>) => string } = {
  method: ({ note }) => m.ukuran_why_method({ note: inTongue(note) }),
  'hidden-now': () => m.ukuran_why_hidden(),
  'shown-now': () => m.ukuran_why_shown(),
  more: ({ by }) => m.ukuran_why_more({ count: numberInWords(by) }),
  grown: ({ by }) => m.ukuran_why_grown({ count: numberInWords(by) }),
  moved: () => m.ukuran_why_moved(),
  fewer: ({ by, because }) =>
    because === null
      ? m.ukuran_why_fewer({ count: numberInWords(by) })
      : m.ukuran_why_fewer_because({ count: numberInWords(by), why: inTongue(because) }),
}
const inWords = <Kind extends WhyChanged['kind']>(why: Extract<WhyChanged, { kind: Kind }>): string =>
  says[why.kind](why)

export type ChangeLine = {
  readonly key: string
  readonly day: string
  readonly measure: string
  readonly region: string
  readonly before: string
  readonly after: string
  readonly figures: { readonly before: PublicFigure; readonly after: PublicFigure }
  readonly why: string
  readonly definition: string
  readonly page: string
}

const accused = 'terlapor '
const partOfMeasure = ({ measureId, part }: FigureChange, names: PartNames): string =>
  part.startsWith(accused)
    ? rankedName('jabatan', { code: part.slice(accused.length), name: part })
    : partInWords(measureId, part, names)

/** Changed figures as a reader sees them; one of a measure that is no more is left out. */
export const changeLines = (changes: readonly FigureChange[], names: PartNames): readonly ChangeLine[] =>
  changes.flatMap((change) => {
    const measure = findDefinition(change.measureId)
    if (measure === null) return []
    const { measureId, regionCode, day, part } = change
    const figure = { measureId, regionCode, part: part || undefined }
    return [
      {
        key: [day, measureId, regionCode, ...(part === '' ? [] : [part.replaceAll(' ', '_')])].join('.'),
        day,
        measure: part === '' ? inTongue(measure.title) : `${inTongue(measure.title)}, ${partOfMeasure(change, names)}`,
        region: change.regionName,
        before: shownInWords(change.before, change.wasBehind),
        after: shownInWords(change.after, change.isBehind),
        figures: {
          before: { ...figure, shown: change.before, asOf: startOfDay(day, 'WIB') },
          after: { ...figure, shown: change.after, asOf: startOfDay(addDays(day, 1), 'WIB') },
        },
        why: inWords(whyChanged(measure, change)),
        definition: definitionAt(measureId, { region: regionCode }),
        page:
          part === '' && findMeasure(measureId) !== null
            ? here(regionCode === '00' ? '/angka' : `/angka/${regionCode}`)
            : definitionAt(measureId, { region: regionCode }),
      },
    ]
  })
