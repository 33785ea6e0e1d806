import { bookMeasures } from '#core'
import { listReleaseChanges, listReleaseNumbers, type ToldRelease } from '#store/views'
import { dayInWords, here, m, momentInWords, numberInWords } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { bookPeriodInWords, bookReasonsInWords, measureTitle } from '../words/rilis.ts'

type Db = Parameters<typeof listReleaseNumbers>[0]

export const releaseLine = (release: ToldRelease) => ({
  id: release.id,
  period: bookPeriodInWords(release.period),
  number: numberInWords(release.number),
  asOf: momentInWords(release.asOf),
  publicOn: dayInWords(release.publicOn),
  books: m.rilis_books_of({ books: numberInWords(release.books), offices: numberInWords(release.offices) }),
})

/** A release over the provinces, or over the regencies of one. Null: it has no such province. */
export async function releaseSheet(db: Db, release: ToldRelease, within: string | null) {
  const numbers = await listReleaseNumbers(db, release.id)
  const changes = await listReleaseChanges(db, release.id)
  const byRegion = [...Map.groupBy(numbers, ({ region }) => region)]
  const wanted = byRegion.filter(([code, [first]]) =>
    within === null ? code.length === 2 : code === within || first?.parent === within,
  )
  const hasBooks = wanted.filter(([, own]) => own.some(({ isClosed }) => isClosed))
  const above = byRegion.find(([code]) => code === within)?.[1][0]
  if (within !== null && (above === undefined || within.length !== 2)) return null
  return {
    ...releaseLine(release),
    within: above?.name ?? null,
    measures: bookMeasures.map((id) => ({ id, says: measureTitle(id), to: here(`/angka/definisi/${id}`) })),
    /** Named in one sentence: a row of nothing for each would hide the few that there are. */
    open: wanted
      .filter(([, own]) => own.every(({ isClosed }) => !isClosed))
      .map(([code, own]) => own[0]?.name ?? code)
      .join(', '),
    rows: hasBooks.map(([code, own]) => ({
      code,
      name: own[0]?.name ?? code,
      leads: within === null && code !== '00',
      values: Object.fromEntries(
        own.map(({ measure, shown, isClosed }) => [
          measure,
          {
            figure: {
              ...{ measureId: measure, regionCode: code, part: `rilis ${release.period}/${String(release.number)}` },
              ...{ shown: isClosed ? shown : null, asOf: release.asOf },
            },
            ...(isClosed ? {} : { words: m.rilis_open() }),
          },
        ]),
      ),
    })),
    isFirst: release.number === 1,
    reasons: reasonsOf(release),
    changes: changes
      .filter(isChange)
      .map((change) => ({ words: changeLine(change), figures: figuresOf(release, change) })),
  }
}

type Change = Awaited<ReturnType<typeof listReleaseChanges>>[number]

export const isChange = ({ appeared, movedIn, gone }: Change) => appeared !== 0 || movedIn !== 0 || gone !== 0
export const changeLine = ({ measure, name, appeared, movedIn, gone }: Change) => ({
  region: name,
  measure: measureTitle(measure),
  appeared: countInWords(appeared),
  movedIn: countInWords(movedIn),
  gone: countInWords(gone),
})
/** Each count by what it is of, as any public number says it. */
function figuresOf({ period, number, asOf }: ToldRelease, { measure, region, appeared, movedIn, gone }: Change) {
  const figure = (shown: number | null, what: string): PublicFigure => ({
    ...{ measureId: measure, regionCode: region, part: `rilis ${period}/${String(number)} ${what}`, shown, asOf },
  })
  return new Map([
    ['appeared', figure(appeared, 'baru')],
    ['movedIn', figure(movedIn, 'dipindahkan')],
    ['gone', figure(gone, 'tidak-lagi')],
  ])
}
/** Why it differs from the release before: books that are certified for the first time, and why others were signed anew. */
export const reasonsOf = ({ newBooks, reasons }: ToldRelease) =>
  [
    ...(newBooks > 0 ? [m.rilis_reason_new_books({ count: numberInWords(newBooks) })] : []),
    ...bookReasonsInWords(reasons),
  ].join('; ')

const countInWords = (count: number | null) => (count === null ? m.rilis_few() : numberInWords(count))
