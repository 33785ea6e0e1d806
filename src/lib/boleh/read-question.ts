import type { Netra } from '#app'
import { findConduct, type Conduct } from '#core'
import { localDay, parsePlainDate, type PlainDate, type RegimeId, type SubjectKind } from '#law'
import { findRegion, searchRegions, type PlacedRegion } from '#store/views'
import { m } from '#wording'
import { isAsker } from './askers.ts'

const mayFields = ['siapa', 'apa', 'untuk', 'cari', 'wilayah', 'hari'] as const
type MayField = (typeof mayFields)[number]
export type MayForm = Readonly<Record<MayField, string>>
type MayErrors = Readonly<Partial<Record<MayField, string>>>

export type MayAsked = {
  readonly kind: SubjectKind
  readonly conduct: Conduct
  readonly regime: RegimeId | null
  readonly region: PlacedRegion | null
  readonly day: PlainDate
}

const regimes = { pilkada: 'pilkada', pemilu: 'pemilu' } as const satisfies Record<RegimeId, RegimeId>
const isRegime = (text: string): text is RegimeId => text in regimes
const nation = '00'

/** The question as an address carries it. The form keeps what was typed. */
export function mayForm(params: URLSearchParams): MayForm {
  const textOf = (name: MayField) => (params.get(name) ?? '').trim().slice(0, 100).replaceAll('\0', '')
  return {
    ...{ siapa: textOf('siapa'), apa: textOf('apa'), untuk: textOf('untuk') },
    ...{ cari: textOf('cari'), wilayah: textOf('wilayah'), hari: textOf('hari') },
  }
}

/** One region, several that the words may mean, or none; null: no region was asked for. */
type Placed = {
  readonly region: PlacedRegion | null
  readonly choices: readonly PlacedRegion[]
  readonly error?: string
}

export async function placeOf(
  { db }: Pick<Netra, 'db'>,
  { cari, wilayah }: Pick<MayForm, 'cari' | 'wilayah'>,
): Promise<Placed> {
  const chosen = wilayah === '' || wilayah === nation ? null : await findRegion(db, wilayah)
  if (cari === '') return { region: chosen, choices: [] }
  if (chosen !== null && chosen.name === cari) return { region: chosen, choices: [] }
  const found = (await searchRegions(db, { words: cari, most: 8 })).filter(({ code }) => code !== nation)
  const named = found.filter(({ name }) => name.toLowerCase() === cari.toLowerCase())
  const one =
    found.find(({ code }) => code === wilayah) ?? (found.length === 1 ? found[0] : named.length === 1 ? named[0] : null)
  if (one) return { region: one, choices: [] }
  return { region: null, choices: found, error: found.length === 0 ? m.boleh_place_none() : m.boleh_place_choose() }
}

/** A day of this century: the oldest list in the catalogue is of 2018. */
const dayOf = (text: string): PlainDate | null => (text < '2000' ? null : parsePlainDate(text))

type MayRead = {
  readonly form: MayForm
  readonly choices: readonly PlacedRegion[]
  readonly errors: MayErrors
  /** Null while something is wrong or nothing was asked. */
  readonly asked: MayAsked | null
}

/** What is asked, or a sentence for each field that cannot be understood. */
export async function readMay(netra: Pick<Netra, 'db' | 'clock'>, params: URLSearchParams): Promise<MayRead> {
  const form = mayForm(params)
  if (!mayFields.some((name) => params.has(name))) return { form, choices: [], errors: {}, asked: null }
  const { region, choices, error } = await placeOf(netra, form)
  const conduct = findConduct(form.apa)
  const day = form.hari === '' ? localDay(netra.clock(), region?.zone ?? 'WIB') : dayOf(form.hari)
  const errors = {
    ...(isAsker(form.siapa) ? {} : { siapa: m.boleh_who_missing() }),
    ...(conduct === null ? { apa: m.boleh_what_missing() } : {}),
    ...(error === undefined ? {} : { cari: error }),
    ...(day === null ? { hari: m.boleh_day_wrong() } : {}),
  }
  const kept = { form: { ...form, cari: region?.name ?? form.cari, wilayah: region?.code ?? '' }, choices }
  if (!isAsker(form.siapa) || conduct === null || day === null || error !== undefined)
    return { ...kept, errors, asked: null }
  const regime = isRegime(form.untuk) ? form.untuk : null
  return { ...kept, errors, asked: { kind: form.siapa, conduct, regime, region, day } }
}
