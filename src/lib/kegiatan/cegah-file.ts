import { csv } from '#app'
import type { PreventionRow } from '#store/views'
import { audienceInWords } from './words.ts'
import { kindOfActivity, preventionFormName } from '../words/kegiatan.ts'

const columns = [
  'pelaksana',
  'bentuk_pencegahan',
  'jenis_kegiatan',
  'tanggal',
  'tempat',
  'kode_wilayah',
  'wilayah',
  'tingkat',
  'uraian_singkat',
  'sasaran',
  'orang_tercatat_hadir',
  'bukti',
] as const

/** Rows of Form Cegah: per record who carried it out, a short description and the evidence (practice.md §1.1), for the form that Bawaslu keeps. */
export function cegahFile(rows: readonly PreventionRow[], origin: string, name: string): Response {
  const body = csv(
    columns,
    rows.map((row) => ({
      pelaksana: row.office,
      bentuk_pencegahan: preventionFormName(row.form),
      jenis_kegiatan: kindOfActivity(row.kind),
      tanggal: row.heldOn ?? '',
      tempat: row.place ?? '',
      kode_wilayah: row.region,
      wilayah: row.regionName,
      tingkat: row.level,
      uraian_singkat: `${row.title}. ${row.summary}`,
      sasaran: row.audience.map(audienceInWords).join('; '),
      orang_tercatat_hadir: row.people,
      bukti: `${origin}/kegiatan/${row.code} (${String(row.photos)} foto)`,
    })),
  )
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="form-cegah-${name.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
