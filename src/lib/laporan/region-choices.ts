import type { Netra } from '#app'
import type { PlainDate } from '#law'
import { findRegion, searchRegions, type PlacedRegion } from '#store/views'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'
import { placeInWords } from '../words/wilayah.ts'

export type RegionChoice = { readonly value: string; readonly says: string; readonly hint: string }

const choice = (region: PlacedRegion): RegionChoice => ({
  value: region.code,
  says: region.name,
  hint: placeInWords(region),
})

/** The region already chosen, and what the words typed beside it find. Below the nation, because a report has a place. */
export async function regionChoices({ db }: Pick<Netra, 'db'>, form: FormData): Promise<readonly RegionChoice[]> {
  const [words, code] = [textOf(form, 'cari'), textOf(form, 'wilayah')].map((typed) => typed.slice(0, 100)) as [
    string,
    string,
  ]
  const chosen = code === '' ? null : await findRegion(db, code.replaceAll('\0', ''))
  const found =
    words === '' || words === chosen?.name ? [] : await searchThenAndNow(db, words, readDate(form, 'terjadi'))
  const regions = [...(chosen ? [chosen] : []), ...found.filter((region) => region.code !== chosen?.code)]
  return regions.filter(({ code: at }) => at !== '00').map(choice)
}

/**
 * As the regions were on the day of the act, so that a village that has ended since is found; and as they are today, because the days of
 * our lists are unconfirmed (U) and may hide no place.
 */
async function searchThenAndNow(db: Netra['db'], words: string, { date }: { readonly date: PlainDate | null }) {
  const now = await searchRegions(db, { words, most: 10 })
  if (date === null) return now
  const then = await searchRegions(db, { words, most: 10, day: date })
  return [...then, ...now.filter(({ code }) => !then.some((region) => region.code === code))]
}
