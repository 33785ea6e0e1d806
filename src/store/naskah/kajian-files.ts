import type { WordLeftover } from '#core'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'

type NewKajianFile = {
  readonly id: string
  readonly caseId: string
  readonly officeId: string
  /** Which version of the kajian it went out with; 0 is before the first. */
  readonly beganWith: number
  readonly body: string
  readonly left: readonly WordLeftover[]
  readonly size: number
  readonly sha256: Buffer
  readonly officeKeyId: string
  readonly keptBy: ActorId
  readonly keptAt: Instant
}

export type KajianFile = Pick<NewKajianFile, 'id' | 'beganWith' | 'body' | 'left' | 'size' | 'sha256' | 'keptAt'> & {
  /** Null where the reader may not know the person. */
  readonly keptByName: string | null
  /** The version that was taken from it. */
  readonly kajianId: string | null
}

export const kajianFiles = {
  async record(tx: Tx, file: NewKajianFile): Promise<void> {
    await tx
      .insertInto('netra.kajian_files')
      .values({
        id: file.id,
        case_id: file.caseId,
        office_id: file.officeId,
        began_with: file.beganWith,
        body: file.body,
        left_out: [...file.left],
        size: file.size,
        sha256: file.sha256,
        office_key_id: file.officeKeyId,
        kept_by: file.keptBy,
        kept_at: file.keptAt,
      })
      .execute()
  },

  /** What came back of a case's kajian, the newest last; none for the rank above. */
  list: (tx: Tx, caseId: string): Promise<readonly KajianFile[]> =>
    tx
      .selectFrom('netra.kajian_files as f')
      .leftJoin('netra.accounts as a', 'a.id', 'f.kept_by')
      .leftJoin('netra.kajian as k', 'k.file_id', 'f.id')
      .select([
        'f.id',
        'f.began_with as beganWith',
        'f.body',
        'f.left_out as left',
        'f.size',
        'f.sha256',
        'f.kept_at as keptAt',
        'a.name as keptByName',
        'k.id as kajianId',
      ])
      .where('f.case_id', '=', caseId)
      .orderBy('f.kept_at')
      .orderBy('f.id')
      .$castTo<KajianFile>()
      .execute(),

  /** The versions of the kajian, the oldest first. */
  listVersions: (tx: Tx, caseId: string): Promise<readonly { readonly id: string; readonly body: string }[]> =>
    tx
      .selectFrom('netra.kajian')
      .select(['id', 'body'])
      .where('case_id', '=', caseId)
      .where('kind', '=', 'kajian')
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
}
