import type { Measure } from './measure.ts'
import type { MeasureId } from './measures.ts'

const moved = {
  id: 'yang ternyata sama ditautkan dan dihitung satu kali, atau berkas pindah wilayah',
  en: 'what proved the same was linked and counts once, or a file moved to another region',
}
const reopened = {
  id: 'penolakan dipindahkan ke kantor atau alasan lain',
  en: 'a refusal was moved to another office or reason',
}
const newText = {
  id: 'naskah diganti, pernyataan diperbarui, atau kantor digabung',
  en: 'a text was replaced, a statement was renewed, or an office was merged',
}
const corrected = { id: 'kegiatan dikoreksi', en: 'an activity was corrected' }

/** What can make each fall, in the words beside a changed figure; null: nothing should. A missing row does not compile. */
export const falls: Readonly<Record<MeasureId, Measure['falls']>> = {
  'laporan-masuk': moved,
  'laporan-pembalasan': moved,
  'perkara-diregister': { id: 'perkara pindah wilayah', en: 'a case moved to another region' },
  temuan: { id: 'perkara pindah wilayah', en: 'a case moved to another region' },
  dugaan: { id: 'dugaan digabung atau dicabut dari perkara', en: 'allegations were joined or taken out of a case' },
  terlapor: {
    id: 'orang yang sama dikenali dari nomor induknya, atau dugaan dicabut dari perkara',
    en: 'the same person was known by his personnel number, or an allegation was taken out of a case',
  },
  penerusan: { id: 'berkas diganti dengan berkas baru', en: 'a file was replaced by a new one' },
  sanksi: { id: 'sanksi dibatalkan', en: 'a sanction was annulled' },
  'perkara-terlambat': {
    id: 'jangkanya dihitung ulang karena keputusan tentang hukum atau hari libur, atau laporan ditautkan',
    en: 'its term was computed anew after a decision on the law or a holiday, or a report was linked',
  },
  'penolakan-bukan-pelapor': reopened,
  'penolakan-tanpa-identitas': reopened,
  'penolakan-syarat-kurang': reopened,
  'penolakan-lewat-waktu': reopened,
  'penolakan-tidak-dilengkapi': reopened,
  'penolakan-sudah-ditangani': reopened,
  'penolakan-lain': reopened,
  'penilaian-pelapor': null,
  'penilaian-puas': null,
  'tinjauan-tetap': null,
  'tinjauan-dikembalikan': null,
  'tinjauan-diambil-alih': null,
  'tinjauan-terlambat': { id: 'permintaan yang terlambat dijawab', en: 'a late request was answered' },
  'sampel-setuju': null,
  'sampel-tidak-setuju': null,
  kegiatan: corrected,
  kehadiran: corrected,
  'desa-terjangkau': corrected,
  'pakta-ditandatangani': newText,
  'pakta-dinyatakan': newText,
  'edaran-diakui': newText,
  'edaran-dibaca': newText,
  'edaran-dinyatakan': newText,
}
