import { plainDate } from '../../calendar/plain-date.ts'
import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Act } from '../act.ts'

const crime = { class: 'pidana', severity: null } as const
const mk136 = { value: plainDate('2024-11-14'), mark: 'C2' } as const
const article71 = {
  ...crime,
  id: 'PIL-71-1',
  regime: 'pilkada',
  phase: 'any',
  title: {
    id: 'Membuat keputusan dan/atau tindakan yang menguntungkan atau merugikan salah satu paslon (Pilkada)',
    en: 'Decisions and/or actions that benefit or harm one paslon (Pilkada)',
  },
  articles: [
    { cite: 'UU 10/2016 ps. 71(1)', provision: 'L-PIL-71-1', mark: 'C2' },
    { cite: 'UU 1/2015 ps. 188', provision: 'L-PIL-188', mark: 'C2' },
  ],
  sanctions: ['CRM-188'],
  mark: 'C2',
  sources: ['S61a', 'S61b', 'S52a'],
} as const

/** Neutrality crimes of both regimes (register §1.1, §1.2): the same event may also be an ethics or a discipline breach. */
export const pidanaActs: readonly Act[] = [
  {
    ...article71,
    subjects: ['pns', 'kades', 'pejabat'],
    inForce: { from: null, until: mk136 },
    note: {
      id: 'Larangannya juga mengenai TNI/Polri dan pejabat daerah; pidananya baru sejak putusan MK 136.',
      en: 'The bar also binds TNI/Polri and regional officials; the crime does only since ruling MK 136.',
    },
  },
  { ...article71, subjects: ['pns', 'kades', 'pejabat', 'tni', 'polri'], inForce: { from: mk136, until: null } },
  {
    ...crime,
    id: 'PIL-70-1',
    regime: 'pilkada',
    phase: 'calon',
    title: {
      id: 'Calon melibatkan ASN, TNI, Polri, kepala desa/lurah atau perangkat desa dalam kampanye (Pilkada)',
      en: 'A candidate involves ASN, TNI, Polri, village heads/lurah or village officials in the campaign (Pilkada)',
    },
    subjects: ['lain'],
    articles: [
      { cite: 'UU 10/2016 ps. 70(1)', provision: 'L-PIL-70', mark: 'C1' },
      { cite: 'UU 1/2015 ps. 189', provision: 'L-PIL-189', mark: 'C1' },
    ],
    sanctions: ['CRM-189'],
    mark: 'U',
    parts: [
      { of: { id: 'huruf b (ASN, Polri, TNI)', en: 'letter b (ASN, Polri, TNI)' }, mark: 'C1' },
      { of: { id: 'bunyi huruf a dan c', en: 'wording of letters a and c' }, mark: 'U' },
    ],
    sources: ['S24', 'S61c'],
    inForce: datesNotStated,
  },
  {
    ...crime,
    id: 'PEM-280-3',
    regime: 'pemilu',
    phase: 'any',
    title: {
      id: 'Ikut serta sebagai pelaksana/tim kampanye (Pemilu)',
      en: 'Taking part as campaign organiser/team (Pemilu)',
    },
    subjects: ['pns', 'pppk', 'tni', 'polri', 'kades', 'perangkat-desa', 'bpd'],
    articles: [
      { cite: 'UU 7/2017 ps. 280(3)', provision: 'L-PEM-280-3', mark: 'C2' },
      { cite: 'UU 7/2017 ps. 494', provision: 'L-PEM-494', mark: 'C2' },
    ],
    sanctions: ['CRM-494'],
    mark: 'C2',
    sources: ['S39', 'S64', 'S63a', 'S63b'],
    inForce: datesNotStated,
  },
  {
    ...crime,
    id: 'PEM-282',
    regime: 'pemilu',
    during: 'kampanye',
    phase: 'calon',
    title: {
      id: 'Membuat keputusan/tindakan yang menguntungkan atau merugikan peserta selama kampanye (Pemilu)',
      en: 'Decisions/actions that benefit or harm a participant during the campaign (Pemilu)',
    },
    subjects: ['pejabat', 'pns', 'kades'],
    articles: [
      { cite: 'UU 7/2017 ps. 282', provision: 'L-PEM-282', mark: 'C2' },
      { cite: 'UU 7/2017 ps. 490 (kepala desa)', provision: 'L-PEM-490', mark: 'C2' },
      { cite: 'UU 7/2017 ps. 547 (pejabat negara)', provision: 'L-PEM-547', mark: 'U' },
    ],
    sanctions: ['CRM-490', 'CRM-547'],
    mark: 'C2',
    sources: ['S39', 'S62', 'S64'],
    inForce: datesNotStated,
  },
  {
    id: 'PEM-283-1',
    regime: 'pemilu',
    class: 'larangan-jabatan',
    severity: null,
    phase: 'any',
    title: {
      id: 'Mengadakan kegiatan yang mengarah keberpihakan sebelum, selama dan sesudah kampanye (Pemilu)',
      en: 'Holding activities leaning to a participant before, during and after the campaign (Pemilu)',
    },
    subjects: ['pejabat', 'pns', 'pppk'],
    articles: [{ cite: 'UU 7/2017 ps. 283(1)', provision: 'L-PEM-283-1', mark: 'C2' }],
    sanctions: [],
    mark: 'C2',
    sources: ['S39', 'jabarnews'],
    inForce: datesNotStated,
  },
  {
    ...crime,
    id: 'PEM-546',
    regime: 'pemilu',
    phase: 'any',
    title: {
      id: 'Penyelenggara menguntungkan/merugikan peserta (Pemilu)',
      en: 'An organiser benefits/harms a participant (Pemilu)',
    },
    subjects: ['penyelenggara'],
    articles: [{ cite: 'UU 7/2017 ps. 546', provision: 'L-PEM-546', mark: 'C1' }],
    sanctions: [],
    mark: 'C1',
    sources: ['S64'],
    inForce: datesNotStated,
  },
]
