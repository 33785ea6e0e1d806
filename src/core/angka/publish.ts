import { isSmall, suppressFamily, type Shown } from './suppress.ts'

/** Raw counts of one measure at one place: a regency, or a province or the nation for what has no lower place. */
export type RawCount = { readonly region: string; readonly count: number }
export type Place = { readonly code: string; readonly parent: string | null }
export type PublicNumber = { readonly region: string; readonly parent: string | null; readonly shown: number | null }

/**
 * What may be shown of one measure over the nation (`00`), its provinces and their regencies. `places` are those three
 * ranks, all of them: a region where nothing happened shows zero.
 */
export function publishable(places: readonly Place[], raw: readonly RawCount[]): readonly PublicNumber[] {
  const own = new Map(raw.map(({ region, count }) => [region, count]))
  const childrenOf = Map.groupBy(
    places.filter((place) => place.parent !== null),
    ({ parent }) => parent,
  )
  const totalOf = (code: string): number =>
    (own.get(code) ?? 0) + (childrenOf.get(code) ?? []).reduce((sum, child) => sum + totalOf(child.code), 0)

  const shownOf = new Map<string, Shown>([['00', show(totalOf('00'))]])
  for (const [parent, children] of childrenOf) {
    if (parent === null) continue
    // What belongs to the parent alone is not printed, but it is there to be subtracted.
    const itself = own.get(parent) ?? 0
    const values = [...children.map(({ code }) => totalOf(code)), ...(itself > 0 ? [itself] : [])]
    const family = suppressFamily(totalOf(parent), values)
    children.forEach(({ code }, index) => shownOf.set(code, family.children[index] ?? { kind: 'suppressed' }))
  }
  return places.map(({ code, parent }) => {
    const shown = shownOf.get(code)
    return { region: code, parent, shown: shown?.kind === 'value' ? shown.value : null }
  })
}

const show = (value: number): Shown => (isSmall(value) ? { kind: 'suppressed' } : { kind: 'value', value })
