import type { RegimeId } from '#law'

const byContest: Readonly<Record<string, string>> = { bupati: 'PB', gubernur: 'PG', 'wali-kota': 'PW' }
const byLevel: Readonly<Record<string, string>> = { Kab: 'PB', Kota: 'PW', Prov: 'PG', Kec: 'PB' }

/**
 * The contest inside a number (catalogue `nomor`: PB is confirmed, PG, PW and PL are not). Where no contest is known,
 * a Pilkada case is written as the contest of the office's own level; Pemilu is PL.
 */
export const contestCode = (regime: RegimeId, level: string, contest: string | undefined): string =>
  (contest === undefined ? undefined : byContest[contest]) ?? (regime === 'pilkada' ? (byLevel[level] ?? 'PB') : 'PL')
