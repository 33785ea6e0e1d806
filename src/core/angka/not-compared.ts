import type { Measure } from './measure.ts'
import type { MeasureId } from './measures.ts'

const beside = (ids: readonly MeasureId[], id: string, en: string): Measure['notCompared'] => ({
  with: ids,
  why: { id, en },
})

const refusals = beside(
  ['laporan-masuk'],
  'Satu laporan dapat ditolak lebih dari satu kali, dan yang ditolak di loket tidak pernah masuk: pembagian keduanya bukan tingkat penolakan orang.',
  'One report can be refused more than once, and what a counter turned away never came in: one divided by the other is no rate of people refused.',
)
const looks = beside(
  ['sampel-setuju', 'sampel-tidak-setuju'],
  'Yang ditinjau atas permintaan memilih dirinya sendiri; yang disampel terundi. Keduanya tidak menggambarkan penolakan yang sama.',
  'What is looked at on request chose itself, what is sampled was drawn: the two do not describe the same refusals.',
)
const samples = beside(
  ['tinjauan-tetap', 'tinjauan-dikembalikan', 'tinjauan-diambil-alih', 'tinjauan-terlambat'],
  looks.why.id,
  looks.why.en,
)

/** What each must not be held beside as if it were the same. A missing row does not compile. */
export const notCompared: Readonly<Record<MeasureId, Measure['notCompared']>> = {
  'laporan-masuk': beside(
    ['perkara-diregister', 'temuan'],
    'Laporan dihitung pada hari diterima, perkara pada hari diregister; banyaknya laporan juga menunjukkan beraninya orang melapor, bukan hanya banyaknya pelanggaran.',
    'Reports count on the day they came, cases on the day they were registered; many reports also show that people dare to report, not only that much was done.',
  ),
  'penilaian-pelapor': beside(
    ['laporan-masuk'],
    'Yang ditanya hanya pelapor yang laporannya sudah berakhir dan yang membuka tanda terimanya; yang tidak menjawab bukan berarti puas atau tidak puas.',
    'Only reporters whose report has ended and who open their receipt are asked; who does not answer is neither content nor discontent.',
  ),
  'penilaian-puas': beside(
    ['laporan-masuk', 'sanksi'],
    'Puas tentang cara ditangani bukan tentang hasilnya, dan yang menjawab memilih dirinya sendiri.',
    'Content with how it was handled says nothing of what came of it, and who answers chose himself.',
  ),
  'perkara-diregister': beside(
    ['laporan-masuk', 'dugaan', 'sanksi'],
    'Satu perkara dapat menyangkut beberapa orang dan beberapa laporan.',
    'One case can be about several people and several reports.',
  ),
  temuan: beside(
    ['laporan-masuk'],
    'Temuan bergantung pada banyaknya pengawas di lapangan, laporan pada banyaknya orang yang melapor.',
    'Findings depend on how many supervisors are in the field, reports on how many people report.',
  ),
  penerusan: beside(
    ['sanksi', 'perkara-diregister'],
    'Satu perkara dapat diteruskan ke beberapa instansi, dan satu berkas dapat menyangkut beberapa orang.',
    'One case can go to several bodies, and one file can be about several people.',
  ),
  sanksi: beside(
    ['perkara-diregister', 'penerusan'],
    'Sanksi dihitung per orang, dan baru ada berbulan-bulan setelah perkaranya.',
    'Sanctions count people, and come months after their case.',
  ),
  dugaan: beside(
    ['perkara-diregister', 'terlapor', 'laporan-masuk', 'sanksi'],
    'Satu perkara memuat satu dugaan atau lebih; dugaan bukan pelanggaran yang terbukti.',
    'One case has one allegation or more; an allegation is no proven violation.',
  ),
  terlapor: beside(
    ['perkara-diregister', 'dugaan', 'sanksi'],
    'Satu orang dapat menghadapi beberapa dugaan dan beberapa perkara; terlapor bukan pelanggar, dan tanpa nomor induk orang yang sama di dua perkara terhitung dua kali.',
    'One person can face several allegations and several cases; who is accused has broken nothing yet, and without a personnel number the same person in two cases counts twice.',
  ),
  'perkara-terlambat': beside(
    ['perkara-diregister'],
    'Yang terlambat dapat berupa laporan yang tidak pernah diregister.',
    'What is late may be a report that was never registered.',
  ),
  'laporan-pembalasan': beside(
    ['laporan-masuk'],
    'Termasuk dalam laporan masuk; terbukti atau tidak belum dikatakan.',
    'It is among the reports received; whether they are proven is not said.',
  ),
  'penolakan-bukan-pelapor': refusals,
  'penolakan-tanpa-identitas': refusals,
  'penolakan-syarat-kurang': refusals,
  'penolakan-lewat-waktu': refusals,
  'penolakan-tidak-dilengkapi': refusals,
  'penolakan-sudah-ditangani': refusals,
  'penolakan-lain': refusals,
  'tinjauan-tetap': looks,
  'tinjauan-dikembalikan': looks,
  'tinjauan-diambil-alih': looks,
  'tinjauan-terlambat': looks,
  'sampel-setuju': samples,
  'sampel-tidak-setuju': samples,
  kegiatan: beside(
    ['kehadiran', 'desa-terjangkau'],
    'Banyaknya upacara bukan banyaknya orang; satu kegiatan dapat menjangkau lima orang atau lima ratus.',
    'Many ceremonies are not many people; one activity can reach five people or five hundred.',
  ),
  kehadiran: beside(
    ['pakta-ditandatangani', 'edaran-dibaca'],
    'Kehadiran menghitung kedatangan, bukan orang yang berbeda.',
    'Attendances count comings, not different people.',
  ),
  'desa-terjangkau': beside(
    ['kehadiran'],
    'Desa yang terjangkau bukan penduduknya.',
    'A village reached is not its inhabitants.',
  ),
  'pakta-ditandatangani': beside(
    ['pakta-dinyatakan', 'edaran-dibaca'],
    'Yang terbukti ditandatangani sendiri, yang dinyatakan dikatakan unitnya; bisa jadi orang yang sama.',
    'The proven signed for themselves, the attested are said by their unit; they may be the same people.',
  ),
  'pakta-dinyatakan': beside(
    ['pakta-ditandatangani'],
    'Pernyataan unit tidak pernah dihitung sebagai tanda tangan orang; bisa jadi orang yang sama.',
    'A statement of a unit is never counted as a signature of a person; they may be the same people.',
  ),
  'edaran-diakui': beside(
    ['edaran-dibaca'],
    'Kantor yang mengakui menerima belum berarti orangnya membaca.',
    'That an office acknowledged a circular does not say that its people read it.',
  ),
  'edaran-dibaca': beside(
    ['edaran-dinyatakan', 'pakta-ditandatangani'],
    'Yang terbukti dikatakan orangnya sendiri, yang dinyatakan dikatakan unitnya; bisa jadi orang yang sama.',
    'The proven said so themselves, the attested are said by their unit; they may be the same people.',
  ),
  'edaran-dinyatakan': beside(
    ['edaran-dibaca'],
    'Daftar bertanda tangan tidak pernah dihitung sebagai pembacaan orang; bisa jadi orang yang sama.',
    'A signed list is never counted as a reading of a person; they may be the same people.',
  ),
}
