import { pemiluRegion } from '../election.ts'
import { neighbour } from '../cast.ts'
import type { Story } from '../scene.ts'
import { deskOf } from '../steps.ts'
import type { StoryDays } from '../story-days.ts'

const desk = deskOf(neighbour(pemiluRegion), 'pemilu')

/** Cases of the told Pemilu, next door: their working days are running (M14), from the registration on. */
export const pemilu = ({ day, at, minutesAgo }: StoryDays): readonly Story[] => [
  {
    name: 'pemilu-ajakan-memilih-partai',
    steps: [
      desk.counter(at(2, '10:00'), {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: pemiluRegion,
        happenedOn: day(4),
        knownOn: day(3),
        place: 'Aula Kantor Contoh',
        narrative:
          'Seorang pegawai Dinas Contoh mengajak rekan-rekannya memilih Partai Contoh pada rapat bulanan dan membagikan kalender bergambar lambang partai itu.',
        evidence: 'Foto rapat dan satu kalender.',
        subject: {
          kind: 'pns',
          name: 'Rini Contoh',
          position: 'Analis',
          officeName: 'Dinas Contoh Kabupaten Berau',
        },
        actId: 'SKB-D-06',
        reporter: 'Yusuf Contoh',
      }),
      desk.move(at(2, '11:30'), 'review'),
      desk.reviewed(at(1, '09:10'), {
        violation: 'hukum-lainnya',
        body: 'Syarat formal dan materiel terpenuhi; diregistrasi untuk klarifikasi.',
      }),
      desk.sorted(at(1, '09:25'), { route: 'RUTE-ASN-DAERAH' }),
      desk.move(at(1, '10:05'), 'register'),
    ],
  },
  {
    name: 'pemilu-foto-dengan-caleg',
    steps: [
      desk.counter(at(3, '09:20'), {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: pemiluRegion,
        happenedOn: day(6),
        knownOn: day(5),
        place: 'Media sosial',
        narrative:
          'Akun seorang lurah mengunggah foto bersama calon anggota legislatif Contoh dengan tulisan dukungan.',
        evidence: 'Tangkapan layar dengan tanggal.',
        subject: {
          kind: 'pns',
          name: 'Hendra Contoh',
          position: 'Lurah',
          officeName: 'Kelurahan Contoh Kabupaten Berau',
        },
        actId: 'SKB-D-07a',
        reporter: 'Wati Contoh',
      }),
      desk.move(at(3, '10:40'), 'review'),
      desk.reviewed(at(2, '09:40'), {
        violation: 'hukum-lainnya',
        body: 'Syarat lengkap; keaslian unggahan diklarifikasi kepada terlapor.',
      }),
      desk.sorted(at(2, '09:55'), { route: 'RUTE-ASN-DAERAH' }),
      desk.move(at(2, '10:10'), 'register'),
      desk.move(at(1, '09:35'), 'hear'),
      // Perbawaslu 7/2022 asks for a day between the invitation and the hearing.
      desk.invited(at(1, '09:45'), 'terlapor', minutesAgo(-1_560)),
    ],
  },
]
