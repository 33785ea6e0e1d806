import { datesNotStated } from '../../catalogue/parameters.ts'
import type { Sanction } from '../sanction.ts'

const head = { id: 'bupati/wali kota', en: 'bupati/wali kota' }

const village = {
  subjects: ['kades', 'perangkat-desa'],
  decidedBy: head,
  cite: 'UU 6/2014 jo. UU 3/2024 ps. 30, 52',
  mark: 'C2',
  inForce: datesNotStated,
  note: {
    id: 'Bagi perangkat desa (pasal 52) dijatuhkan kepala desa setelah berkonsultasi dengan camat: belum terkonfirmasi.',
    en: 'For perangkat desa (article 52) imposed by the village head in consultation with the camat: not confirmed.',
  },
} as const

export const desaSanctions: readonly Sanction[] = [
  {
    ...village,
    code: 'DES-1',
    level: null,
    title: { id: 'Teguran lisan', en: 'Oral reprimand' },
    range: null,
    sources: ['S67', 'S65'],
  },
  {
    ...village,
    code: 'DES-2',
    level: null,
    title: { id: 'Teguran tertulis', en: 'Written reprimand' },
    range: null,
    sources: ['S67', 'S65'],
  },
  {
    ...village,
    code: 'DES-3',
    level: null,
    title: { id: 'Pemberhentian sementara', en: 'Temporary dismissal' },
    range: null,
    sources: ['S66', 'S62'],
  },
  {
    ...village,
    code: 'DES-4',
    level: null,
    title: { id: 'Pemberhentian', en: 'Dismissal' },
    range: null,
    sources: ['S66', 'S62'],
  },
]
