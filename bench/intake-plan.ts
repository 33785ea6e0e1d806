/** What the generator is told: reports go to `url`, from `clients` connections that ask again as soon as they are answered. */
export type IntakePlan = {
  readonly host: string
  readonly port: number
  readonly clients: number
  readonly seconds: number
  /** Where answers are written down, one receipt a line: a hundred thousand are too many for a message. */
  readonly receiptsFile: string
  /** Where one in so many answers is written down whole, for whoever checks the promise in it; absent: nowhere. */
  readonly answers?: { readonly file: string; readonly each: number }
  readonly regions: readonly Region[]
  readonly sealed: 'client' | 'server'
}

/** A regency with the key of its Bawaslu, for clients that seal by themselves. */
export type Region = { readonly code: string; readonly keyId: string; readonly recipient: string }

export type IntakeLoaded = {
  /** Reports answered 201, each counted once however often it was sent. */
  readonly accepted: number
  readonly tookMs: number
  /** Requests that were a second sending of the same report. */
  readonly twice: number
  /** Second sendings that were answered otherwise than the first. */
  readonly unlike: number
  readonly errors: number
  readonly lost: number
  /** Milliseconds of each first sending. */
  readonly times: readonly number[]
}

/** Invented, and plainly so. Each differs, as reports do. */
export const reportOf = (region: Region, number: number, secret: Readonly<Record<string, unknown>>) => ({
  lane: 'laporan',
  kind: 'netralitas',
  regionCode: region.code,
  happenedOn: '2024-10-01',
  knownOn: '2024-10-02',
  place: `Balai desa contoh ${String(number)}`,
  narrative: `Laporan contoh nomor ${String(number)}. Seorang pegawai rekaan membagikan kaus bergambar pasangan calon di halaman balai desa, disaksikan beberapa warga, lalu mengajak mereka memilih pasangan itu.`,
  evidence: 'Foto dan tautan rekaan.',
  subject: { kind: 'pns', name: `Contoh Terlapor ${String(number)}`, position: 'Kepala seksi' },
  ...secret,
})
