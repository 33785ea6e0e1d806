import * as v from 'valibot'

/* What files of proof are made of. They come from anybody: nothing of them is believed that is not signed or computed. */

export const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/))
export const hexHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const path = v.pipe(v.array(hash), v.maxLength(64))
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const note = v.pipe(v.string(), v.maxLength(64 * 1024))
export const short = v.pipe(v.string(), v.maxLength(1_000))

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
