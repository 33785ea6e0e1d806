import { createHash } from 'node:crypto'

/** A number from 0 up to 1 that is the same in every installation: what is invented by the thousand is invented once. */
export function dice(about: string): number {
  return createHash('sha256').update(`netra past ${about}`).digest().readUInt32BE() / 2 ** 32
}

/** One of several, none of which is the first choice. */
export function pick<Thing>(things: readonly [Thing, ...Thing[]], about: string): Thing {
  return things[Math.floor(dice(about) * things.length)] ?? things[0]
}

/** A whole number from `least` to `most`. */
export const between = (least: number, most: number, about: string): number =>
  least + Math.floor(dice(about) * (most - least + 1))
