/** One block of a text beside the text before it. */
type TextChange = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Above this many comparisons the middle is shown as gone and new: a preview must not become the work. */
const mostCompared = 1_000_000

/** What changes from one text to the next, block by block: the fewest that are gone or new. */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const [was, is] = [blocksOf(before), blocksOf(after)]
  const head = countAlike(was, is)
  const tail = countAlike(was.slice(head).reverse(), is.slice(head).reverse())
  const [gone, added] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)]
  return [...as('same', is.slice(0, head)), ...middle(gone, added), ...as('same', is.slice(is.length - tail))]
}

const blocksOf = (text: string): readonly string[] => text.split(/\n\s*\n/).flatMap((block) => block.trim() || [])

const as = (kind: TextChange['kind'], texts: readonly string[]) => texts.map((text) => ({ kind, text }))

function countAlike(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, at) => text !== other[at])
  return differs === -1 ? Math.min(one.length, other.length) : differs
}

/** Along the longest common run of blocks, walked from its end. */
function middle(gone: readonly string[], added: readonly string[]): readonly TextChange[] {
  if (gone.length * added.length > mostCompared) return [...as('gone', gone), ...as('new', added)]
  const longest = commonLengths(gone, added)
  const length = (at: number, to: number) => longest[at]?.[to] ?? 0
  const changes: TextChange[] = []
  let [at, to] = [0, 0]
  while (at < gone.length || to < added.length) {
    const [old, now] = [gone[at], added[to]]
    if (old !== undefined && old === now) {
      changes.push({ kind: 'same', text: old })
      at += 1
      to += 1
    } else if (old !== undefined && length(at + 1, to) >= length(at, to + 1)) {
      changes.push({ kind: 'gone', text: old })
      at += 1
    } else {
      changes.push({ kind: 'new', text: now ?? '' })
      to += 1
    }
  }
  return changes
}

/** How many blocks two texts still share, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: one.length + 1 }, () => Array<number>(other.length + 1).fill(0))
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let to = other.length - 1; to >= 0; to -= 1) {
      const row = rows[at] ?? []
      const below = rows[at + 1] ?? []
      row[to] = one[at] === other[to] ? (below[to + 1] ?? 0) + 1 : Math.max(below[to] ?? 0, row[to + 1] ?? 0)
    }
  return rows
}
