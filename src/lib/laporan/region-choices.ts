import type { Netra } from '#app'
import { findRegion, searchRegions, type PlacedRegion } from '#store/views'
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
  const found = words === '' || words === chosen?.name ? [] : await searchRegions(db, { words, most: 10 })
  const regions = [...(chosen ? [chosen] : []), ...found.filter((region) => region.code !== chosen?.code)]
  return regions.filter(({ code: at }) => at !== '00').map(choice)
}
