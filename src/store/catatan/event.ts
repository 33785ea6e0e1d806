import type { Json } from '#base'
import type { Instant } from '#law'
import type { ActorId } from '../database.ts'

type Stream = 'laporan' | 'perkara' | 'lhp' | 'penerusan' | 'hukum' | 'akun' | 'kantor' | 'kegiatan'

/** What an event is about; whoever may see any of these may see the event. */
type Subjects = {
  readonly caseId?: string
  readonly reportId?: string
  readonly lhpId?: string
  readonly referralId?: string
  readonly accountId?: string
  readonly officeId?: string
}

/** What stands in the history of a case. The page has a title for each, so a new one does not compile without its words. */
export type CaseEventType =
  | 'report-received'
  | 'proxy-came'
  | 'report-written-down'
  | 'post-forwarded'
  | 'scan-kept'
  | 'signed-paper-kept'
  | 'twins-suspected'
  | 'case-opened'
  | 'case-moved'
  | 'case-late'
  | 'case-handed-up'
  | 'deadline-recomputed'
  | 'office-reminded'
  | 'minister-consent-recorded'
  | 'conflict-claimed'
  | 'conflict-late'
  | 'conflict-judged'
  | 'disposal-proposed'
  | 'disposal-decided'
  | 'item-destroyed'
  | 'ppk-flagged'
  | 'ppk-unflagged'
  | 'kajian-awal-made'
  | 'kajian-made'
  | 'kajian-file-kept'
  | 'kept-file-opened'
  | 'evidence-received'
  | 'evidence-copied'
  | 'evidence-opened'
  | 'evidence-edited'
  | 'evidence-viewed'
  | 'evidence-shown'
  | 'link-recorded'
  | 'identity-asked'
  | 'identity-decided'
  | 'identity-opened'
  | 'identity-annex-decided'
  | 'identity-annex-printed'
  | 'hearing-scheduled'
  | 'hearing-held'
  | 'hearing-missed'
  | 'invitation-delivered'
  | 'minutes-signed'
  | 'hearing-delegated'
  | 'hearing-taken-back'
  | 'hearing-returned'
  | 'accused-code-made'
  | 'accused-code-revoked'
  | 'accused-stated'
  | 'accused-correction-decided'
  | 'pleno-held'
  | 'allegation-added'
  | 'allegation-sorted'
  | 'subject-matched'
  | 'subject-number-opened'
  | 'referral-sent'
  | 'referral-passed-on'
  | 'referral-link-made'
  | 'referral-link-revoked'
  | 'referral-link-refused'
  | 'follow-up-recorded'
  | 'second-look-asked'
  | 'second-look-late'
  | 'second-look-decided'
  | 'refusal-drawn'
  | 'message-came'
  | 'message-sent'

/** What only looked at a case, or wrote beside it: a form that was opened before is not old because of it, however many messages come. */
export const looksOnly: readonly CaseEventType[] = [
  'kept-file-opened',
  'identity-opened',
  'subject-number-opened',
  'message-came',
  'message-sent',
  'conflict-claimed',
  'conflict-late',
  'evidence-copied',
  'evidence-opened',
  'evidence-edited',
  'evidence-viewed',
]

type CaseStream = 'laporan' | 'perkara' | 'penerusan'

/** Past tense, kebab-case: `report-received`, `case-moved`. */
type Kind =
  | { readonly stream: CaseStream; readonly type: CaseEventType }
  | { readonly stream: Exclude<Stream, CaseStream>; readonly type: string }

export type NewEvent = Kind & {
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
