import { paser } from '../cast.ts'
import type { Story } from '../scene.ts'
import { deskOf, type Told } from '../steps.ts'
import type { StoryDays } from '../story-days.ts'

const desk = deskOf(paser)

/** Registered cases: their three days are running, and one has missed them. */
export const registered = ({ day, at, minutesAgo }: StoryDays): readonly Story[] => {
  const police: Told = {
    lane: 'laporan',
    kind: 'netralitas',
    regionCode: '64.01.04',
    happenedOn: day(4),
    knownOn: day(3),
    place: 'Gedung serbaguna Contoh',
    narrative:
      'Seorang anggota Polsek Contoh hadir di acara deklarasi pasangan calon Contoh tanpa surat perintah pengamanan, duduk di barisan depan dan memberi sambutan singkat yang memuji calon.',
    evidence: 'Foto dan daftar hadir acara.',
    subject: { kind: 'polri', name: 'Aiptu Seno Contoh', position: 'Anggota Polsek', officeName: 'Polsek Contoh' },
    actId: 'POL-03',
    reporter: 'Mira Contoh',
    witnesses: 'Saksi Contoh Empat',
  }
  return [
    {
      name: 'bintara-di-rapat-partai',
      steps: [
        desk.counter(
          at(2, '11:00'),
          {
            lane: 'laporan',
            kind: 'netralitas',
            regionCode: '64.01.04',
            happenedOn: day(5),
            knownOn: day(4),
            place: 'Kantor Partai Contoh',
            narrative:
              'Seorang bintara dari Koramil Contoh mengikuti rapat pemenangan di kantor Partai Contoh dengan pakaian dinas dan ikut menyusun jadwal kampanye.',
            evidence: 'Foto rapat, jadwal yang ditulis di papan.',
            subject: { kind: 'tni', name: 'Serma Dulah Contoh', position: 'Babinsa', officeName: 'Koramil Contoh' },
            actId: 'TNI-01',
            reporter: 'Hasan Contoh',
          },
          { door: 'tni', at: at(3, '16:40') },
        ),
        desk.move(at(2, '13:00'), 'review'),
        desk.reviewed(at(1, '09:30'), {
          violation: 'hukum-lainnya',
          body: 'Syarat formal dan materiel terpenuhi. Dugaan keterlibatan prajurit dalam politik praktis; diregistrasi.',
        }),
        desk.sorted(at(1, '09:50'), { route: 'RUTE-TNI' }),
        desk.move(at(1, '10:15'), 'register'),
      ],
    },
    {
      name: 'sambutan-di-deklarasi',
      steps: [
        desk.counter(at(2, '09:00'), police),
        desk.move(at(2, '10:30'), 'review'),
        desk.reviewed(at(2, '15:00'), {
          violation: 'hukum-lainnya',
          body: 'Syarat lengkap. Kehadiran tanpa surat perintah pengamanan perlu diklarifikasi kepada terlapor dan panitia.',
        }),
        desk.sorted(at(1, '08:40'), { route: 'RUTE-POLRI' }),
        desk.move(at(1, '09:00'), 'register'),
        desk.move(at(1, '13:00'), 'hear'),
        desk.invited(at(1, '13:10'), 'pelapor', at(1, '15:00')),
        desk.invited(at(1, '13:15'), 'terlapor', minutesAgo(-240)),
        desk.invited(at(1, '13:20'), 'saksi', minutesAgo(-330)),
        desk.heard(
          at(1, '15:50'),
          'pelapor',
          'Pelapor menerangkan melihat terlapor memberi sambutan sekitar dua menit dan tidak melihat surat perintah (contoh).',
        ),
      ],
    },
    {
      name: 'sambutan-di-deklarasi-lewat-polres',
      steps: [
        desk.counter(
          at(1, '10:45'),
          { ...police, reporter: 'Anton Contoh', witnesses: 'Saksi Contoh Lima' },
          { door: 'polres', at: at(2, '14:30') },
        ),
        desk.linked(
          at(1, '11:20'),
          'sambutan-di-deklarasi',
          'Peristiwa, hari dan terlapor sama; laporan ini masuk lewat Polres.',
        ),
      ],
    },
    {
      name: 'komentar-grup-kantor',
      steps: [
        desk.counter(at(8, '09:40'), {
          lane: 'laporan',
          kind: 'netralitas',
          regionCode: '64.01',
          happenedOn: day(11),
          knownOn: day(10),
          place: 'Grup percakapan kantor',
          narrative:
            'Seorang kepala seksi pada Dinas Contoh mengirim poster pasangan calon Contoh ke grup percakapan kantor dan menulis ajakan memilih. Beberapa pegawai menegur, tetapi poster tidak dihapus.',
          evidence: 'Tangkapan layar percakapan.',
          subject: {
            kind: 'pns',
            name: 'Lina Contoh',
            position: 'Kepala seksi',
            officeName: 'Dinas Contoh Kabupaten Paser',
          },
          actId: 'SKB-D-06',
          reporter: 'Dani Contoh',
        }),
        desk.move(at(8, '11:00'), 'review'),
        desk.reviewed(at(7, '10:00'), { violation: 'hukum-lainnya', body: 'Syarat lengkap; diregistrasi.' }),
        desk.sorted(at(7, '10:20'), { route: 'RUTE-ASN-DAERAH' }),
        desk.move(at(7, '10:40'), 'register'),
        desk.move(at(6, '09:00'), 'hear'),
        desk.invited(at(6, '09:10'), 'terlapor', at(6, '13:00')),
        desk.heard(at(6, '14:00'), 'terlapor', null),
        desk.move(at(6, '15:00'), 'analyse'),
      ],
    },
    {
      name: 'baliho-di-pagar-kantor',
      steps: [
        desk.counter(at(4, '08:50'), {
          lane: 'laporan',
          kind: 'netralitas',
          regionCode: '64.01.04',
          happenedOn: day(6),
          knownOn: day(5),
          place: 'Pagar Kantor Contoh',
          narrative:
            'Seorang pegawai Kantor Contoh memasang baliho pasangan calon Contoh di pagar kantor pada hari libur dan berfoto di depannya.',
          evidence: 'Foto pemasangan dan keterangan penjaga kantor.',
          subject: {
            kind: 'pns',
            name: 'Edi Contoh',
            position: 'Pengelola aset',
            officeName: 'Kantor Contoh Kabupaten Paser',
          },
          actId: 'SKB-D-01',
          reporter: 'Lestari Contoh',
        }),
        desk.move(at(4, '10:00'), 'review'),
        desk.reviewed(at(3, '10:00'), {
          violation: 'hukum-lainnya',
          body: 'Syarat lengkap; foto memperlihatkan pemasangan oleh terlapor.',
        }),
        desk.sorted(at(2, '08:30'), { route: 'RUTE-ASN-DAERAH' }),
        desk.move(at(2, '08:45'), 'register'),
        desk.move(at(2, '09:00'), 'hear'),
        desk.invited(at(2, '09:10'), 'terlapor', at(2, '13:00')),
        desk.invited(at(2, '09:15'), 'saksi', at(2, '14:00')),
        desk.heard(
          at(2, '13:40'),
          'terlapor',
          'Terlapor mengakui memasang baliho atas permintaan kerabat dan menyesal (contoh).',
        ),
        desk.heard(
          at(2, '14:30'),
          'saksi',
          'Saksi 1 melihat terlapor memasang baliho bersama dua orang lain (contoh).',
        ),
        desk.move(at(1, '09:00'), 'analyse'),
        desk.analysed(
          at(1, '11:00'),
          'Unsur pemasangan alat peraga oleh PNS terpenuhi menurut keterangan terlapor dan saksi. Disarankan diteruskan kepada BKN.',
        ),
        desk.move(at(1, '15:30'), 'convene'),
      ],
    },
  ]
}
