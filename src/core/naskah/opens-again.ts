import type { NaskahKind } from './naskah.ts'

/** Whether a paper that came back signed may be opened by those who handle the case, or stays sealed. `by-party`: it depends on whom it is about. */
const openings: Readonly<Record<NaskahKind, 'opens' | 'sealed' | 'by-party'>> = {
  // The reporter signs these with his name, and the identity annex is what they are.
  'tanda-terima': 'sealed',
  'formulir-laporan': 'sealed',
  // Signed for by whoever took it, who is the reporter.
  'pemberitahuan-status': 'sealed',
  'lampiran-identitas': 'sealed',
  // Names its finder.
  lhp: 'sealed',
  'undangan-klarifikasi': 'by-party',
  'ba-klarifikasi': 'by-party',
  'kajian-awal': 'opens',
  kajian: 'opens',
  'ba-pleno': 'opens',
  'pembuktian-tenggat': 'opens',
  'sertifikat-bukti': 'opens',
  'sertifikat-pakta': 'opens',
  'sertifikat-belajar': 'opens',
  'surat-penerusan': 'opens',
  'lembar-jawaban': 'opens',
  'pemberitahuan-kelengkapan': 'sealed',
  'surat-pelimpahan': 'opens',
  'ba-sumpah': 'by-party',
  'pengumuman-status': 'opens',
  'ringkasan-keputusan': 'opens',
  // Of an LHP, and beside it.
  'saran-perbaikan': 'sealed',
}

/** Who gives a clarification under his own name, and is protected by nobody's mark. */
const named: readonly string[] = ['terlapor', 'ahli']

const isKind = (kind: string): kind is NaskahKind => kind in openings

/** No paper of the office: what a terlapor sent under his own code. */
const ofAccused = 'bukti-terlapor'

/** What leads to a reporter, a witness or a finder has no door here: who reported is opened by two people, elsewhere (N41). */
export function opensAgain(kind: string, party: string | null): boolean {
  if (kind === ofAccused) return true
  const opening = isKind(kind) ? openings[kind] : 'sealed'
  return opening === 'by-party' ? party !== null && named.includes(party) : opening === 'opens'
}
