import type { Slice } from '#app'

/** `isPart`: a range was asked for, and is answered as one even where it is the whole file. Browsers seek in nothing else. */
export type PlaceAsked = Slice & { readonly isPart: boolean }

/**
 * The bytes that a `Range` asks for (RFC 9110 §14): one range, of bytes. Whatever else it says is not understood, and answered with the whole
 * file as if nothing had been asked; null is a place behind its end.
 */
export function placeAsked(range: string | null, size: number): PlaceAsked | null {
  const whole = { from: 0, to: size, isPart: false }
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? []
  if (first === '' && last === '') return whole
  if (first === '')
    return Number(last) === 0 ? null : { from: Math.max(0, size - Number(last)), to: size, isPart: true }
  // One that ends before it begins is no range at all.
  if (last !== '' && Number(last) < Number(first)) return whole
  const to = last === '' ? size : Math.min(size, Number(last) + 1)
  return Number(first) < size ? { from: Number(first), to, isPart: true } : null
}
