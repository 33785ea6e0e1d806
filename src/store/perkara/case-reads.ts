import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

type ReadWhat = 'perkara' | 'penerusan' | 'lhp' | 'ekspor' | 'cetak' | 'pencocokan'

/** What was read, at the office that has it: the auditor of that office or above will see it, of a referral also that of the case. */
export type Read = {
  readonly caseId?: string
  readonly referralId?: string
  readonly lhpId?: string
  readonly officeId: string
  readonly provinceOfficeId: string | null
}

/** Notes who read what, in the transaction that reads: no page without its line. */
export async function noteReads(
  tx: Tx,
  actor: ActorId,
  what: ReadWhat,
  reads: readonly Read[],
  at: Instant,
): Promise<void> {
  if (reads.length === 0) return
  await tx
    .insertInto('netra.case_reads')
    .values(
      reads.map(({ caseId, referralId, lhpId, officeId, provinceOfficeId }) => ({
        id: newId(),
        account_id: actor,
        case_id: caseId ?? null,
        referral_id: referralId ?? null,
        lhp_id: lhpId ?? null,
        office_id: officeId,
        province_office_id: provinceOfficeId,
        what,
        read_at: at,
      })),
    )
    .execute()
}
