import { sql } from 'kysely'
import type { Instant } from '#law'
import type { Tx } from '../database.ts'

/** Which table stores it; `netra.stored_files()` lists them. */
export type StoredKind =
  | 'bukti'
  | 'salinan'
  | 'gambar-kecil'
  | 'lampiran-lhp'
  | 'lampiran-pesan'
  | 'berkas-terlapor'
  | 'pindaian-laporan'
  | 'pindaian-tindak-lanjut'
  | 'pindaian-tanda-terima'
  | 'pindaian-rekap'
  | 'berkas-kajian'
  | 'naskah-bertanda-tangan'
  | 'lampiran-identitas'
  | 'surat-edaran'
  | 'daftar-edaran'
  | 'daftar-hadir'
  | 'foto-deklarasi'
  | 'foto-ikrar'
  | 'foto-kegiatan'
  | 'nomor-pegawai'
  | 'kunci-bundel'
  | 'bundel'

/** A stored file, and what it must be. */
export type FileToRead = {
  readonly fileId: string
  readonly kind: StoredKind
  /** Null: it lies as it came, or as its sender sealed it. */
  readonly officeKeyId: string | null
  readonly size: number
  /** Of the file in the clear; without a key, of what lies there. Null: its row has none. */
  readonly sha256: Buffer | null
  /** Of what lay there when it was last as it should be. Null: it was not read yet. */
  readonly storedBefore: Buffer | null
}
export type FileFound = 'sama' | 'lain' | 'tidak-ada'

/** `stored`: as `FileToRead.storedBefore` from now on. */
export type Reading = { readonly at: Instant; readonly found: FileFound; readonly stored: Buffer | null }

/** The portion of a night, and what was found. For the clock. */
export const fileReadings = {
  async due(
    tx: Tx,
    { before, nights, atLeast }: { readonly before: Instant; readonly nights: number; readonly atLeast: number },
  ): Promise<readonly FileToRead[]> {
    const { rows } = await sql<Omit<FileToRead, 'size'> & { readonly size: string | number }>`
      select file_id as "fileId", kind, office_key_id as "officeKeyId", size, sha256, stored_sha256 as "storedBefore"
      from netra.files_to_read(${before}, ${nights}, ${atLeast})`.execute(tx)
    return rows.map((row) => ({ ...row, size: Number(row.size) }))
  },

  async note(tx: Tx, fileId: string, { at, found, stored }: Reading): Promise<void> {
    const told = { read_at: at, found, stored_sha256: stored }
    await tx
      .insertInto('netra.file_readings')
      .values({ file_id: fileId, ...told })
      .onConflict((conflict) => conflict.column('file_id').doUpdateSet(told))
      .execute()
  },
}
