import { announcesSanction, checkSanction, sanctionedKinds } from '#core'
import { addDays, plainDate, startOfDay, type Instant } from '#law'
import { numbersOfAt, publicNumbersAt, type PublicPromise } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'
import type { PublicFigure } from './public-figure.ts'

/** A promise of sanctions made in public, and the public number of sanctions in that regency: at the end of that day, and now. */
type PromiseSheet = {
  readonly code: string
  readonly title: string
  readonly who: string
  readonly words: string
  readonly day: string | null
  readonly region: string
  /** What the words are by the catalogue of sanctions: named ones, or none. */
  readonly named: string
  /** Null in a demonstration: its sanctions are invented, and are not set beside what a real institution promised. */
  readonly delivered: { readonly before: PublicFigure | null; readonly now: PublicFigure | null } | null
}

type Db = Parameters<typeof numbersOfAt>[0]
const measure = 'sanksi'

type Told = { readonly isInvented: boolean; readonly now: Instant }

export async function promiseSheets(
  db: Db,
  promises: readonly PublicPromise[],
  { isInvented, now }: Told,
): Promise<readonly PromiseSheet[]> {
  const sheets: PromiseSheet[] = []
  for (const promise of promises.filter(({ promised }) => announcesSanction(promised.id))) {
    sheets.push({
      code: promise.code,
      title: inTongue(promise.title),
      who: promise.who,
      words: inTongue(promise.promised),
      day: promise.heldOn === null ? null : dayInWords(promise.heldOn),
      region: promise.regionName,
      named: namedInWords(promise.promised.id),
      delivered: isInvented ? null : await deliveredIn(db, promise, now),
    })
  }
  return sheets
}

async function deliveredIn(db: Db, { heldOn, regionCode }: PublicPromise, now: Instant) {
  const region = regionCode.slice(0, 5)
  // The day of the promise is over when the next begins in Jakarta, by whose days public numbers are asked again.
  const end = heldOn === null ? null : startOfDay(addDays(plainDate(heldOn), 1), 'WIB')
  const [then] = end === null || end > now ? [] : await publicNumbersAt(db, { measure, region, at: end })
  const today = (await numbersOfAt(db, region, now)).find(({ measureId }) => measureId === measure)
  return { before: then ?? null, now: today ?? null }
}

const namedInWords = (words: string): string => {
  const kinds = new Set(checkSanction(words, sanctionedKinds).map(({ kind }) => kind))
  if (kinds.has('vague')) return m.janji_vague()
  return kinds.has('known') ? m.janji_known() : m.janji_unknown()
}
