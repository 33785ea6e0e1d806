import { actor } from '../cast.ts'
import { drafted, submitted, type Watched } from '../lhp-steps.ts'
import type { Story } from '../scene.ts'
import type { StoryDays } from '../story-days.ts'

/** Form A: one still being written, one that waits for the pleno, one with nothing to suspect. */
export const supervision = ({ day, at, minutesAgo }: StoryDays): readonly Story[] => {
  const waiting: Watched = {
    author: actor('Contoh Cahya Kecamatan'),
    name: 'Contoh Cahya Kecamatan',
    office: 'PANWASCAM-64.01.04',
    region: '64.01.04',
    post: 'Anggota Panwascam',
    on: day(2),
    place: 'Gedung Contoh',
    purpose: 'Mengawasi pertemuan terbatas',
    narrative: 'Pertemuan dihadiri tujuh puluh orang. Seorang perangkat desa membagikan bahan kampanye di pintu masuk.',
    suspicion: {
      event: 'Perangkat desa membagikan bahan kampanye calon Contoh kepada peserta.',
      evidence: 'Tiga foto dan satu lembar bahan kampanye.',
      analysis: 'Perbuatan dapat dinilai ikut serta dalam kampanye.',
      suspect: {
        kind: 'perangkat-desa',
        name: 'Sari Contoh',
        position: 'Kepala dusun',
        officeName: 'Desa Contoh',
        actId: 'DESA-51-j',
      },
    },
  }
  const clean: Watched = {
    author: actor('Contoh Ahmad Tepian'),
    name: 'Contoh Ahmad Tepian',
    office: 'PTPS-64.01.04.1001-001',
    region: '64.01.04.1001',
    post: 'PTPS',
    on: day(3),
    place: 'TPS 001 (contoh)',
    purpose: 'Mengawasi simulasi pemungutan suara',
    narrative: 'Simulasi berjalan sesuai tata cara; saksi hadir dan tidak ada keberatan.',
    suspicion: null,
  }
  const draft: Watched = {
    author: actor('Contoh Bunga Kelurahan'),
    name: 'Contoh Bunga Kelurahan',
    office: 'PKD-64.01.04.1001',
    region: '64.01.04.1001',
    post: 'PKD',
    on: day(1),
    place: 'Warung Contoh',
    purpose: 'Mengawasi tatap muka',
    narrative: 'Calon Contoh bertemu warga di warung. Catatan belum selesai.',
    suspicion: null,
  }
  return [
    { name: 'lhp-menunggu-pleno', steps: [drafted(at(2, '13:00'), waiting), submitted(at(2, '15:20'), waiting)] },
    { name: 'lhp-simulasi', steps: [drafted(at(3, '12:00'), clean), submitted(at(3, '12:40'), clean)] },
    { name: 'lhp-draf', steps: [drafted(minutesAgo(95), draft)] },
  ]
}
