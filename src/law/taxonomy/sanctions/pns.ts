import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const ppk = { id: 'Pejabat Pembina Kepegawaian (PPK)', en: 'the personnel-authority official (PPK)' }
const tukin = { id: 'Pemotongan tunjangan kinerja (tukin)', en: 'Cut of performance allowance (tukin)' }

const discipline = {
  subjects: ['pns'],
  decidedBy: ppk,
  cite: 'PP 94/2021 ps. 8',
  mark: 'C2',
  inForce: datesNotStated,
} as const
const transitional = {
  id: 'Bila tukin belum dibayarkan instansi, PP 94/2021 mempertahankan daftar sedang PP 53/2010 (penundaan kenaikan gaji berkala, penundaan kenaikan pangkat, penurunan pangkat, 1 tahun): belum terkonfirmasi. Pers awal 2025: Kota Semarang menunda kenaikan gaji berkala 2 ASN.',
  en: 'Where tukin is not yet paid by the agency, PP 94/2021 keeps the moderate list of PP 53/2010 (delay of periodic raise, delay of promotion, lower rank, 1 year): not confirmed. Press of early 2025: Semarang City delayed periodic raises of 2 ASN.',
}

export const pnsSanctions: readonly Sanction[] = [
  {
    ...discipline,
    code: 'PNS-R1',
    level: 'ringan',
    title: { id: 'Teguran lisan', en: 'Oral reprimand' },
    range: null,
    sources: ['S42', 'S43'],
  },
  {
    ...discipline,
    code: 'PNS-R2',
    level: 'ringan',
    title: { id: 'Teguran tertulis', en: 'Written reprimand' },
    range: null,
    sources: ['S42', 'S43'],
  },
  {
    ...discipline,
    code: 'PNS-R3',
    level: 'ringan',
    title: { id: 'Pernyataan tidak puas secara tertulis', en: 'Written statement of dissatisfaction' },
    range: null,
    sources: ['S42', 'S43'],
  },
  {
    ...discipline,
    code: 'PNS-S1',
    level: 'sedang',
    title: tukin,
    range: { id: '25% selama 6 bulan', en: '25% for 6 months' },
    lasts: { amount: 6, unit: 'months', as: 'exactly' },
    sources: ['S42', 'S38'],
    note: transitional,
  },
  {
    ...discipline,
    code: 'PNS-S2',
    level: 'sedang',
    title: tukin,
    range: { id: '25% selama 9 bulan', en: '25% for 9 months' },
    lasts: { amount: 9, unit: 'months', as: 'exactly' },
    sources: ['S42', 'S38'],
    note: transitional,
  },
  {
    ...discipline,
    code: 'PNS-S3',
    level: 'sedang',
    title: tukin,
    range: { id: '25% selama 12 bulan', en: '25% for 12 months' },
    lasts: { amount: 12, unit: 'months', as: 'exactly' },
    sources: ['S42', 'S38'],
    note: transitional,
  },
  {
    ...discipline,
    code: 'PNS-B1',
    level: 'berat',
    title: { id: 'Penurunan jabatan setingkat lebih rendah', en: 'Demotion one level' },
    range: { id: '12 bulan', en: '12 months' },
    lasts: { amount: 12, unit: 'months', as: 'exactly' },
    sources: ['S42', 'S41'],
  },
  {
    ...discipline,
    code: 'PNS-B2',
    level: 'berat',
    title: { id: 'Pembebasan dari jabatan menjadi pelaksana', en: 'Release from post to pelaksana' },
    range: { id: '12 bulan', en: '12 months' },
    lasts: { amount: 12, unit: 'months', as: 'exactly' },
    sources: ['S42', 'S41'],
  },
  {
    ...discipline,
    code: 'PNS-B3',
    level: 'berat',
    title: {
      id: 'Pemberhentian dengan hormat tidak atas permintaan sendiri',
      en: 'Honourable dismissal not at own request',
    },
    range: { id: 'tetap', en: 'permanent' },
    sources: ['S42', 'S41'],
  },
  {
    ...discipline,
    code: 'PNS-PTDH',
    level: 'ptdh',
    title: { id: 'Pemberhentian tidak dengan hormat (PTDH)', en: 'Dishonourable dismissal (PTDH)' },
    range: { id: 'tetap; anggota/pengurus partai', en: 'permanent; party member/official' },
    cite: 'UU 20/2023 ps. 52(3)j, 52(4)',
    sources: ['S39', 'S37'],
  },
]
