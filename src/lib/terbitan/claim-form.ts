import { rankParts, type Claim, type ClaimKind } from '#core'
import { classes, distinct, limits, normalised } from './claim-lists.ts'
import { change, ratio, share, span, versions } from './claim-numbers.ts'
import { sumAsTyped, sumIn } from './sum-form.ts'
import { isBlank, valueOf, type Fields, type Reading } from './typed-reading.ts'

/** How one kind of claim is typed: null where none of its fields was begun, or what was begun is not whole. */
export type ClaimForm<Kind extends ClaimKind> = {
  readonly read: (reading: Reading) => Extract<Claim, { readonly kind: Kind }> | null
  readonly asTyped: (claim: Extract<Claim, { readonly kind: Kind }>) => Fields
}

export const rankFields = rankParts.map((part) => ({ part, name: `peringkat-${part}` }))
const rankNames = rankFields.map(({ name }) => name)

/** A rank is told with all its parts or says what it lacks; that none was told is what a checker is for. */
const rank: ClaimForm<'rank'> = {
  read(reading) {
    if (reading.unit !== 'peringkat' && isBlank(reading, rankNames)) return null
    if (reading.value === null && isBlank(reading, rankNames)) return null
    const position = valueOf(reading)
    const told = rankFields.flatMap(({ part, name }) => {
      const said = reading.typed(name).trim()
      return said === '' ? [] : [[part, said] as const]
    })
    return position === null ? null : { kind: 'rank', position, told: Object.fromEntries(told) }
  },
  asTyped: ({ told }) => Object.fromEntries(rankFields.map(({ part, name }) => [name, told[part] ?? ''])),
}

/** Each kind of claim has its fields: a new kind without them does not compile. */
const forms: { readonly [Kind in ClaimKind]: ClaimForm<Kind> } = {
  ...{ sum: { read: sumIn, asTyped: sumAsTyped }, share, change, span, ratio },
  ...{ versions, limits, distinct, classes, normalised, rank },
}

export const claimsTyped = (reading: Reading): readonly Claim[] =>
  Object.values(forms).flatMap(({ read }) => read(reading) ?? [])

const asTyped = <Kind extends ClaimKind>(claim: Extract<Claim, { readonly kind: Kind }>): Fields =>
  forms[claim.kind].asTyped(claim)

type Around = Pick<Reading, 'value' | 'unit'>

const inOrder = (_: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
const isSame = (one: Claim, other: Claim | null) => JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

/** Whether its fields give it back as it is. */
function comesBack<Kind extends ClaimKind>(claim: Extract<Claim, { readonly kind: Kind }>, around: Around): boolean {
  const fields = asTyped(claim)
  return isSame(claim, forms[claim.kind].read({ ...around, typed: (name) => fields[name] ?? '', errors: {} }))
}

/** The first of each kind; others of the kind, and what the fields cannot hold, are not of the form, and stay as they are. */
export function claimsInForm(claims: readonly Claim[], around: Around): readonly Claim[] {
  return [...Map.groupBy(claims, ({ kind }) => kind).values()].flatMap(([first]) =>
    first !== undefined && comesBack(first, around) ? [first] : [],
  )
}

/** What a form begins with that holds these already. A total that is the number itself is left blank, so that it follows it. */
export function claimsAsTyped(claims: readonly Claim[], around: Around): Fields {
  const held = claimsInForm(claims, around)
  const fields: Fields = Object.fromEntries(held.flatMap((claim) => Object.entries(asTyped(claim))))
  const follows = held.some((claim) => claim.kind === 'sum' && claim.total === around.value)
  return follows ? { ...fields, jumlah: '' } : fields
}
