import type { Naskah, NaskahKind } from './naskah.ts'

/** The reporter's own papers have no second version: he takes them home as they are. */
const handedOver: readonly NaskahKind[] = ['formulir-laporan', 'tanda-terima']

/** Sent out to be answered: their code leads to the door as well. */
const answered: readonly NaskahKind[] = ['surat-penerusan', 'lembar-jawaban']
export const asksForAnswer = ({ kind }: Pick<Naskah, 'kind'>): boolean => answered.includes(kind)

/** Whether others may hold this paper, and so may ask whether it is genuine. */
export const goesOut = ({ kind, version }: Pick<Naskah, 'kind' | 'version'>): boolean =>
  version === 'keluar' || handedOver.includes(kind)
