import type { RuleRow } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

const common = {
  regime: 'both',
  cite: 'Perbawaslu 5/2018 (pasal belum terbaca)',
  sources: ['pasal-perbawaslu-5-2018', 'kendal-bawaslu'],
  inForce: datesNotStated,
  step: 'C1',
  term: null,
  forms: [],
} as const

/** How a pleno is held (domain register §7a); its quorum stands in kuorum.ts. */
export const rapatPleno: readonly RuleRow[] = [
  {
    ...common,
    id: 'PLENO1',
    title: { id: 'Terbuka atau tertutup', en: 'Open or closed' },
    says: { id: 'Rapat pleno terbuka atau tertutup.', en: 'A pleno is open or closed.' },
  },
  {
    ...common,
    id: 'PLENO2',
    title: { id: 'Musyawarah dahulu', en: 'Musyawarah first' },
    says: {
      id: 'Keputusan diambil dengan musyawarah; pemungutan suara hanya bila musyawarah gagal.',
      en: 'Decisions are reached by musyawarah; there is a vote only if that fails.',
    },
  },
  {
    ...common,
    id: 'PLENO3',
    title: { id: 'Pimpinan rapat', en: 'Chair' },
    says: {
      id: 'Dipimpin ketua; bila tidak ada, anggota tertua.',
      en: 'The ketua chairs; otherwise the oldest member.',
    },
  },
  {
    id: 'P-PLENO',
    regime: 'pilkada',
    title: { id: 'Diteruskan langsung oleh pleno', en: 'Forwarded directly by pleno' },
    says: {
      id: 'Penerusan langsung dari kajian awal diputuskan oleh rapat pleno (Blitar, 2020). Apakah pleno diwajibkan tidak terbaca.',
      en: 'The direct forwarding from the kajian awal is decided by a pleno (Blitar, 2020). Whether a pleno is required was not read.',
    },
    cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (pasal belum terbaca)',
    sources: ['detik-5211939'],
    inForce: datesNotStated,
    step: 'C1',
    term: null,
    forms: [],
  },
]
