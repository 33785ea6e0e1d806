import { announcesSanction, checkSanction, sanctionedKinds } from '#core'
import { addDays, plainDate, startOfDay, type Instant } from '#law'
import { numbersOfAt, publicNumbersAt, type PublicPromise } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'
import type { PublicFigure } from './public-figure.ts'

/** A promise of sanctions made in public, and the public number of sanctions in that regency: at the end of that day, and now. */
export type PromiseSheet = {
  readonly code: string
  readonly title: string
  readonly who: string
  readonly words: string
  readonly day: string | null
  readonly region: string
  /** What the words are by the catalogue of sanctions: named ones, or none. */
  readonly named: string
  readonly before: PublicFigure | null
  readonly now: PublicFigure | null
}

const measure = 'sanksi'

export async function promiseSheets(
  db: Parameters<typeof numbersOfAt>[0],
  promises: readonly PublicPromise[],
  now: Instant,
): Promise<readonly PromiseSheet[]> {
  const sheets: PromiseSheet[] = []
  for (const promise of promises.filter(({ promised }) => announcesSanction(promised.id))) {
    const region = promise.regionCode.slice(0, 5)
    // The day of the promise is over when the next begins in Jakarta, by whose days public numbers are asked again.
    const end = promise.heldOn === null ? null : startOfDay(addDays(plainDate(promise.heldOn), 1), 'WIB')
    const [then] = end === null || end > now ? [] : await publicNumbersAt(db, { measure, region, at: end })
    const today = (await numbersOfAt(db, region, now)).find(({ measureId }) => measureId === measure)
    sheets.push({
      code: promise.code,
      title: inTongue(promise.title),
      who: promise.who,
      words: inTongue(promise.promised),
      day: promise.heldOn === null ? null : dayInWords(promise.heldOn),
      region: promise.regionName,
      named: namedInWords(promise.promised.id),
      before: then ?? null,
      now: today ?? null,
    })
  }
  return sheets
}

const namedInWords = (words: string): string => {
  const kinds = new Set(checkSanction(words, sanctionedKinds).map(({ kind }) => kind))
  if (kinds.has('vague')) return m.janji_vague()
  return kinds.has('known') ? m.janji_known() : m.janji_unknown()
}
