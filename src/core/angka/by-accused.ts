import { subjectKinds } from '#law'
import { boundsOf } from './bounds-of.ts'
import { measures, type MeasureId } from './measures.ts'
import { cellsOf, publishable, type PublicNumber, type RawCount } from './publish.ts'
import { isFew } from './rests.ts'
import { stepped, type ToldNumbers } from './steps.ts'
import { smallestShown } from './suppress.ts'
import { toldByAccused, type MeasureByAccused } from './told-by-accused.ts'

/** Kinds of accused, and files with several of them or that name nobody. */
export const accusedGroups = [...subjectKinds, 'campuran', 'tidak-dirinci'] as const

export type AccusedCount = { readonly accused: string; readonly measure: string; readonly counted: number }
export type AccusedNumber = {
  readonly measure: MeasureByAccused
  readonly accused: string
  readonly shown: number | null
}

const nation = '00'
const places = [{ code: nation, parent: null }, ...accusedGroups.map((code) => ({ code, parent: nation }))]
const nothing = Object.fromEntries(measures.map(({ id }) => [id, 0])) as Readonly<Record<MeasureId, number>>

/** Nearly every case has one accused: a kind that one of these hides would be told by the other. */
const hiddenTogether: readonly MeasureByAccused[] = ['perkara-diregister', 'dugaan', 'terlapor']

/** What was told of a measure before (the nation is `00`), and what is told of the nation now. */
export type ToldByAccused = { readonly before: ToldNumbers; readonly nation: number | null }

/**
 * What may be told by the kind of accused over the nation, whose number everybody knows (N190): of what is told of the nation alone, and in steps
 * as places are (N173). Of the measures in `told`, every kind as it is told from now on: what does not move is told again as it was.
 */
export function numbersByAccused(
  counted: readonly AccusedCount[],
  told: ReadonlyMap<MeasureByAccused, ToldByAccused>,
): readonly AccusedNumber[] {
  const raw = new Map(toldByAccused.map((id) => [id, rawOf(id, counted)]))
  const small = new Map([...raw].map(([id, own]) => [id, publishable(places, own)]))
  const closed = new Set(hiddenTogether.flatMap((id) => hiddenAmong(small.get(id) ?? [])))
  const people = publishable(places, raw.get('terlapor') ?? [], smallestShown, facingTwo(raw))
  const mayTell = new Map(small).set('terlapor', people)
  return [...told].flatMap(([id, { before, nation: whole }]) => {
    const may = (mayTell.get(id) ?? []).map((one) =>
      hiddenTogether.includes(id) && closed.has(one.region) ? { ...one, shown: null } : one,
    )
    const cellOf = cellsOf(places, raw.get(id) ?? [])
    const isFirst = !accusedGroups.some((accused) => before.has(accused))
    const step = { places, may, countOf: (code: string) => cellOf(code).count, told: isFirst ? new Map() : before }
    const moved = new Map((whole === null ? [] : stepped(step)).map(({ region, shown }) => [region, shown]))
    return accusedGroups.map((accused) => ({
      measure: id,
      accused,
      shown: (moved.has(accused) ? moved : before).get(accused) ?? null,
    }))
  })
}

/** Of which kinds allegations less people would say that one to four of them face more than one (N219). */
function facingTwo(raw: ReadonlyMap<MeasureByAccused, readonly RawCount[]>): (code: string) => boolean {
  const countsOf = (id: MeasureByAccused) => new Map((raw.get(id) ?? []).map(({ region, count }) => [region, count]))
  const [alleged, people] = [countsOf('dugaan'), countsOf('terlapor')]
  return (code) => isFew((alleged.get(code) ?? 0) - (people.get(code) ?? 0))
}

const hiddenAmong = (numbers: readonly PublicNumber[]) =>
  numbers.filter(({ shown }) => shown === null).map(({ region }) => region)

function rawOf(id: MeasureByAccused, counted: readonly AccusedCount[]): readonly RawCount[] {
  const own = Map.groupBy(counted, ({ accused }) => accused)
  return [...own].flatMap(([region, rows]) => {
    const counts = { ...nothing, ...Object.fromEntries(rows.map(({ measure, counted: count }) => [measure, count])) }
    return counts[id] > 0 ? [{ region, count: counts[id], ...boundsOf(id, counts) }] : []
  })
}
