import { plainWords } from './plain-words.ts'

export type RollPlace = {
  readonly code: string
  readonly level: string
  readonly name: string
  /** Of the kecamatan it lies in, and of the regency, as a person tells two of the same name apart. */
  readonly within: string
  readonly district: string | null
}
export type Placed =
  | { readonly state: 'found'; readonly code: string }
  | { readonly state: 'unknown'; readonly column: 'kecamatan' | 'desa' | 'kode_wilayah' }
  | { readonly state: 'many'; readonly column: 'kecamatan' | 'desa'; readonly candidates: readonly string[] }
  /** The row names none. */
  | { readonly state: 'none' }

export type FindPlace = (named: { readonly kecamatan: string; readonly desa: string; readonly code: string }) => Placed

const key = (name: string) =>
  plainWords(name)
    .replace(/^(kecamatan|kec|distrik|desa|ds|kelurahan|kel|kampung|nagari|gampong) /, '')
    .replaceAll(' ', '')

const shown = 5

/** Finds kecamatan and desa among the places that an employer may mean. A name that stands for several is never guessed at. */
export function placeFinder(places: readonly RollPlace[]): FindPlace {
  const codes = new Set(places.map(({ code }) => code))
  const districts = byKey(places.filter(({ level }) => level === 'kecamatan'))
  const villages = byKey(places.filter(({ level }) => level === 'desa' || level === 'kelurahan'))
  const one = (found: readonly RollPlace[], column: 'kecamatan' | 'desa'): Placed => {
    const [first, second] = found
    if (first === undefined) return { state: 'unknown', column }
    if (second === undefined) return { state: 'found', code: first.code }
    return {
      state: 'many',
      column,
      candidates: found.slice(0, shown).map(({ name, within, code }) => `${name}, ${within} (${code})`),
    }
  }
  return ({ kecamatan, desa, code }) => {
    if (code !== '') return codes.has(code) ? { state: 'found', code } : { state: 'unknown', column: 'kode_wilayah' }
    const inDistrict = kecamatan === '' ? null : (districts.get(key(kecamatan)) ?? [])
    if (desa === '') return inDistrict === null ? { state: 'none' } : one(inDistrict, 'kecamatan')
    if (inDistrict?.length === 0) return { state: 'unknown', column: 'kecamatan' }
    const named = villages.get(key(desa)) ?? []
    const within = inDistrict?.map((district) => district.code)
    return one(within === undefined ? named : named.filter(({ district }) => within.includes(district ?? '')), 'desa')
  }
}

function byKey(places: readonly RollPlace[]): ReadonlyMap<string, readonly RollPlace[]> {
  const found = new Map<string, RollPlace[]>()
  for (const place of places) {
    const list = found.get(key(place.name))
    if (list === undefined) found.set(key(place.name), [place])
    else list.push(place)
  }
  return found
}
