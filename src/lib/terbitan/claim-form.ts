import { rankParts, type Claim, type ClaimKind, type FigureSort } from '#core'
import { parsePlainDate } from '#law'
import { m } from '#wording'
import { numberTyped } from './number-typed.ts'

/** What was typed under a name, '' where nothing was: of a form, or of an address. */
export type Typed = (name: string) => string
type Reading = { readonly typed: Typed; readonly errors: Record<string, string> }

/** Kinds of claims that the fields below hold; a sum has its own, and the rest comes from the seed. */
export const typedClaimKinds = ['share', 'change', 'span', 'rank'] as const satisfies readonly ClaimKind[]
export const rankFields = rankParts.map((part) => ({ part, name: `peringkat-${part}` }))

/** `position`: of a rank, which is the figure itself. What is begun must be whole: each blank that is missing is told. */
export function claimsTyped(reading: Reading, position: number | null): readonly Claim[] {
  const claims = [shareIn(reading), changeIn(reading), spanIn(reading), rankIn(reading, position)]
  return claims.filter((claim) => claim !== null)
}

const isBlank = ({ typed }: Reading, names: readonly string[]) => names.every((name) => typed(name).trim() === '')

function numberIn({ typed, errors }: Reading, name: string, sort: FigureSort = 'whole'): number | null {
  const said = typed(name).trim()
  const read = said === '' ? { says: m.refusal_field_blank() } : numberTyped(said, sort)
  if ('value' in read) return read.value
  errors[name] = read.says
  return null
}

function shareIn(reading: Reading): Claim | null {
  if (isBlank(reading, ['persen-angka', 'persen-bagian', 'persen-dari'])) return null
  const percent = numberIn(
    { ...reading, typed: (name) => reading.typed(name).replace('%', '') },
    'persen-angka',
    'decimal',
  )
  const [part, of] = [numberIn(reading, 'persen-bagian'), numberIn(reading, 'persen-dari')]
  if (of === 0) reading.errors['persen-dari'] = m.terbitan_claim_base_zero()
  if (percent === null || part === null || of === null || of === 0) return null
  return { kind: 'share', part, of, percent, ...(reading.typed('persen-dasar') === 'dikira' ? { ofSaid: false } : {}) }
}

function changeIn(reading: Reading): Claim | null {
  if (isBlank(reading, ['ubah-dari', 'ubah-ke', 'ubah-selisih'])) return null
  const [from, to, by] = ['ubah-dari', 'ubah-ke', 'ubah-selisih'].map((name) => numberIn(reading, name))
  if (from == null || to == null || by == null) return null
  return { kind: 'change', from, to, by, way: reading.typed('ubah-arah') === 'turun' ? 'down' : 'up' }
}

function spanIn(reading: Reading): Claim | null {
  const ends = ['jangka-mulai', 'jangka-selesai'] as const
  if (isBlank(reading, [...ends, 'jangka-hari'])) return null
  const [from, to] = ends.map((name) => parsePlainDate(reading.typed(name).trim()))
  for (const name of ends)
    if (parsePlainDate(reading.typed(name).trim()) === null) reading.errors[name] = m.refusal_field_not_a_day()
  const days = numberIn(reading, 'jangka-hari')
  if (from == null || to == null || days === null) return null
  return { kind: 'span', from, to, days }
}

/** A rank is told with all its parts or says what it lacks; that none was told is what a checker is for. */
function rankIn({ typed }: Reading, position: number | null): Claim | null {
  if (position === null) return null
  const told = rankFields.flatMap(({ part, name }) => {
    const said = typed(name).trim()
    return said === '' ? [] : [[part, said] as const]
  })
  return { kind: 'rank', position, told: Object.fromEntries(told) }
}

const printed = (value: number) => String(value).replace('.', ',')
type Fields = Readonly<Record<string, string>>

/** What a form begins with that holds these already. */
const asTyped: {
  readonly [Kind in (typeof typedClaimKinds)[number]]: (claim: Extract<Claim, { kind: Kind }>) => Fields
} = {
  share: ({ part, of, percent, ofSaid }) => ({
    'persen-angka': printed(percent),
    'persen-bagian': String(part),
    'persen-dari': String(of),
    'persen-dasar': ofSaid === false ? 'dikira' : 'tercetak',
  }),
  change: ({ from, to, by, way }) => ({
    'ubah-dari': String(from),
    'ubah-ke': String(to),
    'ubah-selisih': String(by),
    'ubah-arah': way === 'down' ? 'turun' : 'naik',
  }),
  span: ({ from, to, days }) => ({ 'jangka-mulai': from, 'jangka-selesai': to, 'jangka-hari': String(days) }),
  rank: ({ told }) => Object.fromEntries(rankFields.map(({ part, name }) => [name, told[part] ?? ''])),
}

/** The first of each kind; others of the kind are not of this form, and stay as they are. */
export function claimsInForm(claims: readonly Claim[]): readonly Claim[] {
  return typedClaimKinds.flatMap((kind) => claims.find((claim) => claim.kind === kind) ?? [])
}
export const claimsAsTyped = (claims: readonly Claim[]): Fields =>
  Object.assign(
    {},
    ...claimsInForm(claims).map((claim) =>
      (asTyped[claim.kind as keyof typeof asTyped] as (one: Claim) => Fields)(claim),
    ),
  ) as Fields
