import type { Mark, Words } from '../rule.ts'

/** Who may stand accused of leaning to a side. */
export const subjectKinds = [
  'pns',
  'pppk',
  'honorer',
  'tni',
  'polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'penyelenggara',
  'pejabat',
  'lain',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export type Subject = {
  readonly kind: SubjectKind
  readonly title: Words
  readonly meaning: Words
  readonly mark: Mark
  readonly sources: readonly string[]
}

export const subjects: readonly Subject[] = [
  {
    kind: 'pns',
    title: { id: 'PNS', en: 'Civil servant (PNS)' },
    meaning: {
      id: 'Pegawai ASN tetap dengan NIP. Lurah adalah PNS, bukan perangkat desa.',
      en: 'Permanent ASN with an NIP. A lurah is a PNS, not a village official.',
    },
    mark: 'C1',
    sources: ['S72a'],
  },
  {
    kind: 'pppk',
    title: { id: 'PPPK', en: 'Contract ASN (PPPK)' },
    meaning: { id: 'Pegawai ASN dengan perjanjian kerja.', en: 'ASN by work agreement.' },
    mark: 'C2',
    sources: ['S38', 'S60'],
  },
  {
    kind: 'honorer',
    title: { id: 'Honorer / tenaga alih daya', en: 'Honorary / outsourced staff' },
    meaning: {
      id: 'Bukan ASN; tidak dicakup SKB dan PP 94/2021; ditangani lewat kontraknya.',
      en: 'Not ASN; not covered by the SKB and PP 94/2021; handled by contract.',
    },
    mark: 'U',
    sources: [],
  },
  {
    kind: 'tni',
    title: { id: 'Prajurit TNI', en: 'Soldier (TNI)' },
    meaning: { id: 'Anggota TNI; tidak menggunakan hak memilih.', en: 'Member of the armed forces; does not vote.' },
    mark: 'C2',
    sources: ['S63a', 'S63b'],
  },
  {
    kind: 'polri',
    title: { id: 'Anggota Polri', en: 'Police officer (Polri)' },
    meaning: {
      id: 'Anggota Polri; tidak menggunakan hak memilih.',
      en: 'Member of the national police; does not vote.',
    },
    mark: 'C2',
    sources: ['S63a', 'S63b'],
  },
  {
    kind: 'kades',
    title: { id: 'Kepala desa', en: 'Village head' },
    meaning: { id: 'Kepala desa menurut UU 6/2014.', en: 'Village head under UU 6/2014.' },
    mark: 'C2',
    sources: ['S62', 'S65'],
  },
  {
    kind: 'perangkat-desa',
    title: { id: 'Perangkat desa', en: 'Village official (perangkat desa)' },
    meaning: { id: 'Perangkat desa menurut UU 6/2014.', en: 'Village staff under UU 6/2014.' },
    mark: 'C1',
    sources: ['S65'],
  },
  {
    kind: 'bpd',
    title: { id: 'Anggota BPD', en: 'Member of the village council (BPD)' },
    meaning: { id: 'Anggota Badan Permusyawaratan Desa.', en: 'Member of the Badan Permusyawaratan Desa.' },
    mark: 'U',
    sources: [],
  },
  {
    kind: 'penyelenggara',
    title: { id: 'Penyelenggara Pemilu', en: 'Election organiser' },
    meaning: {
      id: 'Jajaran KPU, Bawaslu dan DKPP; etiknya ke DKPP.',
      en: 'Ranks of KPU, Bawaslu and DKPP; their ethics go to DKPP.',
    },
    mark: 'C1',
    sources: ['S01', 'S64'],
  },
  {
    kind: 'pejabat',
    title: { id: 'Pejabat negara atau daerah', en: 'State or regional official' },
    meaning: {
      id: 'Pejabat negara dan pejabat daerah, termasuk kepala daerah.',
      en: 'State and regional officials, regional heads included.',
    },
    mark: 'C2',
    sources: ['S52a', 'S61a'],
  },
  {
    kind: 'lain',
    title: { id: 'Lainnya', en: 'Other' },
    meaning: { id: 'Orang yang tidak termasuk di atas.', en: 'Anyone not named above.' },
    mark: 'U',
    sources: [],
  },
]
