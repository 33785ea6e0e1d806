const maxDepth = 6

/** Control characters (PostgreSQL cannot hold NUL) and marks that turn the reading direction around and could hide words. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Words as people meant them: whole characters, one kind of line end, nothing unseen, no space around. */
export const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trim()

/** The same for everything in a body. What is empty is as if it were not there, so "empty" and "missing" get one answer. */
export function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value) || undefined
  if (value === null || depth > maxDepth) return undefined
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1))
  if (typeof value !== 'object') return value
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const cleaned = clean(item, depth + 1)
    return cleaned === undefined ? [] : [[key, cleaned]]
  })
  return Object.fromEntries(kept)
}
