import type { ContestKind } from '#core'
import { weakestOf, type PlainDate, type RegimeId } from '#law'
import type { ShownContests, ShownStage } from '#store/views'
import { dayInWords, inTongue, m } from '#wording'

const kinds: Record<ContestKind, () => string> = {
  nasional: m.pemilihan_kind_nasional,
  gubernur: m.pemilihan_kind_gubernur,
  bupati: m.pemilihan_kind_bupati,
  'wali-kota': m.pemilihan_kind_wali_kota,
}
const regimes: Record<RegimeId, () => string> = { pemilu: m.hukum_regime_pemilu, pilkada: m.hukum_regime_pilkada }

export const regimeOfElection = (regime: RegimeId) => regimes[regime]()
export const contestInWords = (kind: ContestKind) => kinds[kind]()

export const stageInWords = ({ title, titleEn }: Pick<ShownStage, 'title' | 'titleEn'>): string =>
  inTongue({ id: title, en: titleEn ?? title })

export function daysInWords({ startsOn, endsOn }: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate }) {
  if (startsOn === null) return m.pemilihan_until({ day: dayInWords(endsOn) })
  return startsOn === endsOn
    ? dayInWords(endsOn)
    : m.pemilihan_from_until({ from: dayInWords(startsOn), until: dayInWords(endsOn) })
}

const contestKinds = ['nasional', 'gubernur', 'bupati', 'wali-kota'] as const satisfies readonly ContestKind[]

/** How many contests of each kind an election has, without the kinds it has none of. */
export const countContests = (contests: readonly ShownContests[]) =>
  contestKinds
    .map((kind) => ({
      kind,
      count: contests.filter((row) => row.kind === kind).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0)

/** One row a province: how many of each kind, and the days the candidates were fixed there. */
export const contestRows = (contests: readonly ShownContests[]) =>
  [...Map.groupBy(contests, ({ provinceCode }) => provinceCode)].map(([code, rows]) => ({
    code,
    name: rows[0]?.provinceName ?? code,
    only: rows.length === 1 ? (rows[0]?.regionName ?? null) : null,
    counts: countContests(rows),
    fixed: [...new Set(rows.flatMap(({ fixedFrom, fixedUntil }) => [fixedFrom, fixedUntil]))].filter(
      (day) => day !== null,
    ),
    mark: weakestOf(rows.flatMap(({ marks }) => marks)),
  }))
