import { datesNotStated } from '../catalogue/parameters.ts'
import type { PartMark } from '../instrument.ts'
import type { InForce, Mark, Words } from '../rule.ts'
import type { SubjectKind } from './subjects.ts'

/** What a route is about; one event may need several. */
export type Matter = 'disiplin' | 'kode-etik' | 'jabatan' | 'pidana' | 'etik-penyelenggara'

/** The kinds of body a referral may go to or be decided by. */
export type BodyKind =
  | 'asn-supervisor'
  | 'ppk-kepegawaian'
  | 'gubernur'
  | 'kemendagri'
  | 'propam'
  | 'kkep'
  | 'ankum'
  | 'pom'
  | 'bupati'
  | 'inspektorat'
  | 'dpmd'
  | 'kepala-desa'
  | 'camat'
  | 'gakkumdu'
  | 'pengadilan'
  | 'dkpp'
  | 'instansi'

/** Who examines, who decides, and where Bawaslu sends the file, by the post of the accused. */
export type Route = {
  readonly id: string
  readonly subjects: readonly SubjectKind[]
  readonly matter: Matter
  /** A post that takes another route than the rest of its kind. */
  readonly post: Words | null
  readonly receivedBy: readonly BodyKind[]
  readonly examiner: Words
  readonly decider: Words
  readonly cite: string
  readonly mark: Mark
  readonly parts?: readonly PartMark[]
  readonly sources: readonly string[]
  readonly inForce: InForce
  readonly note?: Words
}

const gakkumduKinds = [
  'pns',
  'pppk',
  'tni',
  'polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'penyelenggara',
  'pejabat',
  'lain',
] as const

/** Register §3.3 and §5.2. No legal deadline toward Bawaslu was found for Polri or TNI. */
export const routes: readonly Route[] = [
  {
    id: 'RUTE-ASN-DAERAH',
    subjects: ['pns', 'pppk'],
    matter: 'disiplin',
    post: null,
    receivedBy: ['asn-supervisor', 'ppk-kepegawaian'],
    examiner: {
      id: 'atasan langsung (ringan), tim pemeriksa (sedang/berat) yang dibentuk PPK',
      en: 'direct superior (light), examining team (moderate/heavy) formed by the PPK',
    },
    decider: {
      id: 'PPK = bupati/wali kota (didelegasikan menurut tingkat)',
      en: 'PPK = bupati/wali kota (delegated by level)',
    },
    cite: 'PP 94/2021 ps. 26(1), 28',
    mark: 'U',
    parts: [
      { of: { id: 'kewajiban memeriksa', en: 'the duty to examine' }, mark: 'C1' },
      { of: { id: 'pembagian menurut tingkat', en: 'the split by level' }, mark: 'U' },
    ],
    sources: ['S44'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-ASN-ETIK',
    subjects: ['pns', 'pppk'],
    matter: 'kode-etik',
    post: null,
    receivedBy: ['asn-supervisor', 'ppk-kepegawaian'],
    examiner: { id: 'Majelis Kode Etik', en: 'Majelis Kode Etik' },
    decider: { id: 'PPK (dapat didelegasikan)', en: 'PPK (delegable)' },
    cite: 'PP 42/2004 ps. 15-17',
    mark: 'C1',
    sources: ['S69', 'S32', 'S33'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-ASN-SEKDA-KABKOTA',
    subjects: ['pns'],
    matter: 'kode-etik',
    post: { id: 'Sekda kabupaten/kota', en: 'Sekda of a kabupaten/kota' },
    receivedBy: ['asn-supervisor', 'gubernur'],
    examiner: {
      id: 'Majelis/Tim bentukan gubernur sebagai wakil pemerintah',
      en: 'Majelis/Tim formed by the governor as representative of government',
    },
    decider: { id: 'gubernur', en: 'governor' },
    cite: 'PP 42/2004 ps. 16-17',
    mark: 'C1',
    sources: ['S69'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-ASN-SEKDA-PROVINSI',
    subjects: ['pns'],
    matter: 'kode-etik',
    post: { id: 'Sekda provinsi', en: 'Sekda of a province' },
    receivedBy: ['asn-supervisor', 'kemendagri'],
    examiner: { id: 'Majelis/Tim bentukan Mendagri', en: 'Majelis/Tim formed by the Mendagri' },
    decider: { id: 'Mendagri', en: 'Mendagri' },
    cite: 'PP 42/2004 ps. 16-17',
    mark: 'C1',
    sources: ['S69'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-ASN-PUSAT',
    subjects: ['pns', 'pppk'],
    matter: 'disiplin',
    post: { id: 'ASN kementerian/lembaga', en: 'ASN of ministries/agencies' },
    receivedBy: ['asn-supervisor', 'ppk-kepegawaian'],
    examiner: { id: 'PPK pusat (menteri/kepala lembaga)', en: 'central PPK (minister/head)' },
    decider: { id: 'PPK', en: 'PPK' },
    cite: 'PP 94/2021 (pasal belum terbaca)',
    mark: 'C1',
    sources: ['S24'],
    inForce: datesNotStated,
    note: {
      id: 'Perkara pejabat Kejagung (Kudus 2024) diteruskan ke BKN.',
      en: 'The case of an official of the Attorney General (Kudus 2024) went to BKN.',
    },
  },
  {
    id: 'RUTE-ASN-POLRI',
    subjects: ['pns'],
    matter: 'disiplin',
    post: { id: 'PNS di lingkungan Polri', en: 'PNS in the ranks of Polri' },
    receivedBy: ['asn-supervisor', 'propam', 'ppk-kepegawaian'],
    examiner: { id: 'Propam (PROPAM-ASN)', en: 'Propam (PROPAM-ASN)' },
    decider: { id: 'PPK pemberi kerja, bukan PPK setempat', en: "the employer's PPK, not the place's" },
    cite: 'PP 94/2021 ps. 26(1)',
    mark: 'U',
    parts: [
      { of: { id: 'pemeriksaan oleh Propam', en: 'the examination by Propam' }, mark: 'C1' },
      { of: { id: 'PPK pemberi kerja', en: "the employer's PPK" }, mark: 'U' },
    ],
    sources: ['sumateraekspres-28706'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-ASN-LURAH',
    subjects: ['pns'],
    matter: 'disiplin',
    post: { id: 'Lurah', en: 'Lurah' },
    receivedBy: ['asn-supervisor', 'ppk-kepegawaian'],
    examiner: { id: 'seperti PNS (bukan hukum desa)', en: 'as for a PNS (not village law)' },
    decider: { id: 'PPK', en: 'PPK' },
    cite: 'PP 94/2021 (pasal belum terbaca)',
    mark: 'C1',
    sources: ['S72a'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-NONASN',
    subjects: ['honorer'],
    matter: 'jabatan',
    post: null,
    receivedBy: ['instansi'],
    examiner: { id: 'instansi pemberi kerja', en: 'the employing agency' },
    decider: { id: 'instansi, menurut kontrak', en: 'the agency, by contract' },
    cite: 'Tidak dicakup SKB 2022 dan PP 94/2021',
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-TNI',
    subjects: ['tni'],
    matter: 'disiplin',
    post: null,
    receivedBy: ['ankum', 'pom'],
    examiner: { id: 'Ankum / POM (provos)', en: 'Ankum / POM (provost)' },
    decider: { id: 'Ankum; pidana: pengadilan militer', en: 'Ankum; crime: military court' },
    cite: 'UU 25/2014 ps. 8-9',
    mark: 'U',
    parts: [
      { of: { id: 'Ankum', en: 'the Ankum' }, mark: 'C2' },
      { of: { id: 'pengadilan militer', en: 'the military court' }, mark: 'U' },
    ],
    sources: ['S45', 'lexprivatum-18238', 'jurnalpolisi'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-POLRI',
    subjects: ['polri'],
    matter: 'disiplin',
    post: null,
    receivedBy: ['propam'],
    examiner: { id: 'Provos/Paminal (Propam)', en: 'Provos/Paminal (Propam)' },
    decider: { id: 'Ankum (Sidang Disiplin) atau KKEP', en: 'Ankum (Sidang Disiplin) or KKEP' },
    cite: 'PP 2/2003 ps. 9; Perpol 7/2022',
    mark: 'C2',
    sources: ['S47', 'S71', 'S51', 'S76'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-KADES',
    subjects: ['kades'],
    matter: 'jabatan',
    post: null,
    receivedBy: ['bupati'],
    examiner: { id: 'Inspektorat/DPMD (praktik)', en: 'Inspektorat/DPMD (practice)' },
    decider: { id: 'bupati/wali kota', en: 'bupati/wali kota' },
    cite: 'UU 6/2014 jo. UU 3/2024 ps. 30',
    mark: 'C2',
    sources: ['S65', 'S67'],
    inForce: datesNotStated,
  },
  {
    id: 'RUTE-PERANGKAT-DESA',
    subjects: ['perangkat-desa'],
    matter: 'jabatan',
    post: null,
    receivedBy: ['kepala-desa', 'camat'],
    examiner: { id: 'kepala desa dan camat', en: 'village head and camat' },
    decider: { id: 'kepala desa (rekomendasi camat)', en: 'village head (recommendation of the camat)' },
    cite: 'UU 6/2014 jo. UU 3/2024 ps. 52',
    mark: 'U',
    sources: ['S65'],
    inForce: datesNotStated,
  },

  {
    id: 'RUTE-PENYELENGGARA',
    subjects: ['penyelenggara'],
    matter: 'etik-penyelenggara',
    post: null,
    receivedBy: ['dkpp'],
    examiner: { id: 'DKPP', en: 'DKPP' },
    decider: { id: 'DKPP', en: 'DKPP' },
    cite: 'UU 7/2017 ps. 455(1)a',
    mark: 'U',
    parts: [
      { of: { id: 'awal naskah', en: 'start of the text' }, mark: 'C1' },
      { of: { id: 'rinciannya', en: 'the detail' }, mark: 'U' },
    ],
    sources: ['S01'],
    inForce: datesNotStated,
    note: {
      id: 'Etik Panwascam, PKD dan PTPS ditangani Bawaslu kabupaten/kota (M10).',
      en: 'Ethics of Panwascam, PKD and PTPS are handled by Bawaslu Kab/Kota (M10).',
    },
  },
  {
    id: 'RUTE-PIDANA',
    subjects: gakkumduKinds,
    matter: 'pidana',
    post: null,
    receivedBy: ['gakkumdu'],
    examiner: { id: 'Sentra Gakkumdu', en: 'Sentra Gakkumdu' },
    decider: { id: 'pengadilan negeri', en: 'public district court' },
    cite: 'UU 10/2016 ps. 71 jo. UU 1/2015 ps. 188; UU 7/2017 ps. 490, 494, 547',
    mark: 'C2',
    sources: ['S24', 'S26', 'S65'],
    inForce: datesNotStated,
  },
]
