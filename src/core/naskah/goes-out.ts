import type { Naskah, NaskahKind } from './naskah.ts'

/** The reporter's own papers have no second version: he takes them home as they are. */
const handedOver: readonly NaskahKind[] = ['formulir-laporan', 'tanda-terima']

/** Whether others may hold this paper, and so may ask whether it is genuine. */
export const goesOut = ({ kind, version }: Pick<Naskah, 'kind' | 'version'>): boolean =>
  version === 'keluar' || handedOver.includes(kind)
