import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** `bukti` and `lampiran-lhp`: sealed chunk by chunk, here or in a store. `salinan`: the safe copy of a picture, in the vault. */
export type FileToRead = {
  readonly fileId: string
  readonly kind: 'bukti' | 'salinan' | 'lampiran-lhp'
  readonly officeKeyId: string
  readonly size: number
  readonly sha256: Buffer
}
export type FileFound = 'sama' | 'lain' | 'tidak-ada'

/** The portion of a night, and what was found. For the clock. */
export const fileReadings = {
  async due(
    tx: Tx,
    { before, nights, atLeast }: { readonly before: Instant; readonly nights: number; readonly atLeast: number },
  ): Promise<readonly FileToRead[]> {
    const { rows } = await sql<Omit<FileToRead, 'size'> & { readonly size: string | number }>`
      select file_id as "fileId", kind, office_key_id as "officeKeyId", size, sha256
      from netra.files_to_read(${before}, ${nights}, ${atLeast})`.execute(tx)
    return rows.map((row) => ({ ...row, size: Number(row.size) }))
  },

  async note(tx: Tx, fileId: string, read: { readonly at: Instant; readonly found: FileFound }): Promise<void> {
    const told = { read_at: read.at, found: read.found }
    await tx
      .insertInto('netra.file_readings')
      .values({ file_id: fileId, ...told })
      .onConflict((conflict) => conflict.column('file_id').doUpdateSet(told))
      .execute()
  },
}
