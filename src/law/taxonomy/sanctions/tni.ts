import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const ankum = { id: 'Ankum', en: 'Ankum' }

export const tniSanctions: readonly Sanction[] = [
  {
    code: 'TNI-H1',
    level: null,
    subjects: ['tni'],
    title: { id: 'Teguran', en: 'Reprimand' },
    range: null,
    decidedBy: ankum,
    cite: 'UU 25/2014 ps. 9',
    mark: 'C1',
    sources: ['S45'],
    inForce: datesNotStated,
  },
  {
    code: 'TNI-H2',
    level: null,
    subjects: ['tni'],
    title: { id: 'Penahanan disiplin ringan', en: 'Light disciplinary detention' },
    range: { id: 'paling lama 14 hari', en: 'max 14 days' },
    lasts: { amount: 14, unit: 'days', as: 'at-most' },
    decidedBy: ankum,
    cite: 'UU 25/2014 ps. 9',
    mark: 'C1',
    sources: ['S45'],
    inForce: datesNotStated,
  },
  {
    code: 'TNI-H3',
    level: null,
    subjects: ['tni'],
    title: { id: 'Penahanan disiplin berat', en: 'Heavy disciplinary detention' },
    range: { id: 'paling lama 21 hari', en: 'max 21 days' },
    lasts: { amount: 21, unit: 'days', as: 'at-most' },
    decidedBy: ankum,
    cite: 'UU 25/2014 ps. 9',
    mark: 'C1',
    sources: ['S45'],
    inForce: datesNotStated,
  },
  {
    code: 'TNI-T',
    level: 'tindakan',
    subjects: ['tni'],
    title: {
      id: 'Tindakan disiplin (lisan/fisik, seketika; tidak menghapus wewenang Ankum)',
      en: "Disciplinary action (oral/physical, immediate; does not remove the Ankum's power)",
    },
    range: null,
    decidedBy: { id: 'setiap atasan', en: 'any superior' },
    cite: 'UU 25/2014 (pasal belum terbaca)',
    mark: 'C1',
    sources: ['lexprivatum-18238'],
    inForce: datesNotStated,
  },
]
