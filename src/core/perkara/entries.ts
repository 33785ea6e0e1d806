import type { RegimeId } from '#law'
import type { CaseState, Input, Party } from './transition.ts'

/** How a case comes to be. */
export type Origin = 'informasi' | 'laporan-daring' | 'laporan' | 'temuan'

export type Entry = {
  readonly state: CaseState
  readonly by: Party
  readonly basis: string
  readonly asks?: readonly Input[]
  readonly starts?: readonly string[]
  readonly startsIfCriminal?: readonly string[]
}

/** A temuan has no kajian awal: the pleno's decision takes its place, and it begins registered. */
export const entries: Readonly<Record<RegimeId, Readonly<Record<Origin, Entry>>>> = {
  pilkada: {
    informasi: { state: 'informasi-awal', by: 'pelapor', basis: 'N1' },
    'laporan-daring': { state: 'diterima-daring', by: 'pelapor', basis: 'P-DARING', starts: ['P-DARING'] },
    laporan: { state: 'diterima', by: 'penerima', basis: 'P1', starts: ['P2'] },
    temuan: {
      state: 'diregister',
      by: 'pleno',
      basis: 'P-TEMUAN',
      asks: ['pleno', 'register-number'],
      starts: ['P12'],
      startsIfCriminal: ['P10'],
    },
  },
  pemilu: {
    informasi: { state: 'informasi-awal', by: 'pelapor', basis: 'N1' },
    'laporan-daring': { state: 'diterima-daring', by: 'pelapor', basis: 'M-DARING', starts: ['M-DARING'] },
    laporan: { state: 'diterima', by: 'penerima', basis: 'M1', starts: ['M4'] },
    temuan: {
      state: 'diregister',
      by: 'pleno',
      basis: 'LHP-E',
      asks: ['pleno', 'register-number'],
      starts: ['M14'],
      startsIfCriminal: ['G1'],
    },
  },
}
