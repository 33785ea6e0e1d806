import type { InForce, Mark, Marked, RegimeId, Words } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

/** How a number is put together (register §4.7, §7a). A case keeps two: receipt and register. */
export type NumberTemplate = {
  readonly id: string
  readonly regime: RegimeId | 'both'
  readonly use: 'temuan' | 'laporan' | 'tanda-terima' | 'lhp'
  /** `{seq}`, `{prefix}`, `{contest}`, `{level}`, `{area}`, `{classification}`, `{month}`, `{roman}` and `{year}` are filled in. */
  readonly template: string
  readonly prefix: Marked<string>
  readonly padding: Marked<number>
  readonly example: string
  readonly cite: string
  /** Whose sequence it is, where it is not the writing office's own. */
  readonly sequence?: Marked<'kabkota'>
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly inForce: InForce
}

/** Where the numbers are said to be laid down; no copy of it could be read. */
export const numbersCite = 'Keputusan Bawaslu 169/PP.00.00/K1/05/2023 (naskah tidak terbaca); contoh nomor'

export const numberTemplates: readonly NumberTemplate[] = [
  {
    id: 'REG-TM',
    regime: 'pilkada',
    use: 'temuan',
    template: '{seq}/Reg/{prefix}/{contest}/{level}/{area}/{roman}/{year}',
    prefix: { value: 'TM', mark: 'C1' },
    padding: {
      value: 2,
      mark: 'C1',
      note: {
        id: '01 dalam contoh yang terkonfirmasi, 001 di tempat lain.',
        en: '01 in the confirmed example, 001 elsewhere.',
      },
    },
    example: '01/Reg/TM/PB/Kab/14.21/X/2024',
    cite: numbersCite,
    mark: 'C1',
    sources: ['S24'],
    inForce: datesNotStated,
  },
  {
    id: 'REG-LP',
    regime: 'pilkada',
    use: 'laporan',
    template: '{seq}/Reg/{prefix}/{contest}/{level}/{area}/{roman}/{year}',
    prefix: {
      value: 'LP',
      mark: 'C1',
      note: { id: '`02/Reg/LP/…` dari Blitar 2020.', en: '`02/Reg/LP/…` of Blitar 2020.' },
    },
    padding: { value: 2, mark: 'C1' },
    example: '02/Reg/LP/…',
    cite: numbersCite,
    mark: 'U',
    sources: ['detik-5211939'],
    inForce: datesNotStated,
  },
  {
    id: 'TERIMA',
    regime: 'pilkada',
    use: 'tanda-terima',
    template: '{seq}/{prefix}/{contest}/{level}/{area}/{roman}/{year}',
    prefix: {
      value: 'PL',
      mark: 'X',
      alternatives: ['PL', 'LP'],
      note: {
        id: 'PL pada tanda terima Blitar (2020) dan Kukar (2024); LP juga terlihat sebelum registrasi.',
        en: 'PL in receipts of Blitar (2020) and Kukar (2024); LP is also seen before registration.',
      },
    },
    padding: { value: 3, mark: 'C1' },
    example: '002/PL/PB/Kab/16.12/X/2020',
    cite: numbersCite,
    mark: 'X',
    sources: ['detik-5211939', 'beritaborneo-74968'],
    inForce: datesNotStated,
  },
  {
    id: 'LHP',
    regime: 'both',
    use: 'lhp',
    template: '{seq}/{prefix}/{classification}/{area}/{month}/{year}',
    prefix: { value: 'LHP', mark: 'C1' },
    padding: { value: 3, mark: 'C1' },
    example: '004/LHP/PM.01.03/JI.27.02.2006/17/13/02/2024',
    cite: 'SE Bawaslu 15/2023 (naskah tidak terbaca); templat dan contoh nomor',
    sequence: {
      value: 'kabkota',
      mark: 'C1',
      note: {
        id: 'Penomoran berjalan di kab/kota; kecamatan dan desa mengikutinya.',
        en: 'Numbering runs at the kab/kota; kecamatan and desa follow it.',
      },
    },
    mark: 'U',
    sources: ['scribd-705417180', 'scribd-714722926', 'scribd-706925846'],
    inForce: datesNotStated,
  },
]

/** The classification inside the number of an LHP, by the stage that was watched. The last row holds where no other does. */
export type LhpClassification = {
  readonly code: string
  /** Words a stage is known by, in lower case; empty for the row that holds for every other. */
  readonly stages: readonly string[]
  readonly title: Words
  readonly mark: Mark
  readonly sources: readonly string[]
}

export const lhpClassifications: readonly [LhpClassification, ...LhpClassification[]] = [
  {
    code: 'PM.01.03',
    stages: ['penghitungan'],
    title: { id: 'Penghitungan suara', en: 'The count' },
    mark: 'C1',
    sources: ['scribd-714722926', 'scribd-706925846'],
  },
  {
    code: 'PM.01',
    stages: [],
    title: {
      id: 'Tahapan lain: templat menulis PM.01.0x dan angka akhirnya belum terkonfirmasi',
      en: 'Other stages: the template prints PM.01.0x, and its last digit is not confirmed',
    },
    mark: 'U',
    sources: ['scribd-705417180'],
  },
]

/** Codes inside a number. */
export type NumberCode = {
  readonly kind: 'contest' | 'level'
  readonly code: string
  readonly title: Words
  readonly mark: Mark
}

export const numberCodes: readonly NumberCode[] = [
  { kind: 'contest', code: 'PB', title: { id: 'Pemilihan bupati', en: 'Election of a bupati' }, mark: 'C1' },
  { kind: 'contest', code: 'PG', title: { id: 'Pemilihan gubernur', en: 'Election of a governor' }, mark: 'U' },
  { kind: 'contest', code: 'PW', title: { id: 'Pemilihan wali kota', en: 'Election of a mayor' }, mark: 'U' },
  { kind: 'contest', code: 'PL', title: { id: 'Pemilu', en: 'Pemilu' }, mark: 'U' },
  { kind: 'contest', code: 'PP', title: { id: 'Pemilihan presiden', en: 'Presidential election' }, mark: 'U' },
  { kind: 'level', code: 'Kab', title: { id: 'Kabupaten', en: 'Kabupaten' }, mark: 'C1' },
  { kind: 'level', code: 'RI', title: { id: 'Nasional', en: 'National' }, mark: 'U' },
  { kind: 'level', code: 'Prov', title: { id: 'Provinsi', en: 'Province' }, mark: 'U' },
  { kind: 'level', code: 'Kota', title: { id: 'Kota', en: 'Kota' }, mark: 'U' },
  { kind: 'level', code: 'Kec', title: { id: 'Kecamatan', en: 'Kecamatan' }, mark: 'U' },
]
