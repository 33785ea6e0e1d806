import type { InForce, Marked, Words } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

/** How many of how many members must be present before a pleno may decide. */
export type QuorumRow = {
  readonly id: string
  readonly size: number
  readonly present: Marked<number>
  readonly title: Words
  readonly says: Words
  readonly cite: string
  readonly sources: readonly string[]
  readonly inForce: InForce
}

/** Only 3 of 5 was seen; the others are the general reading "more than half" and wait for confirmation. */
export const quorums: readonly QuorumRow[] = [
  {
    id: 'KUORUM-3',
    size: 3,
    present: {
      value: 2,
      mark: 'U',
      note: {
        id: 'Tidak ditemukan untuk tiga anggota; "lebih dari separuh" adalah bacaan umum.',
        en: 'Not found for three members; "more than half" is a general reading.',
      },
    },
    title: { id: 'Kuorum pleno tiga anggota', en: 'Quorum of a pleno of three' },
    says: {
      id: '2 dari 3 anggota hadir (lebih dari separuh; belum terkonfirmasi).',
      en: '2 of 3 members present (more than half; not confirmed).',
    },
    cite: 'Perbawaslu 5/2018 (pasal belum terbaca)',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'KUORUM-5',
    size: 5,
    present: { value: 3, mark: 'C1' },
    title: { id: 'Kuorum pleno lima anggota', en: 'Quorum of a pleno of five' },
    says: { id: '3 dari 5 anggota hadir.', en: '3 of 5 members present.' },
    cite: 'Perbawaslu 5/2018 (pasal belum terbaca)',
    sources: ['pasal-perbawaslu-5-2018', 'kendal-bawaslu'],
    inForce: datesNotStated,
  },
  {
    id: 'KUORUM-7',
    size: 7,
    present: {
      value: 4,
      mark: 'U',
      note: {
        id: 'Tidak ditemukan untuk tujuh anggota; "lebih dari separuh" adalah bacaan umum.',
        en: 'Not found for seven members; "more than half" is a general reading.',
      },
    },
    title: { id: 'Kuorum pleno tujuh anggota', en: 'Quorum of a pleno of seven' },
    says: {
      id: '4 dari 7 anggota hadir (lebih dari separuh; belum terkonfirmasi).',
      en: '4 of 7 members present (more than half; not confirmed).',
    },
    cite: 'Perbawaslu 5/2018 (pasal belum terbaca)',
    sources: [],
    inForce: datesNotStated,
  },
]
