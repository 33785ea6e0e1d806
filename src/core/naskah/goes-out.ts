import type { Naskah, NaskahKind } from './naskah.ts'

/** These have no second version: the reporter takes his own home as they are, the annex is for the one addressee that a decision names, and a certificate is its holder's. */
const handedOver: readonly NaskahKind[] = [
  'formulir-laporan',
  'tanda-terima',
  'sertifikat-pakta',
  'lampiran-identitas',
  'sertifikat-belajar',
]

/** Sent out to be answered: their code leads to the door as well. */
const answered: readonly NaskahKind[] = ['surat-penerusan', 'lembar-jawaban']
export const asksForAnswer = ({ kind }: Pick<Naskah, 'kind'>): boolean => answered.includes(kind)

/** Whether others may hold this paper, and so may ask whether it is genuine. */
export const goesOut = ({ kind, version }: Pick<Naskah, 'kind' | 'version'>): boolean =>
  version === 'keluar' || handedOver.includes(kind)
