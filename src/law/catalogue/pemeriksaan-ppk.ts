import type { RuleRow } from '../rule.ts'
import { datesNotStated, workingDays } from './parameters.ts'

const unread = 'PP 94/2021 (pasal belum terbaca)'
const workingUnread = { value: 'working-days', mark: 'U' } as const

/** How a PPK examines under PP 94/2021 (domain register §5.1): unconfirmed but for the duty to summon. */
export const pemeriksaanPpk: readonly RuleRow[] = [
  {
    id: 'PPK1',
    regime: 'both',
    title: { id: 'Kewajiban memanggil dan memeriksa', en: 'Duty to summon and examine' },
    says: {
      id: 'Atasan langsung yang mengetahui dugaan pelanggaran wajib memanggil dan memeriksa; bukan delik aduan. Atasan yang membiarkan dihukum lebih berat daripada pelakunya.',
      en: 'A direct superior who knows of a suspected breach must summon and examine; no complaint is needed. A superior who does not act gets a heavier punishment than the offender.',
    },
    cite: 'PP 94/2021 ps. 26(1), 28',
    sources: ['S44'],
    inForce: datesNotStated,
    step: 'C1',
    term: null,
    forms: [],
  },
  {
    id: 'PPK2',
    regime: 'both',
    title: { id: 'Panggilan pertama', en: 'First summons' },
    says: {
      id: 'Panggilan tertulis, jarak paling lama 7 hari kerja; sesudah panggilan kedua diputus menurut bukti yang ada.',
      en: 'Written summons, at most 7 working days ahead; after a second summons the matter is decided on existing evidence.',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: {
      ...workingDays,
      amount: { value: 7, mark: 'U' },
      unit: workingUnread,
      startsAt: { value: 'referred', mark: 'U' },
    },
    forms: [],
  },
  {
    id: 'PPK3',
    regime: 'both',
    title: { id: 'Tim pemeriksa', en: 'Examining team' },
    says: {
      id: 'Tim pemeriksa dapat dibentuk untuk hukuman sedang, wajib untuk hukuman berat; hasilnya berita acara pemeriksaan.',
      en: 'An examining team may be formed for a moderate punishment and must be for a heavy one; its result is minutes of examination.',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: null,
    forms: [],
  },
  {
    id: 'PPK4',
    regime: 'both',
    title: { id: 'Penyampaian dan berlakunya keputusan', en: 'Delivery and effect of the decision' },
    says: {
      id: 'Keputusan disampaikan dalam 14 hari kerja; berlaku pada hari kerja ke-15 setelah diterima; keberatan/banding ke BPASN dalam 14 hari kerja sejak diterima (PP 79/2021).',
      en: 'The decision is delivered within 14 working days; in force on the 15th working day after receipt; objection/appeal to BPASN within 14 working days of receipt (PP 79/2021).',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: null,
    forms: [],
  },
]
