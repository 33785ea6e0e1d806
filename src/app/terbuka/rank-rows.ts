import type { Cell, DatasetRow, Rank, RankList, Ranked } from '#core'
import { readRank } from '../angka/read-rank.ts'
import type { Netra } from '../ports.ts'

/** Every public list: those by quarters in each edition, running ones as they stand. */
export async function* rankRows(netra: Netra, lists: readonly RankList[]): AsyncGenerator<readonly DatasetRow[]> {
  for (const { id, over } of lists)
    for (const units of over) {
      const ask = (period: string | null) => readRank(netra, { list: id, over: units, period, per: 'jumlah' })
      const newest = await ask(null)
      if (newest === null) continue
      yield rowsOf(newest.rank, units)
      for (const period of newest.periods.slice(1)) {
        const older = await ask(period)
        if (older !== null) yield rowsOf(older.rank, units)
      }
    }
}

function rowsOf(rank: Rank, over: string): readonly DatasetRow[] {
  // A list that was never published has no period, and nothing in it.
  if (rank.period === '') return []
  const head = [rank.list, over, rank.publisher, rank.unit, rank.stage, rank.order, rank.tieRule, rank.period]
  const row = (unit: { readonly code: string; readonly name: string; readonly within: string | null }, cells: Cells) =>
    [...head, unit.code, unit.name, unit.within, ...cells, rank.asOf] satisfies DatasetRow
  return [
    ...rank.rows.map((ranked) => row(ranked, rankedCells(ranked))),
    ...rank.notShown.map((unit) => row(unit, ['disembunyikan', ...nothing])),
    ...rank.notYetTold.map((unit) => row(unit, ['belum-diumumkan', ...nothing])),
    ...rank.zeros.map((unit) => row(unit, ['nol-tanpa-tempat', ...none])),
    ...rank.nothingToRank.map((unit) => row(unit, ['tanpa-nilai', ...nothing])),
  ]
}

type Cells = readonly Cell[]
const nothing: Cells = Array.from({ length: 13 }, () => null)
/** Behind the places in the nation and in the province. */
const figureAt = 8
/** The figure is told, and has no place (N228). */
const none: Cells = nothing.map((_, at) => (at === figureAt ? 0 : null))

const rankedCells = ({ overall, inside, figure, value, interval }: Ranked): Cells => [
  'diurutkan',
  ...[overall.position, overall.of, overall.tied],
  ...[inside?.position ?? null, inside?.of ?? null, inside?.tied ?? null],
  ...[...overall.between, figure],
  ...(value.kind === 'share' ? [value.met, value.all] : [null, null]),
  ...[interval?.from ?? null, interval?.to ?? null],
]
