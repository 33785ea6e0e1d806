import { plainDate, type PlainDate } from '../calendar/plain-date.ts'
import type { InForce, Mark, Marked, Words } from '../rule.ts'

/** Which agency stands for `asn-supervisor` on a day. Data, because the court has ordered another (MK 121). */
export type AsnReceiver = {
  readonly id: 'KASN' | 'BKN'
  readonly title: Words
  readonly cite: string
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly inForce: InForce
  /** The last day by which a body still to be named must have replaced it. Not the day it will. */
  readonly toBeReplacedBy?: Marked<PlainDate>
  readonly note?: Words
}

const handover = {
  value: plainDate('2024-08-24'),
  mark: 'C1',
  note: {
    id: 'KASN berakhir 24 Agustus 2024; apakah itu hari terakhirnya atau hari pertama tanpanya tidak disebut.',
    en: 'KASN ended on 24 August 2024; whether that day was its last or the first without it is not stated.',
  },
} as const

export const asnReceivers: readonly AsnReceiver[] = [
  {
    id: 'KASN',
    title: { id: 'Komisi Aparatur Sipil Negara (KASN)', en: 'Civil Service Commission (KASN)' },
    cite: 'UU 20/2023 ps. 70(3)',
    mark: 'C1',
    sources: ['S53b', 'liputanindo-45437', 'kordanews-179336'],
    inForce: { from: null, until: handover },
  },
  {
    id: 'BKN',
    title: { id: 'Badan Kepegawaian Negara (BKN)', en: 'Civil Service Agency (BKN)' },
    cite: 'Perpres 91/2024 ps. 28A; Perpres 92/2024 ps. 3-4; SE MenPANRB 4/2024',
    mark: 'C1',
    sources: ['S12', 'S53c', 'kordanews-179336'],
    inForce: { from: handover, until: null },
    toBeReplacedBy: {
      value: plainDate('2027-10-16'),
      mark: 'C2',
      note: {
        id: 'MK 121/PUU-XXII/2024: lembaga independen, belum dinamai.',
        en: 'MK 121/PUU-XXII/2024: an independent body, not yet named.',
      },
    },
    note: {
      id: 'SE MenPANRB 4/2024 tertanggal 4 September 2024 mengatur berkas lama KASN.',
      en: 'SE MenPANRB 4/2024, dated 4 September 2024, settles the old KASN files.',
    },
  },
]
