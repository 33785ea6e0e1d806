const most = 200_000

/** A value that stands for the rows below it too. */
export type Merge = { readonly column: number; readonly top: number; readonly bottom: number }

/** `AB12`: column 27, row 12. */
export function cellAt(reference: string): { readonly column: number; readonly row: number } {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return { column: column - 1, row: Number(reference.slice(at)) }
}

const mark = Buffer.from('mergeCell ')
const carried = 200

/** Merged cells stand behind the rows they are about, so a sheet is looked through for them before it is read. */
export async function mergesIn(pieces: AsyncIterable<Buffer>): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    rest = bytes.subarray(-carried)
    if (bytes.indexOf(mark) === -1) continue
    for (const [, from = '', to = ''] of bytes
      .toString('latin1')
      .matchAll(/mergeCell [^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
      const [start, end] = [cellAt(from), cellAt(to)]
      if (end.row > start.row && merges.length < most)
        merges.push({ column: start.column, top: start.row, bottom: end.row })
    }
  }
  return merges.sort((one, other) => one.top - other.top)
}
