import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const ppk = { id: 'Pejabat Pembina Kepegawaian (PPK)', en: 'the personnel-authority official (PPK)' }

export const otherAsnSanctions: readonly Sanction[] = [
  {
    code: 'MOR-T',
    level: 'moral',
    subjects: ['pns'],
    title: { id: 'Sanksi moral: pernyataan tertutup', en: 'Moral sanction: closed statement' },
    range: null,
    decidedBy: {
      id: 'PPK (dapat didelegasikan), setelah Majelis Kode Etik',
      en: 'PPK (delegable), after the Majelis Kode Etik',
    },
    cite: 'PP 42/2004 ps. 15(1)-(3)',
    mark: 'C2',
    sources: ['S32', 'S33', 'S69'],
    inForce: datesNotStated,
  },
  {
    code: 'MOR-B',
    level: 'moral',
    subjects: ['pns'],
    title: { id: 'Sanksi moral: pernyataan terbuka', en: 'Moral sanction: open statement' },
    range: null,
    decidedBy: {
      id: 'PPK (dapat didelegasikan), setelah Majelis Kode Etik',
      en: 'PPK (delegable), after the Majelis Kode Etik',
    },
    cite: 'PP 42/2004 ps. 15(1)-(3)',
    mark: 'C2',
    sources: ['S32', 'S33', 'S69'],
    inForce: datesNotStated,
  },
  {
    code: 'MOR-ADM',
    level: 'moral',
    subjects: ['pns'],
    title: {
      id: 'Sanksi moral dan tindakan administratif (disiplin) atas rekomendasi Majelis',
      en: "Moral sanction and administrative action (discipline) on the Majelis' recommendation",
    },
    range: null,
    decidedBy: ppk,
    cite: 'PP 42/2004 ps. 16-17',
    mark: 'C1',
    sources: ['S69'],
    inForce: datesNotStated,
  },
  {
    code: 'PPPK-1',
    level: 'kontrak',
    subjects: ['pppk'],
    title: {
      id: 'Disiplin menurut aturan instansi; pemutusan perjanjian kerja (dengan hormat / tidak atas permintaan sendiri / tidak dengan hormat)',
      en: 'Discipline per agency rule; termination of contract (honourable / not at own request / dishonourable)',
    },
    range: null,
    decidedBy: ppk,
    cite: 'PP 49/2018',
    mark: 'U',
    parts: [
      { of: { id: 'dasar PP 49/2018', en: 'base PP 49/2018' }, mark: 'C2' },
      { of: { id: 'jenis-jenisnya', en: 'the kinds' }, mark: 'U' },
    ],
    sources: ['S38'],
    inForce: datesNotStated,
  },
  {
    code: 'NONASN',
    level: 'kontrak',
    subjects: ['honorer'],
    title: { id: 'Menurut kontrak', en: 'By contract' },
    range: null,
    decidedBy: { id: 'instansi', en: 'the agency' },
    cite: 'Tidak dicakup SKB 2022 dan PP 94/2021',
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
]
