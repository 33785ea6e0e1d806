import type { Mark, Words } from '../rule.ts'

/** What a report may be about. Only neutrality has acts in the catalogue; the others have a guide and a way in. */
export const reportKinds = [
  'netralitas',
  'tekanan-pada-asn',
  'diskriminasi-layanan',
  'politik-uang',
  'kampanye-hitam',
  'hoaks',
  'pembalasan',
] as const
export type ReportKind = (typeof reportKinds)[number]

export type KindOfReport = {
  readonly kind: ReportKind
  readonly title: Words
  /** Stem of the message keys of its guide: what to tell, what evidence helps, where it goes. */
  readonly guideKey: `lapor_guide_${string}`
  /** `own`: told on a form that asks what no other kind has. */
  readonly form: 'common' | 'own'
  /** Where law.md names its rule; null when no article was read. */
  readonly cite: string | null
  readonly mark: Mark
}

export const kindsOfReport: readonly KindOfReport[] = [
  {
    kind: 'netralitas',
    title: { id: 'Netralitas', en: 'Neutrality' },
    guideKey: 'lapor_guide_netralitas',
    form: 'common',
    cite: 'UU 20/2023 ps. 9(2), 24(1) huruf d; UU 10/2016 ps. 71(1); UU 7/2017 ps. 280-283',
    mark: 'C2',
  },
  {
    kind: 'tekanan-pada-asn',
    title: { id: 'Tekanan pada ASN untuk memihak', en: 'Pressure on an ASN to take sides' },
    guideKey: 'lapor_guide_tekanan_pada_asn',
    form: 'common',
    cite: 'UU 20/2023 ps. 9(2)',
    mark: 'U',
  },
  {
    kind: 'diskriminasi-layanan',
    title: {
      id: 'Diskriminasi layanan karena pandangan politik',
      en: 'Discrimination in service because of political views',
    },
    guideKey: 'lapor_guide_diskriminasi_layanan',
    form: 'common',
    cite: null,
    mark: 'U',
  },
  {
    kind: 'politik-uang',
    title: { id: 'Politik uang', en: 'Money politics' },
    guideKey: 'lapor_guide_politik_uang',
    form: 'common',
    cite: null,
    mark: 'U',
  },
  {
    kind: 'kampanye-hitam',
    title: { id: 'Kampanye hitam', en: 'Black campaign' },
    guideKey: 'lapor_guide_kampanye_hitam',
    form: 'common',
    cite: null,
    mark: 'U',
  },
  {
    kind: 'hoaks',
    title: { id: 'Hoaks', en: 'Hoax' },
    guideKey: 'lapor_guide_hoaks',
    form: 'common',
    cite: null,
    mark: 'U',
  },
  {
    kind: 'pembalasan',
    title: { id: 'Pembalasan karena melapor', en: 'Retaliation for a report' },
    guideKey: 'lapor_guide_pembalasan',
    form: 'own',
    cite: 'UU 10/2016 ps. 71(2)',
    mark: 'U',
  },
]
