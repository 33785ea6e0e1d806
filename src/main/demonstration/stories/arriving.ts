import { paser } from '../cast.ts'
import type { Story } from '../scene.ts'
import { deskOf } from '../steps.ts'
import type { StoryDays } from '../story-days.ts'

const desk = deskOf(paser)

/** Cases that have just come in: nobody has registered them yet. */
export const arriving = ({ day, at, minutesAgo }: StoryDays): readonly Story[] => [
  {
    name: 'suka-di-media-sosial',
    steps: [
      desk.online(minutesAgo(25), {
        lane: 'informasi',
        kind: 'netralitas',
        regionCode: '64.01.04',
        happenedOn: day(1),
        knownOn: day(1),
        place: 'Media sosial',
        narrative:
          'Akun bernama Rudi Contoh, yang di profilnya menulis bekerja di Dinas Contoh, menyukai dan membagikan unggahan ajakan memilih pasangan calon Contoh. Sampai malam unggahan itu masih terlihat.',
        evidence: 'Tautan unggahan dan tangkapan layar.',
        subject: { kind: 'pns', name: 'Rudi Contoh', position: 'Staf', officeName: 'Dinas Contoh Kabupaten Paser' },
        actId: 'SKB-D-06',
      }),
      desk.asked(
        minutesAgo(19),
        'Apakah unggahan itu masih terlihat hari ini? Bila masih, tuliskan tautannya di sini.',
      ),
      desk.answered(minutesAgo(11), 'Masih terlihat tadi pagi. Besok saya periksa lagi dan saya tulis di sini.'),
    ],
  },
  {
    name: 'kades-di-panggung',
    steps: [
      desk.online(minutesAgo(190), {
        lane: 'laporan',
        kind: 'netralitas',
        regionCode: '64.01.04.2003',
        happenedOn: day(2),
        knownOn: day(1),
        place: 'Lapangan Desa Contoh',
        narrative:
          'Kepala Desa Contoh naik ke panggung kampanye pasangan calon Contoh, mengangkat tangan calon dan mengajak warga memilihnya. Warga yang hadir sekitar seratus orang.',
        evidence: 'Dua foto dan satu rekaman video 40 detik.',
        subject: { kind: 'kades', name: 'Bakri Contoh', position: 'Kepala desa', officeName: 'Desa Contoh' },
        actId: 'DESA-29-j',
        reporter: 'Wati Contoh',
        witnesses: 'Saksi Contoh Satu; Saksi Contoh Dua',
      }),
    ],
  },
  {
    name: 'arahan-di-ruang-rapat',
    steps: [
      desk.counter(at(1, '09:15'), {
        lane: 'laporan',
        kind: 'tekanan-pada-asn',
        regionCode: '64.01.04',
        happenedOn: day(3),
        knownOn: day(3),
        place: 'Ruang rapat Badan Contoh',
        narrative:
          'Dalam rapat staf, Kepala Bidang pada Badan Contoh meminta pegawai menyebutkan pilihan keluarganya dan mengatakan yang tidak sejalan akan dipindahkan. Tiga pegawai kontrak merasa tertekan.',
        evidence: 'Catatan rapat dan rekaman suara.',
        subject: {
          kind: 'pns',
          name: 'Sulaiman Contoh',
          position: 'Kepala Bidang',
          officeName: 'Badan Contoh Kabupaten Paser',
        },
        actId: 'SKB-D-08',
        reporter: 'Rina Contoh',
        witnesses: 'Saksi Contoh Tiga',
      }),
      desk.move(at(1, '13:05'), 'review'),
    ],
  },
  {
    name: 'amplop-di-posko',
    steps: [
      desk.counter(at(2, '10:20'), {
        lane: 'laporan',
        kind: 'politik-uang',
        regionCode: '64.01.04.1001',
        happenedOn: day(4),
        knownOn: day(3),
        place: 'Posko pemenangan Contoh',
        narrative:
          'Seorang anggota tim pemenangan membagikan amplop berisi uang kepada warga yang datang ke posko, dengan pesan agar memilih pasangan calon Contoh. Pelapor menerima satu amplop.',
        evidence: 'Satu amplop; nama saksi belum ada.',
        subject: { kind: 'lain', name: 'Toni Contoh', position: 'Anggota tim pemenangan' },
        reporter: 'Yusuf Contoh',
      }),
      desk.move(at(2, '13:30'), 'review'),
      desk.reviewed(at(1, '14:10'), {
        violation: 'pidana',
        missing: ['evidence', 'place'],
        body: 'Dugaan politik uang. Amplop belum diserahkan sebagai bukti dan alamat posko belum disebut; pelapor diminta melengkapi.',
      }),
      desk.move(
        at(1, '15:00'),
        'ask-completion',
        'Mohon menyerahkan amplop yang diterima dan menyebut alamat posko serta saksi yang melihat.',
      ),
    ],
  },
]
