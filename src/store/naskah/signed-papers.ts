import type { SignatureFound } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewSigned = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  readonly kind: string
  readonly partId: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly signatures: readonly SignatureFound[]
  readonly officeKeyId: string
  readonly keptBy: ActorId
  readonly keptAt: Instant
}

export type SignedLine = {
  readonly id: string
  readonly kind: string
  readonly partId: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly signatures: readonly SignatureFound[]
  readonly keptAt: Instant
}

export const signedPapers = {
  record: async (tx: Tx, { signatures, ...paper }: NewSigned): Promise<void> => {
    await tx
      .insertInto('netra.signed_papers')
      .values({
        id: paper.id,
        case_id: paper.caseId,
        office_id: paper.officeId,
        kind: paper.kind,
        part_id: paper.partId,
        media_type: paper.mediaType,
        size: paper.size,
        sha256: paper.sha256,
        signatures: JSON.stringify(signatures),
        office_key_id: paper.officeKeyId,
        kept_by: paper.keptBy,
        kept_at: paper.keptAt,
      })
      .execute()
  },

  /** None for the rank above: who signed what he said is read where the case is handled. */
  list: (tx: Tx, caseId: string): Promise<readonly SignedLine[]> =>
    tx
      .selectFrom('netra.signed_papers')
      .select([
        'id',
        'kind',
        'part_id as partId',
        'media_type as mediaType',
        'size',
        'sha256',
        'signatures',
        'kept_at as keptAt',
      ])
      .where('case_id', '=', caseId)
      .orderBy('kept_at')
      .orderBy('id')
      .$castTo<SignedLine>()
      .execute(),
}
