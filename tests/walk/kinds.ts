import type { FollowUpStep } from '#core'
import type { SubjectKind } from '#law'

/** One step after the referral: who records it when everybody is on line, and whose paper it is when it comes by post. */
export type Taken = {
  readonly step: FollowUpStep
  readonly by: string
  /** The next body, where the file goes on. */
  readonly to?: string
  /** In words, where the list knows none for this kind of person. */
  readonly sanction?: 'listed' | 'in-words'
}

export type Kind = {
  readonly id: string
  readonly subject: SubjectKind
  readonly position: string
  readonly office: string
  readonly route: string
  /** Where the law has it otherwise than the act says. */
  readonly actClass?: 'kode-etik' | 'pidana'
  /** Of the list of units, where the way of the file depends on it. */
  readonly unit?: string
  /** What the kajian awal finds it to be. */
  readonly violation: 'hukum-lainnya' | 'etik-penyelenggara' | 'pidana'
  readonly outcome: 'hukum-lainnya' | 'etik-penyelenggara' | 'pidana'
  readonly receiver: string
  readonly steps: readonly Taken[]
}

/** The seats of the demonstration, by the names on its sign-in page. */
export const seats = {
  counter: 'Contoh Dewi Loket',
  staff: 'Contoh Eka Penanganan',
  ketua: 'Contoh Gunawan Ketua',
  bkn: 'Contoh Sari BKN',
  bupati: 'Contoh Rahmat Bupati',
  propam: 'Contoh Umar Propam',
  ankum: 'Contoh Viktor Ankum',
  pom: 'Contoh Wulan Polisi Militer',
  polri: 'Contoh Yoga Polri',
  camat: 'Contoh Lukman Camat',
  opd: 'Contoh Kartika Pendidikan',
  penyidik: 'Contoh Wahyu Penyidik',
  jaksa: 'Contoh Yanti Jaksa',
  dkpp: 'Contoh Agus DKPP',
} as const

const other = { violation: 'hukum-lainnya', outcome: 'hukum-lainnya' } as const
const crime = {
  violation: 'pidana',
  actClass: 'pidana',
  outcome: 'pidana',
  route: 'RUTE-PIDANA',
  receiver: 'Gakkumdu',
} as const

const by = (seat: keyof typeof seats, ...steps: readonly FollowUpStep[]): readonly Taken[] =>
  steps.map((step) => ({ step, by: seats[seat] }))
const onTo = (seat: keyof typeof seats, to: string): Taken => ({ step: 'diteruskan', by: seats[seat], to })
const sanction = (seat: keyof typeof seats, said: 'listed' | 'in-words' = 'listed'): Taken => ({
  step: 'sanksi',
  by: seats[seat],
  sanction: said,
})

const asn = [
  ...by('bkn', 'diterima', 'verifikasi-satgas'),
  ...by('staff', 'validasi-bawaslu'),
  onTo('bkn', 'Bupati Paser'),
  ...by('bupati', 'diterima', 'mulai-diperiksa'),
] as const
const asnEnd = by('bupati', 'disampaikan', 'berlaku', 'masuk-idis')

const court: readonly Taken[] = [
  ...by('penyidik', 'diterima', 'penyidikan'),
  ...by('jaksa', 'penuntutan', 'persidangan'),
  sanction('jaksa'),
  ...by('jaksa', 'berlaku'),
]

export const kinds: readonly Kind[] = [
  {
    id: 'pns',
    subject: 'pns',
    position: 'Kepala Bidang',
    office: 'Dinas Contoh Kabupaten Paser',
    route: 'RUTE-ASN-DAERAH',
    ...other,
    receiver: 'Badan Kepegawaian Negara',
    steps: [...asn, ...by('bupati', 'tim-pemeriksa'), sanction('bupati'), ...asnEnd],
  },
  {
    id: 'pppk',
    subject: 'pppk',
    position: 'Guru PPPK',
    office: 'SDN Contoh Kabupaten Paser',
    route: 'RUTE-ASN-DAERAH',
    ...other,
    receiver: 'Badan Kepegawaian Negara',
    steps: [...asn, sanction('bupati'), ...asnEnd],
  },
  {
    id: 'tni',
    subject: 'tni',
    position: 'Babinsa',
    office: 'Kodim 0904/Paser',
    route: 'RUTE-TNI',
    ...other,
    receiver: 'Polisi Militer',
    steps: [
      ...by('pom', 'diterima', 'mulai-diperiksa'),
      onTo('pom', 'Atasan yang berhak menghukum'),
      ...by('ankum', 'diterima'),
      sanction('ankum'),
      ...by('ankum', 'dilaksanakan'),
    ],
  },
  {
    id: 'polri',
    subject: 'polri',
    position: 'Bhabinkamtibmas',
    office: 'Polres Paser',
    route: 'RUTE-POLRI',
    ...other,
    receiver: 'Propam',
    steps: [
      ...by('propam', 'diterima', 'mulai-diperiksa', 'persidangan'),
      sanction('propam'),
      ...by('propam', 'berlaku', 'dilaksanakan'),
    ],
  },
  {
    id: 'pns-polri',
    subject: 'pns',
    position: 'PNS Polri, staf administrasi',
    office: 'Polres Paser',
    route: 'RUTE-ASN-POLRI',
    ...other,
    receiver: 'Propam',
    steps: [
      ...by('propam', 'diterima', 'mulai-diperiksa'),
      onTo('propam', 'Kepolisian Negara'),
      ...by('polri', 'diterima'),
      sanction('polri'),
      ...by('polri', 'disampaikan', 'berlaku', 'masuk-idis'),
    ],
  },
  {
    id: 'kades',
    subject: 'kades',
    position: 'Kepala desa',
    office: 'Desa Contoh',
    route: 'RUTE-KADES',
    ...other,
    receiver: 'Bupati Paser',
    steps: [...by('bupati', 'diterima', 'mulai-diperiksa'), sanction('bupati'), ...by('bupati', 'dilaksanakan')],
  },
  {
    id: 'perangkat-desa',
    subject: 'perangkat-desa',
    position: 'Sekretaris desa',
    office: 'Desa Tepian Batang',
    route: 'RUTE-PERANGKAT-DESA',
    ...other,
    // A kepala desa has no seat for files yet: the camat, who recommends, has his decree and records it.
    receiver: 'Kecamatan Tanah Grogot',
    steps: [
      ...by('camat', 'diterima', 'mulai-diperiksa', 'rekomendasi-camat'),
      sanction('camat'),
      ...by('camat', 'dilaksanakan'),
    ],
  },
  {
    id: 'honorer',
    subject: 'honorer',
    position: 'Tenaga honorer',
    office: 'Dinas Pendidikan Kabupaten Paser',
    route: 'RUTE-NONASN',
    ...other,
    receiver: 'Dinas Pendidikan',
    steps: [...by('opd', 'diterima', 'mulai-diperiksa'), sanction('opd')],
  },
  {
    id: 'pejabat',
    subject: 'pejabat',
    position: 'Wakil bupati',
    office: 'Pemerintah Kabupaten Paser',
    ...crime,
    steps: court,
  },
  {
    id: 'penyelenggara',
    subject: 'penyelenggara',
    position: 'Anggota KPU',
    office: 'KPU Kabupaten Paser',
    route: 'RUTE-PENYELENGGARA',
    actClass: 'kode-etik',
    violation: 'etik-penyelenggara',
    outcome: 'etik-penyelenggara',
    receiver: 'Dewan Kehormatan Penyelenggara Pemilu',
    steps: [...by('dkpp', 'diterima', 'mulai-diperiksa'), sanction('dkpp', 'in-words')],
  },
  {
    id: 'bpd',
    subject: 'bpd',
    position: 'Ketua BPD',
    office: 'Desa Contoh',
    ...crime,
    steps: court,
  },
]
