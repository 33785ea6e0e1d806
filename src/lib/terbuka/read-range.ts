import type { ByteRange } from '#app'

/** What a `Range` header asks of a file: one part, all of it, or nothing that it has. Several parts at once are answered with all (RFC 9110 §14.2). */
export function readRange(header: string | null, size: number): ByteRange | 'whole' | 'none' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (asked === null || (first === '' && last === '')) return 'whole'
  if (first === '')
    return last === '0' || size === 0 || Number(last) === 0
      ? 'none'
      : { from: Math.max(0, size - Number(last)), to: size - 1 }
  if (last !== '' && Number(last) < Number(first)) return 'whole'
  if (Number(first) >= size) return 'none'
  return { from: Number(first), to: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
