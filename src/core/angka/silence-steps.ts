import type { Instant } from '#law'
import type { Place } from './publish.ts'
import type { RawSilence, SilenceNumber } from './silence.ts'
import { mayStep, stepped } from './steps.ts'

/** What stands in public of files that wait, and of which moment each is. */
export type ToldSilence = SilenceNumber & { readonly asOf: Instant }
/** Null: as of this count. */
export type SteppedSilence = SilenceNumber & { readonly asOf: Instant | null }

const whole = 'semua'
const codeOf = ({ addressee, band, region }: Pick<SilenceNumber, 'addressee' | 'band' | 'region'>): string =>
  addressee === 'semua' ? whole : band === 'semua' ? addressee : `${addressee} ${band} ${region}`

type Node = Pick<SilenceNumber, 'addressee' | 'band' | 'region'>

/** All, then kinds, ages, provinces, regencies. */
function above(node: Node, parentOf: ReadonlyMap<string, string | null>): Node | null {
  if (node.addressee === 'semua') return null
  if (node.band === 'semua') return { addressee: 'semua', band: 'semua', region: '00' }
  const region = parentOf.get(node.region) ?? null
  return region === null ? { ...node, band: 'semua' } : { ...node, region }
}

type Stepping = {
  readonly places: readonly Place[]
  /** What may be told, of one moment; what has no row is zero. */
  readonly may: readonly SilenceNumber[]
  readonly counted: (node: Node) => number
  readonly told: readonly ToldSilence[]
  readonly now: Instant
}

/**
 * What is told of files that wait now: all of them as they stand, and kinds, ages and regions in steps (N186), as other places are. What did
 * not move stands as it was told, with its moment.
 */
export function steppedSilence({ places, may, counted, told, now }: Stepping): readonly SteppedSilence[] {
  const before = told.find(({ addressee }) => addressee === 'semua')
  if (before === undefined) return may.map((number) => ({ ...number, asOf: null }))
  const parentOf = new Map(places.map(({ code, parent }) => [code, parent]))
  const nodes = nodesOf([...may, ...told], parentOf)
  const toldOf = new Map(told.map((row) => [codeOf(row), row]))
  const mayOf = new Map(may.map((row) => [codeOf(row), row.shown]))
  const hidesAll = mayOf.get(whole) === null
  const tree = [...nodes].map(([code, node]) => {
    const parent = above(node, parentOf)
    return { code, parent: parent === null ? null : codeOf(parent) }
  })
  const standing = (code: string) => {
    const row = toldOf.get(code)
    // What was never told by itself was nothing at the last count, or hidden with all.
    return row === undefined ? (before.shown === null ? null : 0) : row.shown
  }
  const moves = stepped({
    places: mayStep(before.asOf, now) ? tree : tree.filter(({ parent }) => parent === null),
    may: tree.map(({ code, parent }) => ({
      ...{ region: code, parent },
      shown: hidesAll ? null : (mayOf.get(code) ?? (mayOf.has(code) ? null : 0)),
    })),
    countOf: (code) => counted(nodes.get(code) ?? { addressee: 'semua', band: 'semua', region: '00' }),
    told: new Map(tree.map(({ code }) => [code, standing(code)])),
  })
  const moved = new Map(moves.map(({ region, shown }) => [region, shown]))
  const isHidden = (moved.has(whole) ? moved.get(whole) : before.shown) === null
  return [...nodes].flatMap(([code, node]): readonly SteppedSilence[] => {
    const shown = moved.has(code) ? (moved.get(code) ?? null) : standing(code)
    const asOf = moved.has(code) ? null : (toldOf.get(code)?.asOf ?? before.asOf)
    // What is nothing and told as nothing needs no row; nor does what is hidden with all.
    const isSaid = shown === null ? !isHidden || toldOf.has(code) : shown > 0 || counted(node) > 0
    if (!isSaid && code !== whole) return []
    return [{ addressee: node.addressee, band: node.band, region: node.region, shown, asOf }]
  })
}

function nodesOf(rows: readonly Node[], parentOf: ReadonlyMap<string, string | null>): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  for (const row of rows)
    for (let node: Node | null = row; node !== null && !nodes.has(codeOf(node)); node = above(node, parentOf))
      nodes.set(codeOf(node), node)
  return nodes
}

/** How many wait at each of these, for whoever counts. */
export function waitingAt(raw: readonly RawSilence[]): (node: Node) => number {
  const rows = Map.groupBy(raw, ({ group, band }) => `${group} ${band}`)
  return ({ addressee, band, region }) => {
    const own =
      addressee === 'semua'
        ? raw
        : band === 'semua'
          ? raw.filter(({ group }) => group === addressee)
          : (rows.get(`${addressee} ${band}`) ?? [])
    return own
      .filter((row) => region === '00' || row.region === region || row.region.startsWith(`${region}.`))
      .reduce((sum, { count }) => sum + count, 0)
  }
}
