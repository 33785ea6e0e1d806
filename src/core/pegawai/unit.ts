import { plainWords } from './plain-words.ts'

export type RollOffice = {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly regionCode: string
  readonly parentId: string | null
}

/** Kinds of office that a roll may bring into being, below one that is there. */
const unitKinds = ['sekolah', 'upt', 'unit-kerja'] as const
export type UnitKind = (typeof unitKinds)[number]

export type UnitFound =
  | { readonly state: 'found'; readonly office: RollOffice }
  /** Not among the offices of this employer; it would stand below `parent`. */
  | { readonly state: 'unknown'; readonly name: string; readonly kind: UnitKind; readonly parent: RollOffice }
  | { readonly state: 'many'; readonly column: 'unit' | 'opd'; readonly candidates: readonly string[] }

export type FindUnit = (named: {
  readonly opd: string
  readonly unit: string
  readonly placeCode: string | null
}) => UnitFound

const regionTail = / (pemerintah )?(kabupaten|kota|provinsi|kab|prov) .*$/
const key = (name: string) =>
  plainWords(name)
    .replaceAll(/\bkab\b/g, 'kabupaten')
    .replaceAll(/\bprov\b/g, 'provinsi')
    .replaceAll(/\bkec\b/g, 'kecamatan')
    .replaceAll(/\bkel\b/g, 'kelurahan')

const schools =
  /^(sd|sdn|smp|smpn|sma|sman|smk|smkn|slb|slbn|tk|tkn|paud|mi|min|mts|mtsn|ma|man|ra)\b|\b(sekolah|madrasah)\b/
const technical =
  /^(upt|uptd|upp|blud|balai|puskesmas|pustu|rsud|rumah sakit|laboratorium|pasar|terminal)\b|\bpuskesmas\b/
const kindOfUnit = (name: string): UnitKind =>
  schools.test(plainWords(name)) ? 'sekolah' : technical.test(plainWords(name)) ? 'upt' : 'unit-kerja'

const shown = 5

/** Finds units by name, short name or code among the offices of one employer, first below the one the list was brought for. */
export function unitFinder(offices: readonly RollOffice[], at: RollOffice): FindUnit {
  const known = new Map<string, RollOffice[]>()
  const add = (name: string, office: RollOffice) => {
    const list = known.get(name)
    if (list === undefined) known.set(name, [office])
    else if (!list.includes(office)) list.push(office)
  }
  for (const office of offices) for (const name of namesOf(office)) add(name, office)
  const look = (words: string) => known.get(key(words)) ?? known.get(key(words).replace(regionTail, '')) ?? []
  const keepers = keepersOf(offices)
  const answers = new Map<string, UnitFound>()
  return ({ opd, unit, placeCode }) => {
    const asked = `${opd}\n${unit}\n${placeCode ?? ''}`
    const held = answers.get(asked)
    if (held !== undefined) return held
    const answer = below(find({ opd, unit, placeCode }, look, at), { opd, at, keepers })
    answers.set(asked, answer)
    return answer
  }
}

/** Which OPD keeps schools and clinics, where one alone can be meant. */
const keeperWords: Readonly<Partial<Record<UnitKind, RegExp>>> = {
  sekolah: /^dinas pendidikan/,
  upt: /^dinas kesehatan/,
}
type Keepers = ReadonlyMap<UnitKind, RollOffice>
const keepersOf = (offices: readonly RollOffice[]): Keepers =>
  new Map(
    unitKinds.flatMap((kind) => {
      const found = offices.filter(
        ({ kind: of, name }) => /^opd/.test(of) && keeperWords[kind]?.test(key(name)) === true,
      )
      const [one] = found
      return one !== undefined && found.length === 1 ? [[kind, one] as const] : []
    }),
  )

/** A school in a list without a column of OPD stands below the one that keeps schools, and not below the head of the region. */
function below(
  found: UnitFound,
  { opd, at, keepers }: { readonly opd: string; readonly at: RollOffice; readonly keepers: Keepers },
): UnitFound {
  if (found.state !== 'unknown' || opd !== '' || !at.kind.startsWith('kepala-daerah')) return found
  if (found.kind === 'upt' && !plainWords(found.name).includes('puskesmas')) return found
  return { ...found, parent: keepers.get(found.kind) ?? found.parent }
}

const namesOf = ({ code, name, shortName }: RollOffice) => [
  key(code),
  key(name),
  key(shortName),
  key(name).replace(regionTail, ''),
  key(shortName).replace(regionTail, ''),
]

type Asked = { readonly opd: string; readonly unit: string; readonly placeCode: string | null }

function find(
  { opd, unit, placeCode }: Asked,
  look: (words: string) => readonly RollOffice[],
  at: RollOffice,
): UnitFound {
  const above = opd === '' ? [at] : narrowed(look(opd), placeCode)
  const [parent, other] = above
  if (other !== undefined) return many('opd', above)
  if (parent === undefined) {
    // An OPD that nobody knows: what the row calls its unit is all that is left to go by.
    const direct = unit === '' ? [] : narrowed(look(unit), placeCode)
    if (direct.length === 1 && direct[0] !== undefined) return { state: 'found', office: direct[0] }
    const name = unit === '' ? opd : unit
    return { state: 'unknown', name, kind: kindOfUnit(name), parent: at }
  }
  if (unit === '' || look(unit).includes(parent)) return { state: 'found', office: parent }
  const named = look(unit)
  const below =
    opd === ''
      ? narrowed(named, placeCode)
      : narrowed(
          named.filter(({ parentId }) => parentId === parent.id),
          placeCode,
        )
  const [office, second] = below.length > 0 ? below : narrowed(named, placeCode)
  if (second !== undefined) return many('unit', below)
  return office === undefined
    ? { state: 'unknown', name: unit, kind: kindOfUnit(unit), parent }
    : { state: 'found', office }
}

const many = (column: 'unit' | 'opd', found: readonly RollOffice[]): UnitFound => ({
  state: 'many',
  column,
  candidates: found.slice(0, shown).map(({ name, code }) => `${name} (${code})`),
})

/** Two villages of one name are told apart by the place the row names. */
const narrowed = (found: readonly RollOffice[], placeCode: string | null): readonly RollOffice[] => {
  if (found.length < 2 || placeCode === null) return found
  const there = found.filter(({ regionCode }) => regionCode === placeCode || regionCode.startsWith(`${placeCode}.`))
  return there.length > 0 ? there : found
}
