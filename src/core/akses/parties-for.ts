import type { Party } from '../perkara/transition.ts'
import { may, type Holder, type RecordPlace } from './may.ts'
import type { Verb } from './role.ts'

/** Which right lets somebody act as which party. The reporter acts by receipt and the clock by its own account: neither is a role. */
const partyRights: Readonly<Record<Exclude<Party, 'pelapor' | 'jam'>, Verb>> = {
  penerima: 'enter-report',
  penanganan: 'work-case',
  pleno: 'decide-case',
  atasan: 'take-over',
  'penerima-penerusan': 'answer-referral',
}

const parties = ['penerima', 'penanganan', 'pleno', 'atasan', 'penerima-penerusan'] as const

/** The parties a person may act as on one case: what `movesFrom` and `decide` ask for. */
export const partiesFor = (holder: Holder, record: RecordPlace): readonly Party[] =>
  parties.filter((party) => may(holder, partyRights[party], record))
