import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const kkep = { id: 'KKEP', en: 'KKEP' }

const polriDiscipline = {
  subjects: ['polri'],
  decidedBy: { id: 'Ankum lewat Sidang Disiplin', en: 'Ankum via Sidang Disiplin' },
  cite: 'PP 2/2003 ps. 9',
  mark: 'U',
  parts: [
    { of: { id: 'lembaganya', en: 'the institution' }, mark: 'C1' },
    { of: { id: 'daftarnya', en: 'the list' }, mark: 'U' },
  ],
  sources: ['S71'],
  inForce: datesNotStated,
} as const

export const polriSanctions: readonly Sanction[] = [
  {
    ...polriDiscipline,
    code: 'POL-D1',
    level: null,
    title: { id: 'Teguran tertulis', en: 'Written reprimand' },
    range: null,
  },
  {
    ...polriDiscipline,
    code: 'POL-D2',
    level: null,
    title: { id: 'Penundaan mengikuti pendidikan', en: 'Delay of education' },
    range: { id: 'paling lama 1 tahun', en: 'max 1 year' },
    lasts: { amount: 12, unit: 'months', as: 'at-most' },
  },
  {
    ...polriDiscipline,
    code: 'POL-D3',
    level: null,
    title: { id: 'Penundaan kenaikan gaji berkala', en: 'Delay of periodic raise' },
    range: null,
  },
  {
    ...polriDiscipline,
    code: 'POL-D4',
    level: null,
    title: { id: 'Penundaan kenaikan pangkat', en: 'Delay of promotion' },
    range: { id: 'paling lama 1 tahun', en: 'max 1 year' },
    lasts: { amount: 12, unit: 'months', as: 'at-most' },
  },
  {
    ...polriDiscipline,
    code: 'POL-D5',
    level: null,
    title: { id: 'Mutasi bersifat demosi', en: 'Demotion transfer' },
    range: null,
  },
  {
    ...polriDiscipline,
    code: 'POL-D6',
    level: null,
    title: { id: 'Pembebasan dari jabatan', en: 'Release from post' },
    range: null,
  },
  {
    ...polriDiscipline,
    code: 'POL-D7',
    level: null,
    title: { id: 'Penempatan di tempat khusus (patsus)', en: 'Special confinement (patsus)' },
    range: { id: '21 hari', en: '21 days' },
    lasts: { amount: 21, unit: 'days', as: 'exactly' },
  },
  {
    code: 'POL-E-R',
    level: 'ringan',
    subjects: ['polri'],
    title: { id: 'Etik ringan: teguran, permintaan maaf', en: 'Ethics, light: reprimand, apology' },
    range: null,
    decidedBy: kkep,
    cite: 'Perpol 7/2022 (pasal sanksi)',
    mark: 'C1',
    sources: ['S48'],
    inForce: datesNotStated,
  },
  {
    code: 'POL-E-S',
    level: 'sedang',
    subjects: ['polri'],
    title: {
      id: 'Etik sedang: mutasi demosi, penundaan pangkat/jabatan/pendidikan',
      en: 'Ethics, moderate: demotion transfer, delay of rank/post/education',
    },
    range: null,
    decidedBy: kkep,
    cite: 'Perpol 7/2022 (pasal sanksi)',
    mark: 'C1',
    sources: ['S48'],
    inForce: datesNotStated,
  },
  {
    code: 'POL-E-B',
    level: 'berat',
    subjects: ['polri'],
    title: { id: 'Etik berat: sampai PTDH', en: 'Ethics, heavy: up to PTDH' },
    range: null,
    decidedBy: { id: 'KKEP (PTDH oleh pejabat berwenang)', en: 'KKEP (PTDH by the authorised official)' },
    cite: 'Perpol 7/2022 (pasal sanksi)',
    mark: 'C2',
    sources: ['S48', 'tribratanewsntt'],
    inForce: datesNotStated,
  },
]
