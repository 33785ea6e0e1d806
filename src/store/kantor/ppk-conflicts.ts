import type { Instant, PlainDate } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { contestStore, type ContestAt } from '../pemilihan/contest-store.ts'

export const ppkConflictKinds = ['calon', 'kerabat'] as const
export type PpkConflictKind = (typeof ppkConflictKinds)[number]

/** That a PPK stands for election or is kin of the accused, from a source; one that was taken back is not among them. */
export type PpkConflict = {
  readonly id: string
  readonly allegationId: string
  readonly employerId: string
  readonly employerName: string
  readonly kind: PpkConflictKind
  readonly contest: ContestAt | null
  readonly source: string
  readonly knownOn: PlainDate
}

type NewPpkConflict = {
  readonly id: string
  readonly caseId: string
  readonly allegationId: string
  readonly employerId: string
  readonly kind: PpkConflictKind | 'ditarik'
  readonly withdrawsId: string | null
  readonly contestId: string | null
  readonly source: string
  readonly knownOn: PlainDate
  readonly recordedAt: Instant
  readonly recordedBy: ActorId
}

export const ppkConflicts = {
  async list(tx: Tx | Db, caseId: string): Promise<readonly PpkConflict[]> {
    const rows = await tx
      .selectFrom('netra.ppk_conflicts as p')
      .innerJoin('netra.offices as o', 'o.id', 'p.employer_office_id')
      .select([
        'p.id',
        'p.allegation_id as allegationId',
        'p.employer_office_id as employerId',
        'o.name as employerName',
        'p.kind',
        'p.contest_id as contestId',
        'p.source',
        'p.known_on as knownOn',
      ])
      .where('p.case_id', '=', caseId)
      .where('p.kind', '<>', 'ditarik')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('netra.ppk_conflicts as w').select('w.id').whereRef('w.withdraws_id', '=', 'p.id'))),
      )
      .orderBy('p.recorded_at')
      .orderBy('p.id')
      .$castTo<Omit<PpkConflict, 'contest'> & { readonly contestId: string | null }>()
      .execute()
    const contests = await contestStore.listByIds(
      tx,
      rows.flatMap(({ contestId }) => contestId ?? []),
    )
    return rows.map(({ contestId, ...row }) => ({
      ...row,
      contest: contests.find(({ id }) => id === contestId) ?? null,
    }))
  },

  async record(tx: Tx, conflict: NewPpkConflict): Promise<void> {
    await tx
      .insertInto('netra.ppk_conflicts')
      .values({
        id: conflict.id,
        case_id: conflict.caseId,
        allegation_id: conflict.allegationId,
        employer_office_id: conflict.employerId,
        kind: conflict.kind,
        withdraws_id: conflict.withdrawsId,
        contest_id: conflict.contestId,
        source: conflict.source,
        known_on: conflict.knownOn,
        recorded_at: conflict.recordedAt,
        recorded_by: conflict.recordedBy,
      })
      .execute()
  },
}
