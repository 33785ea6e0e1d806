import { plainDate } from '../../calendar/plain-date.ts'
import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const court = { id: 'pengadilan', en: 'court' }

const mk136 = { value: plainDate('2024-11-14'), mark: 'C2' } as const
const range188 = {
  id: 'penjara 1–6 bulan dan/atau denda Rp600.000–Rp6.000.000',
  en: 'prison 1–6 months and/or fine Rp600,000–6,000,000',
}
const crime188 = {
  code: 'CRM-188',
  level: 'pidana',
  title: { id: 'Pidana pasal 188 (Pilkada)', en: 'Crime of article 188 (Pilkada)' },
  range: range188,
  decidedBy: court,
  cite: 'UU 1/2015 ps. 188 jo. UU 10/2016 ps. 71',
  mark: 'C2',
  sources: ['S52a', 'S52b', 'S52c', 'S61a', 'S61b', 'S61c'],
} as const

export const pidanaSanctions: readonly Sanction[] = [
  { ...crime188, subjects: ['pns', 'kades', 'pejabat'], inForce: { from: null, until: mk136 } },
  { ...crime188, subjects: ['pns', 'kades', 'pejabat', 'tni', 'polri'], inForce: { from: mk136, until: null } },
  {
    code: 'CRM-189',
    level: 'pidana',
    subjects: ['lain'],
    title: {
      id: 'Pidana pasal 189 (calon yang melibatkan pejabat)',
      en: 'Crime of article 189 (a candidate who involves officials)',
    },
    range: range188,
    decidedBy: court,
    cite: 'UU 1/2015 ps. 189 jo. UU 10/2016 ps. 70(1)',
    mark: 'U',
    parts: [
      { of: { id: 'batas atas', en: 'maximum' }, mark: 'C1' },
      { of: { id: 'batas bawah', en: 'minimum' }, mark: 'U' },
    ],
    sources: ['S61c'],
    inForce: datesNotStated,
  },
  {
    code: 'CRM-490',
    level: 'pidana',
    subjects: ['kades'],
    title: { id: 'Pidana pasal 490 (Pemilu, kepala desa)', en: 'Crime of article 490 (Pemilu, village head)' },
    range: {
      id: 'penjara paling lama 1 tahun dan denda paling banyak Rp12.000.000',
      en: 'prison max 1 year and fine max Rp12,000,000',
    },
    decidedBy: court,
    cite: 'UU 7/2017 ps. 490',
    mark: 'C2',
    sources: ['S62', 'S64'],
    inForce: datesNotStated,
  },
  {
    code: 'CRM-494',
    level: 'pidana',
    subjects: ['pns', 'pppk', 'tni', 'polri', 'kades', 'perangkat-desa', 'bpd'],
    title: { id: 'Pidana pasal 494 (Pemilu)', en: 'Crime of article 494 (Pemilu)' },
    range: {
      id: 'kurungan paling lama 1 tahun dan denda paling banyak Rp12.000.000',
      en: 'kurungan max 1 year and fine max Rp12,000,000',
    },
    decidedBy: court,
    cite: 'UU 7/2017 ps. 494',
    mark: 'C2',
    sources: ['S63a', 'S63b'],
    inForce: datesNotStated,
  },
  {
    code: 'CRM-547',
    level: 'pidana',
    subjects: ['pejabat'],
    title: { id: 'Pidana pasal 547 (Pemilu, pejabat negara)', en: 'Crime of article 547 (Pemilu, state official)' },
    range: {
      id: 'penjara paling lama 3 tahun dan denda paling banyak Rp36.000.000',
      en: 'prison max 3 years and fine max Rp36,000,000',
    },
    decidedBy: court,
    cite: 'UU 7/2017 ps. 547',
    mark: 'U',
    parts: [
      { of: { id: 'tindak pidananya', en: 'the offence' }, mark: 'C1' },
      { of: { id: 'besarnya', en: 'the amounts' }, mark: 'U' },
    ],
    sources: ['S64'],
    inForce: datesNotStated,
  },
]
