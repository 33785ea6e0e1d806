import { actor, paser } from '../cast.ts'
import { answered, passedOn } from '../decision-steps.ts'
import type { Step, Story } from '../scene.ts'
import { deskOf, type Told } from '../steps.ts'
import type { StoryDays } from '../story-days.ts'

const desk = deskOf(paser)
const [bkn, bupati] = [actor('Contoh Sari BKN'), actor('Contoh Rahmat Bupati')]

/** Decided cases: one on its way, one that the employer is late with, one sanctioned, one that was no violation. */
export const decided = (days: StoryDays): readonly Story[] => {
  const { day, at } = days
  return [
    {
      name: 'berbaju-calon',
      steps: [
        ...untilKajian(
          days,
          6,
          {
            lane: 'laporan',
            kind: 'netralitas',
            regionCode: '64.01.04',
            happenedOn: day(8),
            knownOn: day(7),
            place: 'Gelanggang Contoh',
            narrative:
              'Seorang guru PNS dari Sekolah Contoh hadir pada kampanye terbuka dengan kaus bergambar pasangan calon Contoh dan ikut meneriakkan yel-yel dari panggung.',
            evidence: 'Video dari panitia dan foto.',
            subject: { kind: 'pns', name: 'Bu Ani Contoh', position: 'Guru', officeName: 'Sekolah Contoh' },
            actId: 'SKB-D-04',
            reporter: 'Joni Contoh',
          },
          'RUTE-ASN-DAERAH',
        ),
        desk.decided(at(2, '09:00'), 'refer', {
          outcome: 'hukum-lainnya',
          decision: 'Menetapkan dugaan pelanggaran hukum lainnya dan meneruskan kepada BKN.',
        }),
        desk.matched(at(2, '11:00'), { name: 'Bu Ani Contoh', position: 'Guru', officeName: 'Sekolah Contoh' }),
        desk.referred(at(2, '14:00'), {
          office: 'BKN',
          route: 'RUTE-ASN-DAERAH',
          letter: '011/CONTOH/PM.06',
          summary:
            'PNS menghadiri kampanye terbuka dengan atribut pasangan calon dan menunjukkan dukungan. Bukti: video dan foto.',
        }),
      ],
    },
    {
      name: 'foto-dua-jari',
      steps: [
        ...untilKajian(
          days,
          30,
          {
            lane: 'laporan',
            kind: 'netralitas',
            regionCode: '64.01',
            happenedOn: day(33),
            knownOn: day(32),
            place: 'Halaman Kantor Contoh',
            narrative:
              'Seorang kepala bagian berfoto dengan tim sukses sambil menunjukkan gerakan dua jari dan mengunggahnya. Foto diunggah pada jam kerja.',
            evidence: 'Tangkapan layar unggahan.',
            subject: { kind: 'pns', name: 'Herman Contoh', position: 'Kepala bagian', officeName: 'Bagian Contoh' },
            actId: 'SKB-D-07b',
            reporter: 'Tini Contoh',
          },
          'RUTE-ASN-DAERAH',
        ),
        desk.decided(
          at(26, '09:00'),
          'refer',
          {
            outcome: 'hukum-lainnya',
            decision: 'Menetapkan dugaan pelanggaran hukum lainnya dan meneruskan kepada BKN.',
          },
          {
            attendance: paser.commissioners.map((member, index) =>
              index === 1
                ? { member, as: 'mundur-diri', reason: 'Masih berkerabat dengan terlapor (contoh).' }
                : { member, as: 'hadir' },
            ),
          },
        ),
        desk.matched(at(26, '11:00'), {
          name: 'Herman Contoh',
          position: 'Kepala bagian',
          officeName: 'Bagian Contoh',
        }),
        desk.referred(at(26, '13:00'), {
          office: 'BKN',
          route: 'RUTE-ASN-DAERAH',
          letter: '009/CONTOH/PM.06',
          summary: 'PNS mengunggah foto bersama tim sukses dengan gerakan dukungan pada jam kerja.',
        }),
        answered(bkn, at(24, '10:00'), { kind: 'diterima', note: 'Berkas tercatat di sistem (contoh).' }),
        answered(bkn, at(22, '10:00'), { kind: 'verifikasi-satgas', accordingTo: 'Satgas Netralitas (contoh)' }),
        answered(bkn, at(21, '10:00'), { kind: 'validasi-bawaslu', accordingTo: 'Bawaslu (contoh)' }),
        passedOn(bkn, at(20, '10:00'), 'KDH-64.01', '027/CONTOH/BKN'),
        answered(bupati, at(17, '11:00'), { kind: 'mulai-diperiksa', note: 'Tim pemeriksa dibentuk (contoh).' }),
      ],
    },
    {
      name: 'kades-bagi-jadwal',
      steps: [
        ...untilKajian(
          days,
          41,
          {
            lane: 'laporan',
            kind: 'netralitas',
            regionCode: '64.01.04.2003',
            happenedOn: day(43),
            knownOn: day(42),
            place: 'Balai Desa Contoh',
            narrative:
              'Kepala desa membagikan jadwal kampanye pasangan calon Contoh saat rapat warga di balai desa dan meminta perangkatnya ikut mengerahkan warga.',
            evidence: 'Selebaran jadwal dan rekaman rapat.',
            subject: { kind: 'kades', name: 'Mansur Contoh', position: 'Kepala desa', officeName: 'Desa Contoh Hulu' },
            actId: 'DESA-29-j',
            reporter: 'Ujang Contoh',
          },
          'RUTE-KADES',
        ),
        desk.decided(at(37, '09:00'), 'refer', {
          outcome: 'hukum-lainnya',
          decision: 'Menetapkan dugaan pelanggaran hukum lainnya dan meneruskan kepada bupati.',
        }),
        desk.referred(at(37, '13:00'), {
          office: 'KDH-64.01',
          route: 'RUTE-KADES',
          letter: '007/CONTOH/PM.06',
          summary: 'Kepala desa membagikan jadwal kampanye dalam rapat warga.',
        }),
        answered(bupati, at(35, '10:00'), { kind: 'diterima' }),
        answered(bupati, at(31, '10:00'), {
          kind: 'sanksi',
          sanctionCode: 'DES-2',
          decreeNumber: 'SK/CONTOH/112',
          note: 'Teguran tertulis (contoh).',
        }),
        desk.move(at(29, '10:00'), 'finish'),
        desk.move(at(29, '10:30'), 'announce'),
      ],
    },
    {
      name: 'bertugas-di-acara',
      steps: [
        ...untilKajian(
          days,
          13,
          {
            lane: 'laporan',
            kind: 'netralitas',
            regionCode: '64.01',
            happenedOn: day(15),
            knownOn: day(15),
            place: 'Alun-alun Contoh',
            narrative:
              'Seorang petugas kebersihan daerah terlihat di lokasi kampanye sejak pagi dan dituduh ikut mempersiapkan panggung pasangan calon Contoh.',
            evidence: 'Foto dari jauh.',
            subject: {
              kind: 'pns',
              name: 'Slamet Contoh',
              position: 'Koordinator kebersihan',
              officeName: 'Dinas Contoh Lingkungan',
            },
            actId: 'SKB-D-04',
            reporter: 'Agung Contoh',
          },
          'RUTE-ASN-DAERAH',
        ),
        desk.decided(at(9, '10:00'), 'close', {
          outcome: 'bukan-pelanggaran',
          reason: 'Terlapor bertugas membersihkan lapangan dengan surat tugas; tidak ada bukti dukungan.',
          decision: 'Menetapkan bukan pelanggaran.',
        }),
        desk.ended(at(9, '11:00'), 'close', 'Tidak ada bukti dukungan; terlapor bertugas dengan surat tugas.'),
        desk.move(at(9, '14:00'), 'announce', 'Status diumumkan: bukan pelanggaran.'),
      ],
    },
  ]
}

/** From the counter to the pleno's door, within the three days and the two of the extension. */
export function untilKajian({ at }: StoryDays, from: number, told: Told, route: string, by = desk): readonly Step[] {
  return [
    by.counter(at(from, '09:00'), told),
    by.move(at(from, '10:00'), 'review'),
    by.reviewed(at(from - 1, '09:00'), {
      violation: 'hukum-lainnya',
      body: 'Syarat formal dan materiel terpenuhi; diregistrasi (contoh).',
    }),
    by.sorted(at(from - 1, '09:30'), { route }),
    by.move(at(from - 1, '10:00'), 'register'),
    by.move(at(from - 1, '11:00'), 'hear'),
    by.invited(at(from - 1, '11:10'), 'terlapor', at(from - 2, '09:00')),
    by.heard(
      at(from - 2, '09:40'),
      'terlapor',
      'Terlapor memberi keterangan tentang peristiwa dan bukti yang diperlihatkan (contoh).',
    ),
    by.move(at(from - 2, '10:00'), 'extend', 'Perlu keterangan tambahan dari saksi (contoh).'),
    by.move(at(from - 3, '09:00'), 'analyse'),
    by.analysed(
      at(from - 3, '11:00'),
      'Kajian (contoh): keterangan para pihak dan bukti diuji terhadap pasal yang diduga dilanggar.',
    ),
    by.move(at(from - 3, '15:00'), 'convene'),
  ]
}
