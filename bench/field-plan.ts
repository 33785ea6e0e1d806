/** What passes between field.ts and the phones, which run in a process of their own. */
export type Phone = { readonly token: string }

export type Line = {
  /** In each direction. */
  readonly bytesPerSecond: number
  /** After so many bytes, drawn anew for each connection, the line breaks: in a question or in its answer. */
  readonly breaksAfter: readonly [least: number, most: number]
}

export type FieldPlan = {
  readonly host: string
  readonly port: number
  readonly phones: readonly Phone[]
  readonly electionId: string
  readonly lhpsEach: number
  /** Files of safe copies, each its own; a phone sends `photosEach` of them. */
  readonly photos: readonly string[]
  readonly photosEach: number
  /** All come back within it, each at a moment of its own. */
  readonly backWithinMs: number
  readonly line: Line
  /** A phone that is not done by then has lost what is left. */
  readonly patienceMs: number
}

export type FieldLoaded = {
  /** From the first phone that came back to the last answer. */
  readonly tookMs: number
  /** Of an LHP and of a photo: from the first try to the answer that said it was taken. */
  readonly lhpTimes: readonly number[]
  readonly photoTimes: readonly number[]
  /** From its coming back until all of it was sent. */
  readonly phoneTimes: readonly number[]
  readonly lhpIds: readonly string[]
  /** Requests whose line broke before their answer was whole. */
  readonly cut: number
  readonly requests: number
  /** Answers that were neither taken nor a broken line, the first of them in words. */
  readonly errors: number
  readonly firstError: string | null
  readonly bytes: number
}

/** Form A as the phone keeps it: the longest text that one writes standing. */
export const valuesOf = (electionId: string, name: string): Readonly<Record<string, string>> => ({
  pemilihan: electionId,
  tahapan: 'Kampanye',
  'nama-pengawas': name,
  jabatan: 'Pengawas TPS',
  'surat-tugas': '001/ST/2024',
  alamat: 'Jalan Contoh 1',
  bentuk: 'langsung',
  tujuan: 'Pengawasan kampanye (contoh).',
  sasaran: 'Peserta kampanye (contoh).',
  waktu: '09.00–11.00',
  tempat: 'Lapangan desa contoh',
  uraian: 'Kampanye berjalan tertib menurut jadwal. Tidak ada anak-anak. Surat pemberitahuan diperlihatkan. '.repeat(
    12,
  ),
  periksa: '2',
  'periksa-1': 'Apakah surat pemberitahuan diperlihatkan?',
  'jawaban-1': 'ya',
  'keterangan-1': '',
  'periksa-2': 'Apakah alat peraga di tempat yang ditentukan?',
  'jawaban-2': 'tidak',
  'keterangan-2': 'Dua di pohon.',
  terduga: '1',
  ada: 'tidak',
  sengketa: '',
  'tempat-tanda': 'Desa Contoh',
})
