import type { Json } from '#base'
import type { Instant } from '#law'
import type { ActorId } from '../database.ts'

export type Stream = 'laporan' | 'perkara' | 'lhp' | 'penerusan' | 'hukum' | 'akun' | 'kantor' | 'kegiatan'

/** What an event is about; whoever may see any of these may see the event. */
export type Subjects = {
  readonly caseId?: string
  readonly reportId?: string
  readonly lhpId?: string
  readonly referralId?: string
  readonly accountId?: string
  readonly officeId?: string
}

export type NewEvent = {
  readonly stream: Stream
  /** Past tense, kebab-case: `report-received`, `case-moved`. */
  readonly type: string
  readonly about: Subjects
  readonly actor: ActorId
  /** When it happened, which may be long before we knew. */
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  /** The rule row that allows it, e.g. `P12`. */
  readonly basis?: string
  /** For what came on paper: whose statement it is. */
  readonly accordingTo?: string
  /** No name of a reporter, witness or finder, ever: sealed parts live elsewhere. */
  readonly data: { readonly [key: string]: Json }
}
