import { largestEvidence } from '#core'

/** How large a body may be, in bytes. The first address that matches counts. */
const limits: readonly { readonly path: RegExp; readonly bytes: number }[] = [
  // The counter scans signed forms back, several pages at 300 dpi.
  { path: /^(\/en)?\/meja\/loket(\/|$)/, bytes: 25_000_000 },
  // A scan of a signed paper, beside its form.
  { path: /^(\/en)?\/meja\/perkara\/[^/]+\/bertanda-tangan$/, bytes: 12_000_000 },
  // Counter-evidence of a terlapor, 10 MB and its form; few at once (lib/terlapor/file-slots.ts).
  { path: /^(\/en)?\/terlapor\/berkas$/, bytes: 11_000_000 },
  // A message and the file beside it, 10 MB; few at once (lib/unggah/form-slots.ts).
  { path: /^(\/en)?\/(status|meja\/perkara\/[^/]+\/pesan)$/, bytes: 11_000_000 },
  // Evidence by a form, 10 MB and its fields; few at once (lib/unggah/form-slots.ts).
  { path: /^(\/en)?\/(status\/bukti|meja\/perkara\/[^/]+\/bukti(\/tautan)?)$/, bytes: 11_000_000 },
  // A list of an employer: 32 MB and its fields; few at once. Larger ones go in by the command.
  { path: /^(\/en)?\/meja\/pegawai$/, bytes: 34_000_000 },
  // What a phone carries by hand, 11 MB in base64; few at once, as evidence by a form.
  { path: /^(\/en)?\/meja\/lapangan\/berkas$/, bytes: 16_000_000 },
  // A photo of an activity, 10 MB; few at once, as evidence by a form.
  { path: /^(\/en)?\/meja\/kegiatan\/[^/]+\/foto$/, bytes: 11_000_000 },
  // The signed PDF of a circular, 10 MB and its form; few at once (lib/unggah/form-slots.ts).
  { path: /^(\/en)?\/meja\/edaran\/(tulis|[^/]+\/versi)$/, bytes: 11_000_000 },
  // A scan of something signed, or a list: 10 MB and its form; few at once (lib/server/large-forms.ts).
  { path: /^(\/en)?\/meja\/pakta\/[^/]+$/, bytes: 11_000_000 },
  { path: /^(\/en)?\/meja\/kegiatan\/[^/]+\/(hadir|serah)$/, bytes: 11_000_000 },
  { path: /^(\/en)?\/meja\/edaran\/[^/]+\/kantor\/[^/]+$/, bytes: 11_000_000 },
  { path: /^(\/en)?\/meja\/(jangkauan\/[^/]+|kerawanan\/tps|register)$/, bytes: 11_000_000 },
  // The kajian as Word keeps it, and an answer of whoever has the file, with its paper; few at once, as those.
  { path: /^(\/en)?\/meja\/perkara\/[^/]+\/(kajian\/word|penerusan\/[^/]+)$/, bytes: 11_000_000 },
  { path: /^(\/en)?\/(jawab|meja\/penerusan\/[^/]+\/jawab)$/, bytes: 11_000_000 },
  // One of our papers, or a file of proof, as anybody may show it: they are small.
  { path: /^(\/en)?\/(naskah|pakta\/cek|catatan\/periksa)$/, bytes: 3_500_000 },
]

/** Never held as a whole: what comes here goes on to the disk. */
const streamed = { path: /^\/unggah\/[^/]+$/, bytes: largestEvidence }

const usual = 1_000_000

export const bodyLimit = (path: string): number =>
  [streamed, ...limits].find((limit) => limit.path.test(path))?.bytes ?? usual

/** Of what Kit reads. */
export const largestBody = Math.max(usual, ...limits.map(({ bytes }) => bytes))
