import { mapped, measureInWords } from '#lib/peta/map-page.ts'
import { tallyOf } from '#lib/peta/map-marks.ts'
import NationMap from '#lib/peta/nation-map.svelte'
import ProvinceTable from '#lib/peta/province-table.svelte'
import type { Component } from 'svelte'
import { pictureRows, placedNumbers, silenceOf } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { Netra } from '#app'
import { shownInWords } from '../words/angka.ts'
import { inventedInWords, markedTitle } from '../words/invented.ts'
import BarPicture from './bar-picture.svelte'
import FunnelTable from './funnel-table.svelte'
import HoldsTable from './holds-table.svelte'
import MonthBars from './month-bars.svelte'
import MonthTable from './month-table.svelte'
import { monthSheet } from './months.ts'
import { daysMeasure, funnelSheet, holdsSheet, stageSheet, termSheet, type Sheet } from './picture-sheets.ts'
import SpanPicture from './span-picture.svelte'
import StageTable from './stage-table.svelte'
import { markupOf } from './standalone.ts'
import TermTable from './term-table.svelte'

/** A picture that goes out into the world: with what it means, its moment and the page where the rest is. */
export type SharedPicture = {
  readonly title: string
  /** What is drawn and how it is read; where nothing is drawn, that too. */
  readonly says: string
  readonly asOf: string
  /** Whose definition it leads to. */
  readonly measure: string
  readonly page: string
  /** Null: there is nothing that may be drawn. */
  readonly svg: string | null
  /** The same numbers as a table. Null: there is nothing that may be drawn. */
  readonly table: string | null
}

type Find = (db: Netra['db']) => Promise<SharedPicture | null>
type Words = Pick<SharedPicture, 'title' | 'says' | 'page'> & { readonly none: string }

function barsOf<Line>(
  { none, ...words }: Words,
  { rows, lines, measure, asOf }: Sheet<Line>,
  table: Component<{ lines: readonly Line[] }>,
): SharedPicture {
  if (rows.length === 0) return empty({ ...words, none, measure, asOf })
  const says = rows.map((row) => row.says).join('. ')
  const svg = markupOf(BarPicture, { id: 'gambar', title: words.title, says, rows, measure, asOf })
  return { ...words, measure, asOf: momentInWords(asOf), svg, table: markupOf(table, { lines }) }
}

const empty = ({ none, says, asOf, ...rest }: Words & Pick<SharedPicture, 'measure' | 'asOf'>): SharedPicture => ({
  ...rest,
  ...{ says: `${none} ${says}`, asOf: momentInWords(asOf), svg: null, table: null },
})

const funnel: Find = async (db) => {
  const rows = await pictureRows(db)
  if (rows.length === 0) return null
  const [title, says, none] = [m.peta_funnel(), m.peta_funnel_says(), m.angka_empty()]
  return barsOf({ title, says, none, page: '/angka/gambar#corong' }, funnelSheet(rows), FunnelTable)
}

const terms: Find = async (db) => {
  const rows = await pictureRows(db)
  const [first] = rows
  if (first === undefined) return null
  const [title, says, none] = [m.peta_terms(), m.peta_terms_says(), m.peta_terms_none()]
  return barsOf(
    { title, says, none, page: '/angka/gambar#tenggat' },
    { ...termSheet(rows), asOf: first.asOf },
    TermTable,
  )
}

const holds: Find = async (db) => {
  const rows = await silenceOf(db, '00')
  const [first] = rows
  if (first === undefined) return null
  const [title, says, none] = [m.peta_holds(), m.peta_holds_says(), m.peta_holds_none()]
  return barsOf(
    { title, says, none, page: '/angka/gambar#pemegang' },
    { ...holdsSheet(rows), asOf: first.asOf },
    HoldsTable,
  )
}

const days: Find = async (db) => {
  const pictures = await pictureRows(db)
  const [first] = pictures
  if (first === undefined) return null
  const rows = stageSheet(pictures)
  const title = m.peta_days()
  const words = { title, says: m.peta_days_says(), page: '/angka/gambar#lama', measure: daysMeasure }
  const [line] = rows
  if (line === undefined) return empty({ ...words, none: m.peta_days_none(), asOf: first.asOf })
  const says = rows.map((row) => row.says).join('. ')
  const svg = markupOf(SpanPicture, { id: 'gambar', title, says, rows, measure: daysMeasure, asOf: line.asOf })
  return { ...words, asOf: momentInWords(line.asOf), svg, table: markupOf(StageTable, { lines: rows }) }
}

const months: Find = async (db) => {
  const pictures = await pictureRows(db)
  const [first] = pictures
  if (first === undefined) return null
  const { lines, asOf, measure, rows, says } = monthSheet(pictures)
  const title = m.peta_bulan()
  const words = { title, says: m.peta_bulan_says(), page: '/angka/gambar#bulan', measure }
  if (lines.length === 0) return empty({ ...words, none: m.peta_bulan_none(), asOf: first.asOf })
  const svg = markupOf(MonthBars, { id: 'gambar', title, says, rows, measure, asOf })
  return { ...words, asOf: momentInWords(asOf), svg, table: markupOf(MonthTable, { lines }) }
}

const mapOf =
  (id: string): Find =>
  async (db) => {
    const numbers = await placedNumbers(db, id)
    const words = measureInWords(id, numbers)
    if (words === null || words.asOf === null) return null
    const { shown, hidden, zero } = tallyOf(numbers.filter(({ code }) => code.length === 5))
    const key = m.peta_map_says({
      nation: shownInWords(numbers.find(({ code }) => code === '00')?.shown ?? null),
      unit: words.unit,
      ...{ shown: numberInWords(shown), hidden: numberInWords(hidden), zero: numberInWords(zero) },
    })
    return {
      ...{ title: words.title, says: `${words.definition} ${key}`, asOf: words.asOf, measure: id, page: `/peta/${id}` },
      svg: markupOf(NationMap, { measure: id, numbers }),
      table: markupOf(ProvinceTable, { measure: id, title: words.title, numbers }),
    }
  }

const shared = new Map<string, Find>([
  ['corong', funnel],
  ['tenggat', terms],
  ['pemegang', holds],
  ['bulan', months],
  ['lama', days],
  ...mapped.map(({ id }) => [`peta-${id}`, mapOf(id)] as const),
])

/** With what a frame or a picture must say of itself. Null: there is no such picture, or nothing has been counted yet. */
export async function sharedPicture(
  name: string,
  { db, mode }: Pick<Netra, 'db' | 'mode'>,
): Promise<SharedPicture | null> {
  const picture = await shared.get(name)?.(db)
  if (!picture) return null
  const invented = inventedInWords(mode)
  const says = invented === null ? picture.says : `${invented} ${picture.says}`
  return { ...picture, title: markedTitle(mode, picture.title), says }
}
