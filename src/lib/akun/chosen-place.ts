import { rolesAt, type Role } from '#core'
import { findRegion, readOffice, searchOffices, searchRegions, type PlacedRegion } from '#store/views'
import { isRecordId } from '#base'
import { placeInWords } from '../words/wilayah.ts'

type Db = Parameters<typeof readOffice>[0]

/** Where a post is given: at an office that stands, or in a village whose supervisors need no office yet. */
export type ChosenPlace =
  | { readonly in: 'office'; readonly id: string; readonly kind: string; readonly name: string }
  | { readonly in: 'village'; readonly code: string; readonly name: string; readonly within: string }

const villages = ['desa', 'kelurahan'] as const
const isVillage = ({ level }: PlacedRegion) => villages.some((known) => known === level)

/** What the address says was chosen; null where it names nothing that there is. */
export async function chosenPlace(db: Db, asked: URLSearchParams): Promise<ChosenPlace | null> {
  const [office, village] = [asked.get('pilih') ?? '', asked.get('wilayah') ?? '']
  if (isRecordId(office)) {
    const found = await readOffice(db, office)
    return found && { in: 'office', id: found.id, kind: found.kind, name: found.name }
  }
  if (!/^[0-9.]{13}$/.test(village)) return null
  const found = await findRegion(db, village)
  return found && isVillage(found)
    ? { in: 'village', code: found.code, name: found.name, within: placeInWords(found) }
    : null
}

/** The roles that can be held there. */
export const rolesIn = (place: ChosenPlace): readonly Role[] =>
  place.in === 'office' ? rolesAt(place.kind) : ['pkd', 'ptps']

/** Offices and villages by the words typed for each. */
export async function searchPlaces(db: Db, words: { office: string; village: string }) {
  const typed = words.village.trim()
  const levels = typed === '' ? [] : villages
  const found = await Promise.all(levels.map((level) => searchRegions(db, { words: typed, level, most: 10 })))
  return {
    offices: await searchOffices(db, words.office),
    villages: found.flat().map((region) => ({ code: region.code, name: region.name, within: placeInWords(region) })),
  }
}
