import type { Provision } from '../../instrument.ts'
import { datesNotStated } from '../parameters.ts'

/** Register §1.2, the regulations and decisions of Bawaslu for Pemilu. */
export const perbawasluProvisions: readonly Provision[] = [
  {
    id: 'L-PB7-2022',
    instrument: 'PERBAWASLU-7-2022',
    article: null,
    says: {
      id: 'Penanganan temuan dan laporan Pemilu; menggantikan 7/2018; melaksanakan UU 7/2017 ps. 455(2).',
      en: 'Handling of findings and reports in Pemilu; replaces 7/2018; implements UU 7/2017 art. 455(2).',
    },
    mark: 'C2',
    sources: ['S03', 'S06'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB5-2022',
    instrument: 'PERBAWASLU-5-2022',
    article: '18',
    says: {
      id: 'Setiap pengawasan dituangkan dalam Formulir Model A; saran perbaikan paling lama 3 hari; pleno menetapkan temuan; berita acara.',
      en: 'Every supervision act is recorded in Formulir Model A; correction advice ("saran perbaikan") max 3 days; the pleno decides a temuan; minutes.',
    },
    mark: 'C1',
    sources: ['S08'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB8-2022',
    instrument: 'PERBAWASLU-8-2022',
    article: '8',
    says: {
      id: 'Pelanggaran administratif Pemilu: siapa yang dapat menjadi terlapor (ASN tidak ada dalam daftarnya).',
      en: 'Pemilu administrative violations: who can be the reported party (no ASN in the list).',
    },
    mark: 'C1',
    sources: ['pasal-8021229'],
    inForce: datesNotStated,
  },
  {
    id: 'L-JUKNIS-169',
    instrument: 'JUKNIS-169-2023',
    article: null,
    says: {
      id: 'Petunjuk teknis Perbawaslu 7/2022 dan 8/2022 (memuat aturan penomoran; naskah tidak terbaca).',
      en: 'Technical guide for Perbawaslu 7/2022 and 8/2022 (holds numbering rules; text not readable).',
    },
    mark: 'C1',
    parts: [{ of: { id: 'keberadaannya', en: 'its existence' }, mark: 'C1' }],
    sources: ['S11'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB3-2023',
    instrument: 'PERBAWASLU-3-2023',
    article: null,
    says: { id: 'Sentra Gakkumdu (Pemilu).', en: 'Sentra Gakkumdu (Pemilu).' },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB6-2018',
    instrument: 'PERBAWASLU-6-2018',
    article: null,
    says: {
      id: 'Pengawasan netralitas ASN, TNI, Polri; pasal 2–5 menetapkan objeknya (keputusan, tindakan, fasilitas negara, kegiatan yang mengarah keberpihakan) dan penerusannya.',
      en: 'Supervision of neutrality of ASN, TNI, Polri; articles 2–5 define the objects (decisions, actions, state facilities, activities leaning to a participant) and referral.',
    },
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB20-2018',
    instrument: 'PERBAWASLU-20-2018',
    article: null,
    says: { id: 'Pencegahan pelanggaran dan sengketa proses.', en: 'Prevention of violations and process disputes.' },
    mark: 'C1',
    parts: [{ of: { id: 'judul', en: 'title' }, mark: 'C1' }],
    sources: ['S77'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB5-2018',
    instrument: 'PERBAWASLU-5-2018',
    article: null,
    says: { id: 'Rapat pleno.', en: 'Rapat pleno.' },
    mark: 'C1',
    parts: [{ of: { id: 'judul', en: 'title' }, mark: 'C1' }],
    sources: ['S77'],
    inForce: datesNotStated,
  },
  {
    id: 'L-PB1-2022-18-2',
    instrument: 'PERBAWASLU-1-2022',
    article: '18(2)',
    says: {
      id: 'Identitas pengawas dan pelapor adalah informasi yang dikecualikan.',
      en: 'The identity of supervisors and reporters is exempt information.',
    },
    mark: 'C1',
    sources: ['galuh-id'],
    inForce: datesNotStated,
  },
]
