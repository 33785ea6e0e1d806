import {
  findRankList,
  quietDaysOf,
  rankOf,
  rankedParts,
  rankedDay,
  type Rank,
  type RankInput,
  type RankList,
  type RankOver,
  type RankValue,
  publisherOf,
} from '#core'
import { addDays, localDay, plainDate, startOfDay, type Instant, type PlainDate } from '#law'
import {
  accusedNumbersOf,
  listEditions,
  numbersOfMeasure,
  publicNumbersAt,
  institutionRows,
  partsOf,
  publishedRollsAt,
  valuesOfEdition,
  type RankEdition,
  type RankValueRow,
} from '#store'
import { remembered } from '../laporan/remembered.ts'
import { reference } from '../laporan/reference.ts'
import type { Netra } from '../ports.ts'

export type RankQuestion = {
  readonly list: string
  readonly over: RankOver
  /** A quarter (`2026-T3`) of a list by quarters, a month (`2026-11`) of a running one; null: the newest. */
  readonly period: string | null
  readonly per: 'jumlah' | 'seribu'
}

export type ReadRank = {
  readonly list: RankList
  readonly rank: Rank
  /** The edition of a list by quarters; null while there is none, and of a running list. */
  readonly edition: RankEdition | null
  readonly periods: readonly string[]
}

/** Many ask for the same list: what was ranked is kept for half a minute, and never more than this many. */
const limits = { entries: 64, ms: 30_000 }
const known = new WeakMap<Netra, (key: string, now: number) => Promise<ReadRank | null>>()

/** A rank as it may be shown. Null: there is no such list, it is not ranked over that, or no such period. */
export function readRank(netra: Netra, asked: RankQuestion): Promise<ReadRank | null> {
  const list = findRankList(asked.list)
  if (list === null || !list.over.includes(asked.over)) return Promise.resolve(null)
  const memory =
    known.get(netra) ?? remembered((key: string) => rankNow(netra, JSON.parse(key) as RankQuestion), limits)
  known.set(netra, memory)
  const { over, period } = asked
  const per = list.perStaff ? asked.per : 'jumlah'
  return memory(JSON.stringify({ list: list.id, over, period, per }), Date.parse(netra.clock()))
}

async function rankNow(netra: Netra, asked: RankQuestion): Promise<ReadRank | null> {
  const list = findRankList(asked.list)
  if (list === null) return null
  return list.published === 'triwulan' ? ofQuarter(netra, list, asked) : runningAlong(netra, list, asked)
}

async function ofQuarter(netra: Netra, list: RankList, { over, period }: RankQuestion): Promise<ReadRank | null> {
  const editions = await listEditions(netra.db, list.id)
  const edition = period === null ? editions[0] : editions.find((one) => one.period === period)
  if (edition === undefined && period !== null) return null
  const rows = edition === undefined ? [] : await valuesOfEdition(netra.db, list.id, edition.period)
  return {
    list,
    edition: edition ?? null,
    periods: editions.map((one) => one.period),
    rank: rankOf(
      headOf(netra, list, { period: edition?.period ?? '', asOf: edition?.asOf ?? null }),
      inputsOf(over, rows),
    ),
  }
}

/** The units of one edition that are ranked over that. */
export const inputsOf = (over: RankOver, rows: readonly RankValueRow[]): readonly RankInput[] =>
  rows.filter(isOver[over]).map(({ code, parent, name, met, all }) => ({
    code,
    name: name ?? code,
    within: over === 'kabkota' ? parent : null,
    value:
      met === null || all === null ? { kind: 'hidden' } : all === 0 ? { kind: 'none' } : { kind: 'share', met, all },
  }))

const isOver: Readonly<Record<RankOver, (row: RankValueRow) => boolean>> = {
  provinsi: ({ over, code }) => over === 'wilayah' && code.length === 2 && code !== '00',
  kabkota: ({ over, code }) => over === 'wilayah' && code.length === 5,
  instansi: ({ over }) => over === 'instansi',
  lembaga: () => false,
  jabatan: ({ over }) => over === 'jabatan',
}

const headOf = (
  netra: Netra,
  list: RankList,
  { period, asOf }: { readonly period: string; readonly asOf: Instant | null },
) => ({
  list: list.id,
  publisher: publisherOf(netra),
  unit: list.measure.unit,
  stage: list.stage,
  period,
  asOf,
  order: list.order,
})

/** Numbers that run along: as they stand, or stood at the end of a month; in masa tenang as they stood on the day before it (N140). */
async function runningAlong(
  netra: Netra,
  list: RankList,
  { over, period, per }: RankQuestion,
): Promise<ReadRank | null> {
  const now = netra.clock()
  const today = localDay(now, 'WIB')
  const last = period === null ? today : lastDayOf(period)
  if (last === null || last.slice(0, 7) > today.slice(0, 7)) return null
  const day = rankedDay(last < today ? last : today, quietDaysOf(await reference(netra).elections()))
  const at = day === today ? null : justBefore(addDays(day, 1))
  const { asOf, inputs } = await inputsOfRunning(netra, list, { over, per, at })
  if (period !== null && asOf === null) return null
  const rank = rankOf(headOf(netra, list, { period: period ?? today.slice(0, 7), asOf }), inputs)
  return { list, edition: null, periods: [], rank }
}

type Running = { readonly over: RankOver; readonly per: RankQuestion['per']; readonly at: Instant | null }
function inputsOfRunning(netra: Netra, list: RankList, { over, per, at }: Running): Promise<Inputs> {
  if (over === 'provinsi' || over === 'kabkota') return overPlaces(netra, list, { over, per, at })
  return over === 'jabatan' ? overAccused(netra, list, { per, at }) : overBodies(netra, list, at)
}

type Inputs = { readonly asOf: Instant | null; readonly inputs: readonly RankInput[] }
type Places = { readonly over: 'provinsi' | 'kabkota'; readonly per: RankQuestion['per']; readonly at: Instant | null }

async function overPlaces(netra: Netra, { measure }: RankList, { over, per, at }: Places): Promise<Inputs> {
  const numbers = await (at === null
    ? numbersOfMeasure(netra.db, measure.id)
    : publicNumbersAt(netra.db, { measure: measure.id, at }))
  const asOf = numbers[0]?.asOf ?? null
  const staff = per === 'seribu' ? await staffAt(netra, 'wilayah', asOf) : null
  const units = numbers.filter(
    ({ regionCode }) => regionCode.length === (over === 'provinsi' ? 2 : 5) && regionCode !== '00',
  )
  const inputs = units.map((one) => ({
    code: one.regionCode,
    name: one.regionName,
    within: over === 'kabkota' ? one.regionCode.slice(0, 2) : null,
    value: one.isBehind
      ? ({ kind: 'behind' } as const)
      : valueOf(one.shown, staff && { people: staff.get(one.regionCode) ?? null }),
  }))
  return { asOf, inputs }
}

/** Kinds of body, and large bodies one by one: each of these is told of the nation alone. */
async function overBodies(netra: Netra, { measure, over }: RankList, at: Instant | null): Promise<Inputs> {
  const parts = await partsOf(netra.db, measure.id, at)
  const nation = parts.filter(({ regionCode }) => regionCode === '00')
  const names = over.includes('lembaga') ? await institutionRows(netra.db) : []
  const nameOf = new Map(names.map(({ code, name }) => [code, name]))
  return {
    asOf: parts[0]?.asOf ?? null,
    inputs: rankedParts(measure.id, nation).map((input) => ({ ...input, name: nameOf.get(input.code) ?? input.name })),
  }
}

/** Kinds of accused, over the nation. */
async function overAccused(netra: Netra, { measure }: RankList, { per, at }: Omit<Running, 'over'>): Promise<Inputs> {
  const numbers = await accusedNumbersOf(netra.db, measure.id, at)
  const asOf = numbers[0]?.asOf ?? null
  const staff = per === 'seribu' ? await staffAt(netra, 'jabatan', asOf) : null
  const inputs = numbers.map(({ accused, shown }) => ({
    ...{ code: accused, name: accused, within: null },
    value: valueOf(shown, staff && { people: staff.get(accused) ?? null }),
  }))
  return { asOf, inputs }
}

/** By what is divided: as of the moment of the counts, so that a rate of a moment that is past is always the same. */
const staffAt = async (
  { db }: Netra,
  over: 'wilayah' | 'jabatan',
  asOf: Instant | null,
): Promise<ReadonlyMap<string, number | null>> => (asOf === null ? new Map() : publishedRollsAt(db, over, asOf))

/** `staffed` where a rate is asked for; without a roll that is complete there is none. */
function valueOf(shown: number | null, staffed: { readonly people: number | null } | null): RankValue {
  if (shown === null) return { kind: 'hidden' }
  if (staffed === null) return { kind: 'count', count: shown }
  return staffed.people === null ? { kind: 'none' } : { kind: 'rate', count: shown, staff: staffed.people }
}

function lastDayOf(month: string): PlainDate | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month < '2000-01') return null
  return addDays(plainDate(`${addDays(plainDate(`${month}-01`), 31).slice(0, 7)}-01`), -1)
}

const justBefore = (day: PlainDate): Instant => new Date(Date.parse(startOfDay(day, 'WIB')) - 1).toISOString()
