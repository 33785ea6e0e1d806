/** Whom a roll may hold. The check of `netra.pegawai` says the same. */
export const pegawaiKinds = [
  'pns',
  'pppk',
  'honorer',
  'tni',
  'polri',
  'pns-tni',
  'pns-polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'satpol-pp',
  'linmas',
  'damkar',
  'penyelenggara',
] as const
export type PegawaiKind = (typeof pegawaiKinds)[number]

/** As lists name them, looked through from the top: what is narrower stands before what is wider. */
const byWords: readonly (readonly [PegawaiKind, RegExp])[] = [
  ['pns-tni', /\bpns\b.*\btni\b|\btni\b.*\bpns\b/],
  ['pns-polri', /\bpns\b.*\b(polri|polisi)\b|\b(polri|polisi)\b.*\bpns\b/],
  [
    'honorer',
    /honor|\bnon ?asn\b|\bnon ?pns\b|\b(thl|thk|tks|gtt|ptt|phl|pjlp|tkk|tkd)\b|kontrak|harian|sukarela|tidak tetap/,
  ],
  ['pppk', /\b(pppk|p3k)\b|perjanjian kerja/],
  ['pns', /\bc?pns\b|pegawai negeri/],
  ['tni', /\btni\b|tentara/],
  ['polri', /\bpolri\b|polisi republik|\banggota polisi\b/],
  ['satpol-pp', /satpol|pamong praja/],
  ['damkar', /damkar|pemadam/],
  ['linmas', /linmas|hansip|perlindungan masyarakat/],
  ['bpd', /\bbpd\b|\bbamus\b|permusyawaratan/],
  [
    'perangkat-desa',
    /perangkat (desa|kampung|nagari|gampong)|aparat(ur)? (desa|kampung|nagari|gampong)|sekdes|sekretaris desa|\bkaur\b|kepala dusun|\bkadus\b/,
  ],
  ['kades', /kepala desa|\bkades\b|kepala kampung|keuchik|geuchik|wali nagari|pambakal|petinggi/],
  ['penyelenggara', /penyelenggara|\b(kpu|bawaslu|panwas\w*|ppk pemilu|pps|kpps|pkd|ptps)\b/],
]

/** Null: no words that are known. */
export const kindInWords = (words: string): PegawaiKind | null =>
  pegawaiKinds.find((kind) => kind === words) ?? byWords.find(([, said]) => said.test(words))?.[0] ?? null

/** Which number tells a person of this kind from others; of the rest a list may have any, or none. */
export const numberNeeded: Readonly<Record<PegawaiKind, 'nip' | 'nrp' | null>> = {
  pns: 'nip',
  pppk: 'nip',
  'pns-tni': 'nip',
  'pns-polri': 'nip',
  tni: 'nrp',
  polri: 'nrp',
  honorer: null,
  kades: null,
  'perangkat-desa': null,
  bpd: null,
  'satpol-pp': null,
  linmas: null,
  damkar: null,
  penyelenggara: null,
}

/** Whom a list of such an office is of, where it does not say. */
const usualKinds: readonly (readonly [PegawaiKind, RegExp])[] = [
  ['perangkat-desa', /^desa$/],
  ['polri', /^(polri|polda|polres|polsek)$/],
  ['tni', /^(tni-ad|korem|kodim|koramil)$/],
  ['penyelenggara', /^(bawaslu-|kpu|panwascam$)/],
]
/** The kind that people of such an office mostly are, as a proposal for a form; null where there is no usual one. */
export const usualKindAt = (officeKind: string): PegawaiKind | null =>
  usualKinds.find(([, kinds]) => kinds.test(officeKind))?.[0] ?? null
