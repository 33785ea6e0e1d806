import type { SubjectKind } from '#law'
import type { Measure } from './measure.ts'
import { cellsOf, type Place } from './publish.ts'
import { groupOf, type AddresseeGroup } from './silence.ts'
import {
  leavesFewBesideQuarters,
  noQuarters,
  rankedKinds,
  type EndedAs,
  type InQuarters,
  type RankedKind,
} from './beside-quarters.ts'
import { hiddenIn, smallestShown, type Cell } from './suppress.ts'

/** By what the terms of the deciding bodies are told apart; one of a file that names people of several kinds is `campuran`. */
type OnTimeOver = 'wilayah' | 'instansi' | 'jabatan'
export type AccusedGroup = SubjectKind | 'campuran'

/** Terms that ended: how many the body met, and how many passed. */
export type EndedTerms = {
  readonly region: string
  readonly group: AddresseeGroup
  readonly accused: AccusedGroup
  readonly met: number
  readonly late: number
}

/** Null where it may not be shown; `all` is zero where nothing fell due. */
export type OnTimeNumber = {
  readonly over: OnTimeOver
  readonly code: string
  readonly parent: string | null
  readonly shown: { readonly met: number; readonly all: number } | null
}

/**
 * Where a body is counted. A regional office of the BKN has several provinces under it, and a ministry all of them: they are of the nation,
 * or their seat would answer for them.
 */
export function placeOfBody(body: {
  readonly kind: string
  readonly rank: string
  readonly regionCode: string
}): string {
  const group = groupOf(body.kind)
  if (group === 'bkn' || group === 'dkpp' || body.rank === 'nasional') return '00'
  return body.regionCode.slice(0, body.rank === 'provinsi' ? 2 : 5)
}

/**
 * What may be shown of it. The met and the late are two counts over the same places, each safe by itself; a place is shown where both may be,
 * so that neither is left over when the other is taken from their sum. Kinds of body and of accused are two more ways to cut the same whole,
 * the bodies that stand in a region, and not told at all where the whole is hidden. What is of the nation (`00`) is one kind by itself and in
 * no sum: it would be a remainder in the one cut and kinds in the other, and what one hides the other would tell.
 */
export function publishableOnTime(
  places: readonly Place[],
  raw: readonly EndedTerms[],
  limit = smallestShown,
  beside: BesideTerms = { live: () => null, inQuarters: noQuarters },
): readonly OnTimeNumber[] {
  const local = raw.filter(({ region }) => region !== '00')
  const regions = shownOf(
    'wilayah',
    places,
    local.map(({ region, met, late }) => ({ code: region, met, late })),
    { limit },
  )
  const isTold = regions.find(({ code }) => code === '00')?.shown != null
  const cut = (over: OnTimeOver, codeOf: (row: EndedTerms) => string, isClosed?: IsClosed): readonly OnTimeNumber[] => {
    const rows = local.map((row) => ({ code: codeOf(row), met: row.met, late: row.late }))
    const codes = [...new Set(rows.map(({ code }) => code))].sort()
    const flat = [{ code: '00', parent: null }, ...codes.map((code) => ({ code, parent: '00' }))]
    return isTold
      ? shownOf(over, flat, rows, { limit, isClosed }).filter(({ code }) => code !== '00')
      : closed(over, codes)
  }
  return [
    ...regions,
    ...cut('instansi', ({ group }) => group, closedBeside(beside)),
    ...ofTheNation(raw, { limit, whole: 'nasional', isClosed: closedBeside(beside) }),
    ...cut('jabatan', ({ accused }) => accused),
  ]
}

/** BKN, DKPP, ministries and central bodies together. */
function ofTheNation(raw: readonly EndedTerms[], how: Showing): readonly OnTimeNumber[] {
  const rows = raw.filter(({ region }) => region === '00').map(({ met, late }) => ({ code: 'nasional', met, late }))
  if (rows.length === 0) return []
  return shownOf('instansi', [{ code: 'nasional', parent: null }], rows, how)
}

/** What stands of terms by holder, and what the quarters before tell of them. */
export type BesideTerms = {
  readonly live: (kind: RankedKind, held: EndedAs) => number | null
  readonly inQuarters: InQuarters
}
type IsClosed = (code: string, held: EndedAs, count: number) => boolean

/** A kind is not told where terms by holder, less all quarters, would leave one to four. */
const closedBeside =
  ({ live, inQuarters }: BesideTerms): IsClosed =>
  (code, held, count) => {
    const kind = rankedKinds.find((known) => known === code)
    if (kind === undefined) return false
    return leavesFewBesideQuarters((of, as) => (inQuarters(of, as) ?? 0) + count, { kind, held, now: live(kind, held) })
  }

type Showing = { readonly limit: number; readonly whole?: string; readonly isClosed?: IsClosed | undefined }

const closed = (over: OnTimeOver, codes: readonly string[]): readonly OnTimeNumber[] =>
  codes.map((code) => ({ over, code, parent: '00', shown: null }))

type Row = { readonly code: string; readonly met: number; readonly late: number }

function shownOf(
  over: OnTimeOver,
  places: readonly Place[],
  rows: readonly Row[],
  { limit, whole = '00', isClosed = () => false }: Showing,
): readonly OnTimeNumber[] {
  const countsOf = (which: 'met' | 'late') =>
    new Map(
      [...Map.groupBy(rows, ({ code }) => code)].map(([code, same]) => [
        code,
        same.reduce((sum, row) => sum + row[which], 0),
      ]),
    )
  const cellsBy = (which: 'met' | 'late', held: EndedAs): ((code: string) => Cell) => {
    const counts = countsOf(which)
    const raw = [...counts].map(([region, count]) => ({ region, count }))
    return cellsOf(places, raw, (code) => isClosed(code, held, counts.get(code) ?? 0))
  }
  const [met, late] = [cellsBy('met', 'tepat'), cellsBy('late', 'lewat')]
  const hidden = new Set([...hiddenCodes(places, met(whole), limit), ...hiddenCodes(places, late(whole), limit)])
  return places.map(({ code, parent }) => ({
    over,
    code,
    parent,
    shown: hidden.has(code) ? null : { met: met(code).count, all: met(code).count + late(code).count },
  }))
}

function hiddenCodes(places: readonly Place[], nation: Cell, limit: number): readonly string[] {
  const hidden = hiddenIn(nation, limit)
  return (hidden === 'everything' ? places : hidden).map(({ code }) => code)
}

export const onTimeMeasure: Measure = {
  id: 'jangka-tepat-waktu',
  topic: 'penanganan',
  unit: 'jangka',
  title: { id: 'Jangka yang dipenuhi instansi pemutus', en: 'Terms met by the deciding body' },
  definition: {
    id: 'Satu jangka instansi penerima atas satu berkas penerusan yang berakhir dalam triwulan itu: dipenuhi sebelum lewat, atau lewat.',
    en: 'One term of a receiving body on one referred file that ended in the quarter: met before it passed, or passed.',
  },
  more: {
    id: 'Hanya jangka dari aturan yang bertindak; yang masih berjalan, diganti, atau gugur tidak dihitung. Ditempatkan di wilayah instansinya.',
    en: 'Only terms of rules that act; those still running, replaced or void are not counted. Placed in the region of the body.',
  },
  population: {
    id: 'semua instansi yang menerima penerusan dari kantor Bawaslu, semua pemilihan; BKN, DKPP, kementerian, dan lembaga pusat dihitung tersendiri dan tidak termasuk angka wilayah mana pun',
    en: 'every body that received a referral from a Bawaslu office, all elections; BKN, DKPP, ministries and central bodies are counted by themselves and are in the figure of no region',
  },
  happened: { id: 'saat dipenuhi, atau saat lewat', en: 'moment it was met, or passed' },
  known: { id: 'saat triwulannya dihitung', en: 'moment its quarter was counted' },
  filters: ['wilayah'],
  notAddedTo: [
    'laporan-masuk',
    'perkara-diregister',
    'temuan',
    'penerusan',
    'sanksi',
    'perkara-terlambat',
    'laporan-pembalasan',
  ],
  finest: 'kabkota',
  rhythm: 'harian',
  smallest: smallestShown,
  notCompared: {
    with: ['penerusan', 'perkara-terlambat'],
    why: {
      id: 'Jangka milik instansi penerima, bukan milik kantor Bawaslu; satu berkas dapat punya lebih dari satu jangka.',
      en: 'The term is of the receiving body and not of a Bawaslu office; one file can have more than one term.',
    },
  },
  falls: null,
  query: 'raw_ended_terms',
}
