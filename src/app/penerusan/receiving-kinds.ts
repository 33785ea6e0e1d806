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

/** The second clock, by who received the file: the rule whose term begins when it is sent. */
const clocksFromSending: Readonly<Record<string, string>> = {
  propam: 'PROPAM-ETIK',
  'propam-polda': 'PROPAM-ETIK',
  divpropam: 'PROPAM-ETIK',
  pom: 'POSKO-TNI-POM',
  'kepala-daerah': 'F5',
  'kepala-daerah-provinsi': 'F5',
  bkpsdm: 'F5',
  'bkd-provinsi': 'F5',
}

/** BKN's joint verification counts from the day the file is in its system, not from the day it was sent. */
const clocksFromReceipt: Readonly<Record<string, string>> = { bkn: 'F2', 'bkn-kanreg': 'F2' }

export const clockFromSending = (officeKind: string): string | null => clocksFromSending[officeKind] ?? null
export const clockFromReceipt = (officeKind: string): string | null => clocksFromReceipt[officeKind] ?? null
