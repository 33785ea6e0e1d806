import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import { asCopied, listPlenosOfLhp, type PlenoLine } from './perkara-parts.ts'

/**
 * Where a temuan comes from: the copy of its LHP and the plenos on it, in the words that the copy has of them: a sitting may
 * have written down the finder's name. `contents` is an LhpCopy of #app.
 */
export type FindingLine = {
  readonly lhpId: string
  readonly number: string | null
  readonly officeName: string
  readonly regionName: string | null
  readonly contents: unknown
  readonly copiedAt: Instant
  /** Whether the reader may read the original, which names the finder. */
  readonly mayReadOriginal: boolean
  readonly plenos: readonly PlenoLine[]
}

export async function listFindings(tx: Tx, caseId: string): Promise<readonly FindingLine[]> {
  const rows = await tx
    .selectFrom('netra.lhp_copies as k')
    .innerJoin('netra.offices as o', 'o.id', 'k.office_id')
    .select([
      'k.lhp_id as lhpId',
      'k.number',
      'o.name as officeName',
      sql<string | null>`(select r.name from netra.regions r where r.code = k.contents ->> 'regionCode')`.as(
        'regionName',
      ),
      'k.contents',
      'k.copied_at as copiedAt',
      sql<boolean>`exists (select from netra.lhps l where l.id = k.lhp_id)`.as('mayReadOriginal'),
    ])
    .where('k.case_id', '=', caseId)
    .orderBy('k.copied_at')
    .$castTo<Omit<FindingLine, 'plenos'>>()
    .execute()
  return Array.fromAsync(rows, async (row) => ({
    ...row,
    plenos: await asCopied(tx, caseId, await listPlenosOfLhp(tx, row.lhpId)),
  }))
}
