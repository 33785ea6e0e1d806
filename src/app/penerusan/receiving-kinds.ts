import type { BodyKind } from '#law'

/** Which kinds of our offices stand for a body the law routes to. A ruling that names another body adds its kind here. */
export const receivingKinds: Readonly<Record<BodyKind, readonly string[]>> = {
  'asn-supervisor': ['bkn', 'bkn-kanreg', 'kasn'],
  'ppk-kepegawaian': [
    'kepala-daerah',
    'kepala-daerah-provinsi',
    'bkpsdm',
    'bkd-provinsi',
    'kementerian',
    'lembaga',
    'kejaksaan-agung',
    'polri',
  ],
  gubernur: ['kepala-daerah-provinsi'],
  kemendagri: ['kemendagri'],
  propam: ['propam', 'propam-polda', 'divpropam'],
  kkep: ['propam-polda', 'divpropam'],
  ankum: ['ankum'],
  pom: ['pom'],
  bupati: ['kepala-daerah'],
  inspektorat: ['inspektorat', 'inspektorat-provinsi'],
  dpmd: ['dpmd', 'dpmd-provinsi'],
  'kepala-desa': ['desa'],
  camat: ['kecamatan'],
  gakkumdu: ['gakkumdu'],
  pengadilan: [],
  dkpp: ['dkpp'],
  instansi: [
    'setda',
    'setda-provinsi',
    'opd',
    'opd-provinsi',
    'vertikal',
    'vertikal-provinsi',
    'kementerian',
    'lembaga',
  ],
}

/** The bodies of the law that an office of this kind stands for. */
export const bodiesOf = (officeKind: string): readonly BodyKind[] =>
  (Object.keys(receivingKinds) as BodyKind[]).filter((body) => receivingKinds[body].includes(officeKind))
