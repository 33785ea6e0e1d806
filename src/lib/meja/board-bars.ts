import { boardBuckets, type BoardBucket, type BoardCount } from '#store/views'

export type Tally = Readonly<Record<BoardBucket, number>>

/** One bar of the picture, in hundredths of its width; the figures stand beside it in the table. */
export type Segment = { readonly bucket: BoardBucket; readonly x: number; readonly width: number }

export type BoardLine = {
  readonly key: string
  readonly says: string
  readonly counts: Tally
  readonly total: number
  readonly bar: readonly Segment[]
}

const empty: Tally = { lewat: 0, 'hari-ini': 0, besok: 0, nanti: 0 }

export const tallyOf = (rows: readonly Pick<BoardCount, 'bucket' | 'clocks'>[]): Tally =>
  rows.reduce<Tally>((sum, { bucket, clocks }) => ({ ...sum, [bucket]: sum[bucket] + clocks }), empty)

export const totalOf = (counts: Tally): number => boardBuckets.reduce((sum, bucket) => sum + counts[bucket], 0)

/** As long as its share of the longest line; what is late stands first. */
function barOf(counts: Tally, longest: number): readonly Segment[] {
  const segments: Segment[] = []
  let x = 0
  for (const bucket of boardBuckets) {
    const width = longest === 0 ? 0 : (counts[bucket] / longest) * 100
    if (width > 0) segments.push({ bucket, x, width })
    x += width
  }
  return segments
}

/** The lines of one table, by whatever `keyOf` names, what is late most first. */
export function linesBy<Row extends Pick<BoardCount, 'bucket' | 'clocks'>>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  sayOf: (row: Row) => string,
): readonly BoardLine[] {
  const groups = [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({
    key,
    says: own[0] === undefined ? key : sayOf(own[0]),
    counts: tallyOf(own),
  }))
  const longest = Math.max(0, ...groups.map(({ counts }) => totalOf(counts)))
  return groups
    .map((group) => ({ ...group, total: totalOf(group.counts), bar: barOf(group.counts, longest) }))
    .toSorted((a, b) => b.counts.lewat - a.counts.lewat || b.total - a.total || a.says.localeCompare(b.says))
}
