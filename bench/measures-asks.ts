import { measures } from '#core'
import { publicPages } from '../tests/e2e/pages.ts'
import type { Ask } from './load.ts'

/** What there is to be asked for. */
export type There = {
  /** Codes of provinces and regencies. */
  readonly regions: readonly string[]
  readonly districts: readonly string[]
  /** Those large enough for a page of their own. */
  readonly offices: readonly string[]
  /** A moment that numbers were told before, in milliseconds. */
  readonly oldest: number
  /** Measures that were told then: of a newer one nobody can ask what it was. */
  readonly told: readonly string[]
  /** Until then days can be asked for. */
  readonly newest: number
}

type Kind = { readonly as: string; readonly path: (pick: Pick, there: There) => string }
type Pick = { readonly one: <T>(of: readonly T[]) => T; readonly chance: () => number }

const measureIds = measures.map(({ id }) => id)
const mapped = measures.filter(({ finest }) => finest === 'kabkota').map(({ id }) => id)
/** People ask for a day; programs for its end. */
const day = ({ chance }: Pick, { oldest, newest }: There) =>
  new Date(oldest + chance() * (newest - oldest)).toISOString().slice(0, 10)
const endOfDay = (pick: Pick, there: There) => encodeURIComponent(`${day(pick, there)}T23:59:59+07:00`)
const ranked = ['tindak-lanjut', 'sanksi', 'penerusan', 'perkara-diregister'] as const

/** Pages by place, body, measure and moment: more of them than are ever kept. */
const kinds: readonly Kind[] = [
  { as: '/angka/[wilayah]', path: ({ one }, { regions }) => `/angka/${one(regions)}` },
  { as: '/angka?per', path: (pick, there) => `/angka?per=${day(pick, there)}` },
  {
    as: '/angka/[wilayah]?per',
    path: (pick, there) => `/angka/${pick.one(there.regions)}?per=${day(pick, there)}`,
  },
  { as: '/angka/perubahan/[wilayah]', path: ({ one }, { regions }) => `/angka/perubahan/${one(regions)}` },
  { as: '/angka/definisi/[ukuran]', path: ({ one }) => `/angka/definisi/${one(measureIds)}` },
  { as: '/wilayah/[wilayah]', path: ({ one }, { regions }) => `/wilayah/${one(regions)}` },
  { as: '/wilayah/[kecamatan]', path: ({ one }, { districts }) => `/wilayah/${one(districts)}` },
  { as: '/kegiatan/jangkauan', path: ({ one }, { regions }) => `/kegiatan/jangkauan?wilayah=${one(regions)}` },
  { as: '/kerawanan/[wilayah]', path: ({ one }, { regions }) => `/kerawanan/${one(regions)}` },
  { as: '/lembaga/[kantor]', path: ({ one }, { offices }) => `/lembaga/${one(offices)}` },
  { as: '/peta/[ukuran]', path: ({ one }) => `/peta/${one(mapped)}` },
  { as: '/peta/[ukuran]/bidang', path: ({ one }) => `/peta/${one(mapped)}/bidang` },
  {
    as: '/peringkat/[daftar]',
    path: ({ one, chance }, { regions }) =>
      `/peringkat/${one(ranked)}?untuk=kabkota${chance() < 0.5 ? '' : `&dalam=${one(regions).slice(0, 2)}`}`,
  },
  {
    as: '/api/v1/measures/[ukuran]?region',
    path: ({ one }, { regions }) => `/api/v1/measures/${one(mapped)}?region=${one(regions)}`,
  },
  {
    as: '/api/v1/measures/[ukuran]?asOf',
    path: (pick, there) => `/api/v1/measures/${pick.one(there.told)}?asOf=${endOfDay(pick, there)}`,
  },
]

/**
 * Every public page that is held to axe, and beside each one drawn by dice that fall the same in each run: `combinations` of them.
 * Asked for as browsers do, who take gzip.
 */
export function publicAsks(there: There, combinations: number): readonly Ask[] {
  const chance = dice(20_241_127)
  const pick: Pick = { chance, one: (of) => of[Math.floor(chance() * of.length)] as never }
  const askable = kinds.filter(({ as }) => as !== '/lembaga/[kantor]' || there.offices.length > 0)
  const drawn = Array.from({ length: combinations }, () => {
    const { as, path } = pick.one(askable)
    return { as, path: path(pick, there) }
  })
  return drawn
    .flatMap((ask, at) => [{ path: publicPages[at % publicPages.length] ?? '/' }, ask])
    .map((ask) => ({ ...ask, headers: { 'accept-encoding': 'gzip' } }))
}

/** From zero up to one; a linear congruence (Numerical Recipes) is fair enough for picking pages. */
function dice(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}
