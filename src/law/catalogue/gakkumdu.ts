import type { RuleRow } from '../rule.ts'
import { datesNotStated, daysUnsaid, inHours, startAsTold, workingDays } from './parameters.ts'

const unread = 'Perbawaslu 8/2020 jo. 9/2024 (Pilkada); Perbawaslu 3/2023 (Pemilu); pasal belum terbaca'

/** The criminal branch (domain register §4.9). A case may run here and before the employer at once. */
export const gakkumdu: readonly RuleRow[] = [
  {
    id: 'G1',
    regime: 'both',
    title: { id: 'Pembahasan pertama', en: 'First discussion' },
    says: {
      id: 'Pembahasan pertama bersama polisi dan jaksa dalam 1×24 jam setelah registrasi.',
      en: 'First discussion with police and prosecutor within 1×24 hours after registration.',
    },
    cite: unread,
    sources: ['S24', 'S26'],
    inForce: datesNotStated,
    step: 'C2',
    term: {
      ...inHours,
      amount: { value: 24, mark: 'C1' },
      unit: { value: 'hours', mark: 'C1' },
      startsAt: { value: 'registered', mark: 'C1' },
    },
    forms: [],
  },
  {
    id: 'G2-P',
    regime: 'pilkada',
    title: { id: 'Pembahasan kedua (Pilkada)', en: 'Second discussion (Pilkada)' },
    says: {
      id: 'Pembahasan hasil klarifikasi dan kajian, di dalam 5 hari penanganan; di Kudus (2024) pada hari keempat.',
      en: 'Discussion of the results of hearing and review, inside the 5 days of handling; Kudus (2024) held it on day 4.',
    },
    cite: unread,
    sources: ['S24'],
    inForce: datesNotStated,
    step: 'C1',
    term: null,
    within: 'P12',
    forms: [],
    note: {
      id: 'Bila unsur pidana tidak terpenuhi, dugaan pidananya berakhir dan dugaan pelanggaran ASN tetap diteruskan ke BKN.',
      en: 'If the elements of the crime are not met, the criminal allegation ends and the ASN allegation still goes to BKN.',
    },
  },
  {
    id: 'G2-M',
    regime: 'pemilu',
    title: { id: 'Pembahasan kedua (Pemilu)', en: 'Second discussion (Pemilu)' },
    says: {
      id: 'Pembahasan hasil klarifikasi dan kajian, di dalam 14 hari kerja penanganan.',
      en: 'Discussion of the results of hearing and review, inside the 14 working days of handling.',
    },
    cite: unread,
    sources: ['S24'],
    inForce: datesNotStated,
    step: 'C1',
    term: null,
    within: 'M14',
    forms: [],
  },
  {
    id: 'G3',
    regime: 'both',
    title: { id: 'Penerusan ke kepolisian', en: 'Referral to the police' },
    says: {
      id: 'Diteruskan ke kepolisian 1×24 jam setelah pembahasan kedua (belum terkonfirmasi).',
      en: 'Referred to the police 1×24 hours after the second discussion (not confirmed).',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: {
      ...inHours,
      amount: { value: 24, mark: 'U' },
      unit: { value: 'hours', mark: 'U' },
      startsAt: { value: 'gakkumdu-second-discussion', mark: 'U' },
    },
    forms: [],
  },
  {
    id: 'G4',
    regime: 'both',
    title: { id: 'Penyidikan', en: 'Investigation' },
    says: {
      id: 'Penyidikan 14 hari kerja (belum terkonfirmasi).',
      en: 'Investigation, 14 working days (not confirmed).',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: {
      ...workingDays,
      amount: { value: 14, mark: 'U' },
      unit: { value: 'working-days', mark: 'U' },
      startsAt: { value: 'police-received', ...startAsTold },
    },
    forms: [],
  },
  {
    id: 'G5',
    regime: 'both',
    title: { id: 'Penuntutan', en: 'Prosecution' },
    says: {
      id: 'Penuntut umum 5 hari kerja (belum terkonfirmasi).',
      en: 'Prosecutor, 5 working days (not confirmed).',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: {
      ...workingDays,
      amount: { value: 5, mark: 'U' },
      unit: { value: 'working-days', mark: 'U' },
      startsAt: { value: 'prosecutor-received', ...startAsTold },
    },
    forms: [],
  },
  {
    id: 'G6',
    regime: 'both',
    title: { id: 'Pengadilan negeri', en: 'District court' },
    says: {
      id: 'Pengadilan negeri 7 hari; banding 3 + 7 hari, putusan akhir (belum terkonfirmasi).',
      en: 'District court, 7 days; appeal 3 + 7 days, final (not confirmed).',
    },
    cite: unread,
    sources: [],
    inForce: datesNotStated,
    step: 'U',
    term: { ...daysUnsaid, amount: { value: 7, mark: 'U' }, startsAt: { value: 'court-received', ...startAsTold } },
    forms: [],
  },
]
