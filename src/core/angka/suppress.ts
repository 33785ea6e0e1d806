/** Below this, a count is not shown: fewer people than this could be recognised. */
export const smallestShown = 5

/** A count as the public may see it. Zero is shown; "1 to 4" is not. */
export type Shown = { readonly kind: 'value'; readonly value: number } | { readonly kind: 'suppressed' }

/**
 * What of one region's children may be shown beside their total. Where exactly one child is hidden, the reader could
 * subtract; so the smallest other child is hidden with it, zero included, and where there is none, the total is hidden.
 */
export function suppressFamily(
  total: number,
  children: readonly number[],
): { readonly total: Shown; readonly children: readonly Shown[] } {
  const hidden = new Set(children.flatMap((value, index) => (isSmall(value) ? [index] : [])))
  if (hidden.size === 1) {
    const second = smallestOther(children, hidden)
    if (second === null)
      return { total: { kind: 'suppressed' }, children: children.map((value, index) => show(value, hidden.has(index))) }
    hidden.add(second)
  }
  return {
    total: show(total, isSmall(total)),
    children: children.map((value, index) => show(value, hidden.has(index))),
  }
}

export const isSmall = (value: number) => value > 0 && value < smallestShown

const show = (value: number, isHidden: boolean): Shown => (isHidden ? { kind: 'suppressed' } : { kind: 'value', value })

function smallestOther(values: readonly number[], taken: ReadonlySet<number>): number | null {
  const others = values.flatMap((value, index) => (taken.has(index) ? [] : [{ value, index }]))
  return others.length === 0 ? null : others.reduce((least, other) => (other.value < least.value ? other : least)).index
}
