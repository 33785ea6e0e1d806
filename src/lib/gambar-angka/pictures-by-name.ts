import { mapped, measureInWords } from '#lib/peta/map-page.ts'
import NationMap from '#lib/peta/nation-map.svelte'
import { tallyOf } from '#lib/peta/map-marks.ts'
import { pictureRows, placedNumbers, silenceOf } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'
import type { Netra } from '#app'
import BarPicture from './bar-picture.svelte'
import MonthBars from './month-bars.svelte'
import { monthSheet } from './months.ts'
import { funnelSheet, holdsSheet, termSheet, type Sheet } from './picture-sheets.ts'
import { markupOf } from './standalone.ts'

/** A picture that goes out into the world: with its definition, its moment and the page where the rest is. */
export type SharedPicture = {
  readonly title: string
  readonly says: string
  readonly asOf: string
  /** Whose definition it leads to. */
  readonly measure: string
  readonly page: string
  readonly svg: string
}

type Find = (db: Netra['db']) => Promise<SharedPicture | null>

const bars =
  (picture: 'corong' | 'tenggat', words: () => { readonly title: string; readonly says: string }): Find =>
  async (db) => {
    const rows = await pictureRows(db)
    const [first] = rows
    if (first === undefined) return null
    const sheet = picture === 'corong' ? funnelSheet(rows) : termSheet(rows)
    return drawn({ ...words(), page: `/angka/gambar#${picture}`, sheet })
  }

const holds: Find = async (db) => {
  const rows = await silenceOf(db, '00')
  const [first] = rows
  if (first === undefined) return null
  return drawn({
    title: m.peta_holds(),
    says: m.peta_holds_says(),
    page: '/angka/gambar#pemegang',
    sheet: holdsSheet(rows),
  })
}

function drawn({
  sheet: { rows, measure, asOf },
  ...words
}: Pick<SharedPicture, 'title' | 'says' | 'page'> & { readonly sheet: Sheet<unknown> }): SharedPicture {
  const says = rows.map((row) => row.says).join('. ')
  const svg = markupOf(BarPicture, { id: 'gambar', title: words.title, says, rows, measure, asOf })
  return { ...words, measure, asOf: momentInWords(asOf), svg }
}

const months: Find = async (db) => {
  const { lines, asOf, measure, rows, says } = monthSheet(await pictureRows(db))
  if (lines.length === 0) return null
  const title = m.peta_bulan()
  const svg = markupOf(MonthBars, { id: 'gambar', title, says, rows, measure, asOf })
  return { title, says: m.peta_bulan_says(), asOf: momentInWords(asOf), measure, page: '/angka/gambar#bulan', svg }
}

const mapOf =
  (id: string): Find =>
  async (db) => {
    const numbers = await placedNumbers(db, id)
    const words = measureInWords(id, numbers)
    if (words === null || words.asOf === null) return null
    const { shown, hidden, zero } = tallyOf(numbers.filter(({ code }) => code.length === 5))
    const count = [
      m.peta_key_shown({ count: numberInWords(shown) }),
      m.peta_key_hidden({ count: numberInWords(hidden) }),
      m.peta_key_zero({ count: numberInWords(zero) }),
    ].join('; ')
    return {
      title: words.title,
      says: `${words.definition} ${count}.`,
      asOf: words.asOf,
      measure: id,
      page: `/peta/${id}`,
      svg: markupOf(NationMap, { measure: id, numbers }),
    }
  }

const shared = new Map<string, Find>([
  ['corong', bars('corong', () => ({ title: m.peta_funnel(), says: m.peta_funnel_says() }))],
  ['tenggat', bars('tenggat', () => ({ title: m.peta_terms(), says: m.peta_terms_says() }))],
  ['pemegang', holds],
  ['bulan', months],
  ...mapped.map(({ id }) => [`peta-${id}`, mapOf(id)] as const),
])

/** Null: there is no such picture, or nothing has been counted yet. */
export const sharedPicture = (name: string, db: Netra['db']): Promise<SharedPicture | null> =>
  shared.get(name)?.(db) ?? Promise.resolve(null)
