import { datesNotStated } from '../catalogue/parameters.ts'
import type { InForce, Mark, Words } from '../rule.ts'
import type { SubjectKind } from './subjects.ts'

/** Of whom no source seen says who examines and decides but for a crime. No route is invented: a page says that there is none. */
export type Unrouted = {
  readonly id: string
  readonly subject: SubjectKind
  readonly says: Words
  readonly mark: Mark
  /** What was seen instead. */
  readonly seen: readonly string[]
  readonly inForce: InForce
}

export const unrouted: readonly Unrouted[] = [
  {
    id: 'TANPA-RUTE-BPD',
    subject: 'bpd',
    says: {
      id: 'Tidak ada sumber terbaca yang menyebut siapa memeriksa dan memutus anggota BPD di luar pidana. Dari UU 6/2014 ps. 64 hanya diketahui larangan menjadi pengurus partai, dan bunyinya belum terbaca.',
      en: 'No source read says who examines and decides on a member of the BPD but for a crime. Of UU 6/2014 art. 64 only the bar on party office is known, and its wording was not read.',
    },
    mark: 'U',
    seen: ['L-DESA-64', 'RUTE-PIDANA'],
    inForce: datesNotStated,
  },
  {
    id: 'TANPA-RUTE-PEJABAT',
    subject: 'pejabat',
    says: {
      id: 'Tidak ada sumber terbaca yang menyebut siapa memeriksa dan memutus pejabat negara atau daerah di luar pidana. Pembatalan sebagai calon oleh KPU (UU 10/2016 ps. 71(5)) belum terkonfirmasi.',
      en: 'No source read says who examines and decides on a state or regional official but for a crime. The cancellation as a candidate by KPU (UU 10/2016 art. 71(5)) is not confirmed.',
    },
    mark: 'U',
    seen: ['L-PIL-71-5', 'RUTE-PIDANA'],
    inForce: datesNotStated,
  },
  {
    id: 'TANPA-RUTE-LAIN',
    subject: 'lain',
    says: {
      id: 'Tidak ada sumber terbaca yang menyebut siapa memeriksa dan memutus orang ini di luar pidana.',
      en: 'No source read says who examines and decides on this person but for a crime.',
    },
    mark: 'U',
    seen: ['RUTE-PIDANA'],
    inForce: datesNotStated,
  },
]
