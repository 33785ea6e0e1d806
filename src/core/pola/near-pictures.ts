import { hangTogether } from './hang-together.ts'
import { apart, halvesOf, type Imprint } from './imprint.ts'

/** A safe copy as patterns see it: by how it looks, and in which case. */
export type FiledPicture = {
  readonly caseId: string
  readonly evidenceId: string
  readonly imprint: Imprint
}

/** Up to so many of 64 bits two pictures are suggested as one. Pictures of different things differ in about 32. */
export const alikeUpTo = 12

/** Groups of pictures of which each looks nearly like another, in at least two cases; the largest first. */
export function nearPictures<Picture extends FiledPicture>(
  pictures: readonly Picture[],
): readonly (readonly Picture[])[] {
  return hangTogether(pictures.length, pairsIn(pictures))
    .map((group) => group.flatMap((at) => pictures[at] ?? []))
    .filter((group) => new Set(group.map(({ caseId }) => caseId)).size > 1)
    .toSorted((a, b) => b.length - a.length)
}

/** Each with each: two thousand are two million comparisons of eight bytes, some tens of milliseconds. */
function* pairsIn(pictures: readonly FiledPicture[]): Generator<readonly [number, number]> {
  const halves = pictures.map(({ imprint }) => halvesOf(imprint))
  for (const [at, one] of halves.entries())
    for (let other = at + 1; other < halves.length; other += 1) {
      const held = halves[other]
      if (held !== undefined && apart(one, held) <= alikeUpTo) yield [at, other]
    }
}
