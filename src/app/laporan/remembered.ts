/**
 * A small memory for reference data that the hot door asks for again and again. What two ask for at once is loaded
 * once; what failed is not remembered.
 */
export function remembered<Key, Value>(
  load: (key: Key) => Promise<Value>,
  limits: { readonly entries: number; readonly ms: number },
) {
  const kept = new Map<Key, { readonly value: Promise<Value>; readonly until: number }>()
  return (key: Key, now: number): Promise<Value> => {
    const known = kept.get(key)
    if (known && now < known.until) return known.value
    const value = load(key)
    kept.delete(key)
    kept.set(key, { value, until: now + limits.ms })
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.entries) break
      kept.delete(oldest)
    }
    value.catch(() => kept.delete(key))
    return value
  }
}
