import { bundleBytes, type FieldPart } from '#core'
import { sizeOf, waitsFor, wholeOf, type HeldFile } from './held-file.ts'

/** A run of the bytes of one part of a file: all of them, or what of it goes into one bundle. */
export type Slice = {
  readonly file: HeldFile
  readonly part: FieldPart
  readonly from: number
  readonly size: number
}

/** Which bytes go into which bundle, the smallest files first: every photo comes before a long recording. At least one: texts go in each. */
export function planBundles(files: readonly HeldFile[], most = bundleBytes): readonly (readonly Slice[])[] {
  const bundles: Slice[][] = [[]]
  let room = most
  for (const { file, part, size } of files.flatMap(partsOf).toSorted((one, other) => one.size - other.size)) {
    // Cut is only what fits into no bundle.
    if (size > room && size <= most) room = opened(bundles, most)
    for (let from = 0; from < size;) {
      if (room === 0) room = opened(bundles, most)
      const taken = Math.min(room, size - from)
      bundles.at(-1)?.push({ file, part, from, size: taken })
      room -= taken
      from += taken
    }
  }
  return bundles
}

function opened(bundles: Slice[][], most: number): number {
  bundles.push([])
  return most
}

/** Safe copies; originals only of what has no copy. */
function partsOf(file: HeldFile): readonly Pick<Slice, 'file' | 'part' | 'size'>[] {
  const copy = wholeOf(file)?.copy ?? null
  const isOpen = (part: FieldPart) => file.stand.at === 'menunggu' || waitsFor(file, part)
  if (copy !== null) return isOpen('salinan') ? [{ file, part: 'salinan', size: copy.size }] : []
  return isOpen('asli') ? [{ file, part: 'asli', size: sizeOf(file) }] : []
}
