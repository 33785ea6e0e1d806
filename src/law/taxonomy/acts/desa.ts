import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

const village = { phase: 'any', class: 'larangan-jabatan', severity: null, inForce: datesNotStated } as const
const villageHead = { ...village, subjects: ['kades'], sanctions: ['DES-1', 'DES-2', 'DES-3', 'DES-4'] } as const
const villageStaff = {
  ...village,
  subjects: ['perangkat-desa'],
  sanctions: ['DES-1', 'DES-2', 'DES-3', 'DES-4'],
} as const

/** UU 6/2014 as amended by UU 3/2024 (register §1.5). */
export const desaActs: readonly Act[] = [
  {
    ...villageHead,
    id: 'DESA-29-b',
    title: {
      id: 'Kepala desa membuat keputusan yang menguntungkan diri, keluarga atau golongan',
      en: 'A village head makes decisions favouring self, family or group',
    },
    articles: [{ cite: 'UU 6/2014 ps. 29 huruf b', provision: 'L-DESA-29', mark: 'C2' }],
    mark: 'U',
    parts: [
      { of: { id: 'hurufnya', en: 'the letter' }, mark: 'C2' },
      { of: { id: 'bunyinya', en: 'its wording' }, mark: 'U' },
    ],
    sources: ['S62', 'S65'],
  },
  {
    ...villageHead,
    id: 'DESA-29-g',
    title: { id: 'Kepala desa menjadi pengurus partai politik', en: 'A village head is a party official' },
    articles: [{ cite: 'UU 6/2014 ps. 29 huruf g', provision: 'L-DESA-29', mark: 'C2' }],
    mark: 'C2',
    sources: ['S62', 'S65'],
  },
  {
    ...villageHead,
    id: 'DESA-29-j',
    title: {
      id: 'Kepala desa ikut serta dalam kampanye Pemilu/Pilkada',
      en: 'A village head takes part in a Pemilu/Pilkada campaign',
    },
    articles: [{ cite: 'UU 6/2014 ps. 29 huruf j', provision: 'L-DESA-29', mark: 'C2' }],
    mark: 'X',
    parts: [
      { of: { id: 'larangannya', en: 'the bar' }, mark: 'C2' },
      { of: { id: 'hurufnya', en: 'its letter' }, mark: 'X', alternatives: ['j (S62, S65)', 'i (S67)'] },
    ],
    sources: ['S62', 'S65', 'S67'],
    note: { id: 'Dipakai huruf j.', en: 'Letter j is used.' },
  },
  {
    ...villageStaff,
    id: 'DESA-51-g',
    title: { id: 'Perangkat desa menjadi pengurus partai politik', en: 'A village official is a party official' },
    articles: [{ cite: 'UU 6/2014 ps. 51 huruf g', provision: 'L-DESA-51', mark: 'C1' }],
    mark: 'C1',
    sources: ['S65'],
  },
  {
    ...villageStaff,
    id: 'DESA-51-j',
    title: {
      id: 'Perangkat desa ikut serta dalam kampanye Pemilu/Pilkada',
      en: 'A village official takes part in a Pemilu/Pilkada campaign',
    },
    articles: [{ cite: 'UU 6/2014 ps. 51 huruf j', provision: 'L-DESA-51', mark: 'C1' }],
    mark: 'C1',
    sources: ['S65'],
  },
  {
    ...village,
    id: 'DESA-64',
    subjects: ['bpd'],
    sanctions: [],
    title: { id: 'Anggota BPD menjadi pengurus partai politik', en: 'A BPD member is a party official' },
    articles: [{ cite: 'UU 6/2014 ps. 64', provision: 'L-DESA-64', mark: 'U' }],
    mark: 'U',
    sources: [],
  },
]
