/** What hangs together by pairs, as places below `count` (union by the smaller place). Who is in no pair is alone. */
export function hangTogether(
  count: number,
  pairs: Iterable<readonly [number, number]>,
): readonly (readonly number[])[] {
  const root = Array.from({ length: count }, (_, at) => at)
  const rootOf = (at: number): number => {
    let top = at
    for (let next = root[top]; next !== undefined && next !== top; next = root[top]) top = next
    return top
  }
  for (const [a, b] of pairs) {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
    if (low !== undefined && high !== undefined) root[high] = low
  }
  const groups = new Map<number, number[]>()
  for (let at = 0; at < count; at += 1) groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), at])
  return [...groups.values()]
}
