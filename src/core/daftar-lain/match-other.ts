import type { PlainDate } from '#law'
import { regionKey } from './known-regions.ts'
import { institutionKey, numberKey, withoutPart, type OtherRow } from './other-row.ts'

/** What of a case of ours is compared. `marks`: of numbers of its accused; any two that are equal are one person. */
export type OwnCase = {
  readonly id: string
  readonly numbers: readonly string[]
  /** When it happened, was known, received and registered: registers write any of them. */
  readonly days: readonly PlainDate[]
  readonly regions: readonly string[]
  readonly institutions: readonly string[]
  readonly initials: readonly string[]
  readonly marks: readonly string[]
}

/** `mark`: of the accused's number, '' where there is none. */
export type ComparedRow = OtherRow & { readonly mark: string }

export const otherOutcomes = [
  'same',
  'differs',
  'split',
  'joined',
  'unclear',
  'repeated',
  'only-there',
  'only-here',
] as const
export type OtherOutcome = (typeof otherOutcomes)[number]
export type OtherDifference = 'nomor' | 'tanggal' | 'wilayah' | 'instansi' | 'terlapor'

export type OtherMatch = {
  readonly outcome: OtherOutcome
  /** Null: a case of ours that no row there speaks of. */
  readonly row: ComparedRow | null
  readonly cases: readonly string[]
  readonly differs: readonly OtherDifference[]
}

type Known = OwnCase & {
  readonly numberKeys: ReadonlySet<string>
  readonly institutionKeys: ReadonlySet<string>
  readonly regionKeys: ReadonlySet<string>
}

/** Every row once, and every case that no row speaks of. A case is found by its number, or else by its day and its accused (N152). */
export function matchOther(rows: readonly ComparedRow[], own: readonly OwnCase[]): readonly OtherMatch[] {
  const cases = own.map(known)
  const find = finderOf(cases)
  const seen = new Set<string>()
  const found = rows.map((row) => {
    const print = fingerprint(row)
    const isRepeated = seen.has(print)
    seen.add(print)
    return { row, isRepeated, ...find(row) }
  })
  const timesMatched = new Map<string, number>()
  for (const { isRepeated, isUnclear, cases: matched } of found)
    if (!isRepeated && !isUnclear) for (const { id } of matched) timesMatched.set(id, (timesMatched.get(id) ?? 0) + 1)
  const spoken = new Set(found.flatMap(({ cases: matched }) => matched.map(({ id }) => id)))
  return [
    ...found.map(({ row, isRepeated, isPart, cases: matched, ...finding }): OtherMatch => {
      const [first] = matched
      const isSplit = first !== undefined && (timesMatched.get(first.id) ?? 0) > 1
      // Where the rest of a part is, nobody knows who has only one.
      const isUnclear = finding.isUnclear || (isPart && !isSplit)
      const differs = first === undefined || isUnclear ? [] : differencesOf(row, matched)
      return {
        row,
        cases: matched.map(({ id }) => id),
        differs,
        outcome: outcomeOf({ isRepeated, isUnclear, isSplit, count: matched.length, differs: differs.length > 0 }),
      }
    }),
    ...own.flatMap(({ id }): OtherMatch[] =>
      spoken.has(id) ? [] : [{ outcome: 'only-here', row: null, cases: [id], differs: [] }],
    ),
  ]
}

type Facts = {
  readonly isRepeated: boolean
  readonly isUnclear: boolean
  readonly isSplit: boolean
  readonly count: number
  readonly differs: boolean
}

function outcomeOf({ isRepeated, isUnclear, isSplit, count, differs }: Facts): OtherOutcome {
  if (isRepeated) return 'repeated'
  if (count === 0) return 'only-there'
  if (isUnclear) return 'unclear'
  if (count > 1) return 'joined'
  if (isSplit) return 'split'
  return differs ? 'differs' : 'same'
}

const known = (own: OwnCase): Known => ({
  ...own,
  numberKeys: new Set(own.numbers.map(numberKey)),
  institutionKeys: new Set(own.institutions.map(institutionKey).filter((key) => key !== '')),
  regionKeys: new Set(own.regions.map(regionKey).filter((key) => key !== '')),
})

const fingerprint = ({ numbers, day, region, institution, initials, mark }: ComparedRow) =>
  JSON.stringify([numbers.map(numberKey), day, region, institution, initials, mark])

/** `isPart`: found by its number without what says which part of the case it is. */
type Finding = { readonly cases: readonly Known[]; readonly isUnclear: boolean; readonly isPart: boolean }

function finderOf(cases: readonly Known[]): (row: ComparedRow) => Finding {
  const byNumber = groupedBy(cases, ({ numberKeys }) => [...numberKeys])
  const byDay = groupedBy(cases, ({ days }) => [...new Set(days)])
  const byMark = groupedBy(cases, ({ marks }) => marks)
  return (row) => {
    const byNumbers = (keyOf: (number: string) => string) =>
      distinct(row.numbers.flatMap((number) => byNumber.get(keyOf(number)) ?? []))
    const numbered = byNumbers(numberKey)
    // One number that two cases of ours carry says neither.
    if (numbered.length > 0) return { cases: numbered, isUnclear: row.numbers.length < numbered.length, isPart: false }
    const parts = byNumbers((number) => numberKey(withoutPart(number)))
    if (parts.length > 0) return { cases: parts, isUnclear: row.numbers.length < parts.length, isPart: true }
    const near = distinct([
      ...(row.day === null ? [] : (byDay.get(row.day) ?? []).filter((own) => isAboutSame(row, own))),
      ...(row.mark === ''
        ? []
        : (byMark.get(row.mark) ?? []).filter(({ days }) => row.day !== null && days.includes(row.day))),
    ])
    return { cases: near, isUnclear: near.length > 1, isPart: false }
  }
}

/** The accused, by initials and institution; where one register tells only one of the two, by that. Never by the day alone. */
function isAboutSame(row: ComparedRow, own: Known): boolean {
  if (row.region !== '' && own.regionKeys.size > 0 && !own.regionKeys.has(row.region)) return false
  const institution = agrees(row.institution, own.institutionKeys)
  const initials = agrees(row.initials, new Set(own.initials))
  return institution !== 'no' && initials !== 'no' && (institution === 'yes' || initials === 'yes')
}

const isOneOf = (keys: ReadonlySet<string>, number: string) =>
  keys.has(numberKey(number)) || keys.has(numberKey(withoutPart(number)))

const agrees = (said: string, ours: ReadonlySet<string>) =>
  said === '' || ours.size === 0 ? 'untold' : ours.has(said) ? 'yes' : 'no'

function differencesOf(row: ComparedRow, matched: readonly Known[]): readonly OtherDifference[] {
  const all = <T>(of: (own: Known) => Iterable<T>) => new Set(matched.flatMap((own) => [...of(own)]))
  const numbers = all(({ numberKeys }) => numberKeys)
  const checks: readonly (readonly [OtherDifference, boolean])[] = [
    ['nomor', numbers.size > 0 && row.numbers.some((number) => !isOneOf(numbers, number))],
    ['tanggal', row.day !== null && !all(({ days }) => days).has(row.day)],
    [
      'wilayah',
      agrees(
        row.region,
        all(({ regionKeys }) => regionKeys),
      ) === 'no',
    ],
    [
      'instansi',
      agrees(
        row.institution,
        all(({ institutionKeys }) => institutionKeys),
      ) === 'no',
    ],
    [
      'terlapor',
      agrees(
        row.initials,
        all(({ initials }) => initials),
      ) === 'no',
    ],
  ]
  return checks.flatMap(([field, isOther]) => (isOther ? [field] : []))
}

function groupedBy(cases: readonly Known[], keysOf: (own: Known) => readonly string[]) {
  const groups = new Map<string, Known[]>()
  for (const own of cases)
    for (const key of keysOf(own)) {
      const held = groups.get(key)
      if (held === undefined) groups.set(key, [own])
      else held.push(own)
    }
  return groups
}

const distinct = (cases: readonly Known[]) => [...new Set(cases)]
