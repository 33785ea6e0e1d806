import type { PartMark } from '../instrument.ts'
import type { InForce, Mark, RegimeId, Words } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

export type ReportConditionId =
  'reporter-named' | 'subject-named' | 'in-time' | 'signature' | 'place' | 'time' | 'description' | 'evidence'

/** A formal or material condition a report must meet (register §4.5). Formal is curable; late is not. */
export type ReportCondition = {
  readonly id: ReportConditionId
  readonly regime: RegimeId
  readonly kind: 'formal' | 'materiel'
  readonly title: Words
  readonly curable: boolean
  readonly cite: string
  readonly mark: Mark
  readonly parts?: readonly PartMark[]
  readonly sources: readonly string[]
  readonly inForce: InForce
}

const pilkadaFormal = {
  regime: 'pilkada',
  kind: 'formal',
  curable: true,
  sources: ['S28', 'S19'],
  inForce: datesNotStated,
} as const
const pilkadaMateriel = {
  regime: 'pilkada',
  kind: 'materiel',
  curable: true,
  sources: ['S19', 'S28'],
  inForce: datesNotStated,
} as const
const pemiluFormal = {
  regime: 'pemilu',
  kind: 'formal',
  curable: true,
  sources: ['S27', 'S29'],
  inForce: datesNotStated,
} as const
const pemiluMateriel = {
  regime: 'pemilu',
  kind: 'materiel',
  curable: true,
  sources: ['S27', 'S29'],
  inForce: datesNotStated,
} as const

const named = { id: 'Nama dan alamat pelapor', en: "Reporter's name and address" }
const subject = { id: 'Pihak terlapor', en: 'Reported party' }
const place = { id: 'Tempat kejadian', en: 'Place of the event' }
const time = { id: 'Waktu kejadian', en: 'Time of the event' }
const description = { id: 'Uraian kejadian', en: 'Description of the event' }
const evidence = { id: 'Bukti', en: 'Evidence' }
const formal15 = 'Perbawaslu 7/2022 ps. 15(3); UU 7/2017 ps. 454(4)'
const materiel15 = 'Perbawaslu 7/2022 ps. 15(4); UU 7/2017 ps. 454(4)'

export const reportConditions: readonly ReportCondition[] = [
  { ...pilkadaFormal, id: 'reporter-named', title: named, cite: 'UU 1/2015 ps. 134(3)', mark: 'C2' },
  {
    ...pilkadaFormal,
    id: 'subject-named',
    title: subject,
    cite: 'UU 1/2015 ps. 134(3)',
    mark: 'X',
    parts: [
      { of: { id: 'laporan memuat pihak terlapor', en: 'the report names the reported party' }, mark: 'C2' },
      {
        of: {
          id: 'bahwa terlapor yang belum diketahui membuat syarat formal tidak terpenuhi',
          en: 'that an unknown reported party fails a formal condition',
        },
        mark: 'X',
        alternatives: ['syarat formal', 'bukan syarat formal'],
      },
    ],
  },
  {
    ...pilkadaFormal,
    id: 'in-time',
    title: { id: 'Belum lewat 7 hari sejak diketahui', en: 'Within 7 days of being known' },
    curable: false,
    cite: 'UU 1/2015 ps. 134(4)',
    mark: 'C2',
  },
  {
    ...pilkadaFormal,
    id: 'signature',
    title: { id: 'Tanda tangan pada formulir sesuai KTP', en: 'Signature on the form matches the ID card' },
    cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (pasal belum terbaca)',
    mark: 'C2',
  },
  { ...pilkadaMateriel, id: 'time', title: time, cite: 'UU 1/2015 ps. 134(3)', mark: 'C2' },
  { ...pilkadaMateriel, id: 'place', title: place, cite: 'UU 1/2015 ps. 134(3)', mark: 'C2' },
  { ...pilkadaMateriel, id: 'description', title: description, cite: 'UU 1/2015 ps. 134(3)', mark: 'C2' },
  {
    ...pilkadaMateriel,
    id: 'evidence',
    title: evidence,
    cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (pasal belum terbaca)',
    mark: 'C2',
  },
  { ...pemiluFormal, id: 'reporter-named', title: named, cite: formal15, mark: 'C2' },
  { ...pemiluFormal, id: 'subject-named', title: subject, cite: formal15, mark: 'C2' },
  {
    ...pemiluFormal,
    id: 'in-time',
    title: { id: 'Belum lewat 7 hari kerja sejak diketahui', en: 'Within 7 working days of being known' },
    curable: false,
    cite: 'Perbawaslu 7/2022 ps. 8(3), 15(3); UU 7/2017 ps. 454(6)',
    mark: 'C2',
  },
  { ...pemiluMateriel, id: 'time', title: time, cite: materiel15, mark: 'C2' },
  { ...pemiluMateriel, id: 'place', title: place, cite: materiel15, mark: 'C2' },
  { ...pemiluMateriel, id: 'description', title: description, cite: materiel15, mark: 'C2' },
  {
    ...pemiluMateriel,
    id: 'evidence',
    title: {
      id: 'Bukti (surat, dokumen, video, foto, benda)',
      en: 'Evidence (letter, document, video, photo, object)',
    },
    cite: 'Perbawaslu 7/2022 ps. 15(4)',
    mark: 'C2',
  },
]
