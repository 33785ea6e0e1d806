import type { InForce, Mark, Words } from '../rule.ts'
import { datesNotStated } from './parameters.ts'

/** What holds for every clock (register §6, §4.8): shown with the catalogue, used through the parameters of each row. */
export type GeneralRule = {
  readonly id: string
  readonly title: Words
  readonly says: Words
  readonly cite: string
  readonly mark: Mark
  readonly sources: readonly string[]
  readonly inForce: InForce
}

const noArticle = 'Tidak ada pasal terbaca'

export const generalRules: readonly GeneralRule[] = [
  {
    id: 'W-ZONA',
    title: { id: 'Zona waktu', en: 'Time zones' },
    says: {
      id: 'WIB UTC+7, WITA UTC+8, WIT UTC+9, tanpa waktu musim panas. Hari hukum ialah tanggal setempat di kantor penangan.',
      en: 'WIB UTC+7, WITA UTC+8, WIT UTC+9, no DST. The legal day is the local date at the handling office.',
    },
    cite: noArticle,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'W-PILKADA',
    title: { id: 'Hari penanganan Pilkada', en: 'Days of handling in Pilkada' },
    says: {
      id: 'Hari kalender: akhir pekan dan hari libur ikut dihitung.',
      en: 'Calendar days: weekends and holidays count.',
    },
    cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (pasal belum terbaca)',
    mark: 'C2',
    sources: ['S20', 'S21', 'S24'],
    inForce: datesNotStated,
  },
  {
    id: 'W-PEMILU',
    title: { id: 'Hari penanganan Pemilu', en: 'Days of handling in Pemilu' },
    says: {
      id: 'Hari kerja untuk laporan (7) dan keterangan tambahan (14); UU 7/2017 ps. 454(5) dan (7) hanya menyebut "hari".',
      en: 'Working days for reports (7) and extra information (14); UU 7/2017 art. 454(5) and (7) say only "hari".',
    },
    cite: 'UU 7/2017 ps. 454(5)-(8)',
    mark: 'U',
    sources: ['S01'],
    inForce: datesNotStated,
  },
  {
    id: 'W-HARI-KERJA',
    title: { id: 'Kalender hari kerja', en: 'Working-day calendar' },
    says: {
      id: 'Tidak menghitung Sabtu/Minggu, libur nasional dan cuti bersama (SKB 3 menteri, tiap tahun, dapat berubah). Apakah cuti bersama menghentikan jam Bawaslu belum terkonfirmasi.',
      en: 'Leaves out Saturday/Sunday, national holidays and cuti bersama (decree of 3 ministers, yearly, may change). Whether cuti bersama stops the Bawaslu clock is not confirmed.',
    },
    cite: noArticle,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'W-HARI-PERTAMA',
    title: { id: 'Hari pertama', en: 'First day' },
    says: {
      id: 'Dua perkara 2024 cocok dengan "hari registrasi = hari ke-1".',
      en: 'Two cases of 2024 fit "registration day = day 1".',
    },
    cite: noArticle,
    mark: 'U',
    sources: ['S24', 'S79'],
    inForce: datesNotStated,
  },
  {
    id: 'W-JAM',
    title: { id: 'Jam bukan hari', en: 'Hours are not days' },
    says: { id: '1×24 jam dan 2×24 jam dihitung dalam jam.', en: '1×24 h and 2×24 h are counted in hours.' },
    cite: 'Perbawaslu 9/2024 (pasal belum terbaca)',
    mark: 'C1',
    sources: ['S17'],
    inForce: datesNotStated,
  },
  {
    id: 'K-PELAPOR',
    title: { id: 'Nama pelapor tidak diumumkan', en: "The reporter's name is not published" },
    says: {
      id: 'Nama pelapor tidak diumumkan dan diperlakukan sebagai informasi yang dikecualikan; papan pengumuman menghilangkannya.',
      en: "The reporter's name is not published and is treated as exempt information; the notice board omits it.",
    },
    cite: 'Perbawaslu 1/2022 ps. 18(2)',
    mark: 'C1',
    sources: ['S22', 'galuh-id'],
    inForce: datesNotStated,
  },
  {
    id: 'LAMPIRAN-GAKKUMDU',
    title: { id: 'Identitas pelapor kepada Sentra Gakkumdu', en: 'The identity of the reporter to Sentra Gakkumdu' },
    says: {
      id: 'Penyidik dan penuntut umum ikut membahas dugaan pidana pemilihan. Tidak ada sumber terbaca yang menyuruh nama pelapor diserahkan kepada mereka; baris ini menunggu meja hukum.',
      en: 'Investigator and prosecutor take part when a suspected election crime is discussed. No source that was read says that they must be given the name of the reporter; this row waits for the legal desk.',
    },
    cite: noArticle,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'LAMPIRAN-PENGADILAN',
    title: { id: 'Identitas pelapor kepada pengadilan', en: 'The identity of the reporter to a court' },
    says: {
      id: 'Perkara pidana pemilihan diputus pengadilan. Tidak ada sumber terbaca yang menyuruh nama pelapor diserahkan kepadanya; baris ini menunggu meja hukum.',
      en: 'Election crimes are decided by a court. No source that was read says that it must be given the name of the reporter; this row waits for the legal desk.',
    },
    cite: noArticle,
    mark: 'U',
    sources: [],
    inForce: datesNotStated,
  },
  {
    id: 'K-TERLAPOR',
    title: { id: 'Identitas terlapor selama diperiksa', en: 'Identity of the reported during review' },
    says: {
      id: 'Identitas terlapor dan rinciannya tidak dibuka selama pemeriksaan.',
      en: 'Identity of reported persons and detail are withheld while under review.',
    },
    cite: 'Praktik (bukan pasal)',
    mark: 'C1',
    sources: ['S23'],
    inForce: datesNotStated,
  },
  {
    id: 'K-STATUS',
    title: { id: 'Status lewat nomor pengaduan', en: 'Status by complaint number' },
    says: {
      id: 'Kanal publik BKN (SBT) memberi tahu status menurut nomor pengaduan.',
      en: "BKN's public channel (SBT) lets the reporter check the status by complaint number.",
    },
    cite: 'Praktik BKN (bukan pasal)',
    mark: 'C1',
    sources: ['S58b'],
    inForce: datesNotStated,
  },
]
