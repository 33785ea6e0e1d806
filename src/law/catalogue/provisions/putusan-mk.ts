import { plainDate } from '../../calendar/plain-date.ts'
import type { Provision } from '../../instrument.ts'

/** Register §1.6: rulings that change what was already printed in forms. */
export const putusanMkProvisions: readonly Provision[] = [
  {
    id: 'MK-136',
    instrument: 'MK-136-2024',
    article: null,
    says: {
      id: 'Sejak 14 November 2024 anggota TNI/Polri atau pejabat daerah dapat menjadi tersangka pasal 188; sebelumnya hanya pejabat negara, pejabat ASN, kepala desa/lurah.',
      en: 'From 14 November 2024 a TNI/Polri member or regional official can be a suspect under 188; before it only state officials, ASN officials, village heads/lurah.',
    },
    mark: 'C2',
    sources: ['S52a', 'S52b', 'S52c'],
    inForce: { from: { value: plainDate('2024-11-14'), mark: 'C2' }, until: null },
  },
  {
    id: 'MK-104',
    instrument: 'MK-104-2025',
    article: null,
    says: {
      id: 'Keluaran cabang administratif adalah "putusan", bukan "rekomendasi"; tidak berlaku surut.',
      en: 'The output of the administrative branch is a "putusan", not a "rekomendasi"; not retroactive.',
    },
    mark: 'C2',
    sources: ['S54a', 'S54b'],
    inForce: { from: { value: plainDate('2025-07-30'), mark: 'C2' }, until: null },
  },
  {
    id: 'MK-121',
    instrument: 'MK-121-2024',
    article: null,
    says: {
      id: 'Penerima "BKN" harus digantikan lembaga independen baru (paling lambat 16 Oktober 2027): lembaga penerima adalah data bertanggal.',
      en: 'The recipient "BKN" must be replaced by a new independent body (by 16 October 2027): the receiving agency is dated data.',
    },
    mark: 'C2',
    sources: ['S53a', 'S53b'],
    inForce: { from: { value: plainDate('2025-10-16'), mark: 'C2' }, until: null },
  },
]
