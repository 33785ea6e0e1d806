import type { Mark, Words } from '../rule.ts'

/**
 * Moves no article seen allows or forbids: Netra's own conduct, named so that a page never shows one as law.
 * A mark says what was seen of it in practice or in the other regime; `house` was seen nowhere.
 */
export type HouseRule = { readonly id: string; readonly mark: Mark | 'house'; readonly says: Words }

export const houseRules: readonly HouseRule[] = [
  {
    id: 'N1',
    mark: 'C1',
    says: {
      id: 'Informasi awal dapat ditelusuri; hasil penelusuran diputuskan, tidak pernah hilang karena waktu.',
      en: 'Informasi awal may be traced; what tracing found is decided upon and never lost by time.',
    },
  },
  {
    id: 'N2',
    mark: 'house',
    says: {
      id: 'Satu laporan yang masuk lewat dua pintu ditautkan dan dihitung satu kali; tautan yang keliru dapat dibuka kembali.',
      en: 'One report that came through two doors is linked and counted once; a mistaken link can be undone.',
    },
  },
  {
    id: 'N3',
    mark: 'U',
    says: {
      id: 'Pencabutan sebelum registrasi pada Pilkada diperlakukan seperti pada Pemilu (ps. 14 Perbawaslu 7/2022); teks Pilkada belum terbaca.',
      en: 'Withdrawal before registration in Pilkada is treated as in Pemilu (art. 14 Perbawaslu 7/2022); the Pilkada text was not readable.',
    },
  },
  {
    id: 'N4',
    mark: 'house',
    says: {
      id: 'Perkara yang diteruskan selesai setelah setiap penerusan terjawab; tidak ada kabar bukan jawaban.',
      en: 'A referred case is finished once every referral is answered; no news is not an answer.',
    },
  },
  {
    id: 'N5',
    mark: 'house',
    says: {
      id: 'Tingkat di atas bertindak atas suatu perkara hanya setelah mengambil alih.',
      en: 'The rank above acts on a case only after it has taken it over.',
    },
  },
  {
    id: 'N6',
    mark: 'house',
    says: {
      id: 'Laporan yang tidak dapat diregistrasi berakhir hanya dengan keputusan pleno yang beralasan. Satu alasan pernah terbaca: perkaranya sudah ditangani dan selesai di tingkat lain (P8, Pilkada).',
      en: 'A report that cannot be registered ends only by a reasoned decision of the pleno. One reason was seen: its case was already handled and finished at another level (P8, Pilkada).',
    },
  },
  {
    id: 'N7',
    mark: 'house',
    says: {
      id: 'Laporan yang syarat materielnya terpenuhi tidak hilang karena syarat formalnya tidak dilengkapi: menjadi informasi awal.',
      en: 'A report whose material conditions are met is not lost because its formal ones were not completed: it becomes informasi awal.',
    },
  },
  {
    id: 'N8',
    mark: 'house',
    says: {
      id: 'Kantor yang disebut sebagai terlapor tidak menangani dan orangnya tidak memutus; perkara itu hanya naik ke tingkat di atasnya.',
      en: 'An office that is accused does not handle the case and its people do not decide it; it goes only to the rank above.',
    },
  },
  {
    id: 'N9',
    mark: 'U',
    says: {
      id: 'Pada Pemilu perkara dilimpahkan seperti pada Pilkada (P7); pasal Pemilu yang terbaca (ps. 20 Perbawaslu 7/2022) hanya tentang etik penyelenggara.',
      en: 'In Pemilu a case is transferred as in Pilkada (P7); the Pemilu article that was read (art. 20 Perbawaslu 7/2022) is about the ethics of organisers alone.',
    },
  },
  {
    id: 'N10',
    mark: 'house',
    says: {
      id: 'Jangka yang sedang berjalan dihitung ulang hanya karena keputusan yang tercatat; jangka milik pelapor tidak pernah diperpendek olehnya.',
      en: "A running term is computed again only for a recorded decision; a reporter's own term is never made shorter by one.",
    },
  },
  {
    id: 'N11',
    mark: 'house',
    says: {
      id: 'PPK yang mencalonkan diri atau kerabat terlapor dicatat dari sumbernya; sejak itu tangga eskalasi (F7b, F9) dimulai dan tidak menunggu jangka PPK (F5).',
      en: 'A PPK who stands for election or is kin of the accused is recorded from a source; from then on the escalation ladder (F7b, F9) starts and does not wait for the term of the PPK (F5).',
    },
  },
  {
    id: 'N12',
    mark: 'house',
    says: {
      id: 'Langkah setelah penerusan dicatat dari surat yang dipegang: nomor, tanggal, dan menurut siapa. Pernyataan yang bertentangan berdampingan; tidak ada yang dihapus.',
      en: 'Steps after a referral are recorded from the paper somebody holds: number, day, and according to whom. Statements that contradict each other stand side by side; none is deleted.',
    },
  },
  {
    id: 'N13',
    mark: 'C1',
    says: {
      id: 'Berkas yang bukan kewenangan penerimanya kembali dengan alasan ke kantor yang mengirim, untuk dikirim ke instansi lain. Pernah terjadi: teguran kepada Bupati Bandung (2020) tentang orang yang bukan pegawainya.',
      en: 'A file that its receiver has no say in goes back with a reason to the office that sent it, to be sent elsewhere. It was seen: a warning to the Bupati of Bandung (2020) about a person who was not his employee.',
    },
  },
  {
    id: 'N14',
    mark: 'C1',
    says: {
      id: 'Tidak ada berkas diteruskan tanpa kajian, bukti, dan unit kerja terlapor: berkas tanpa kajian pernah dikembalikan.',
      en: 'No file is referred without a kajian, evidence and the unit of the accused: files without a kajian were sent back.',
    },
  },
  {
    id: 'N15',
    mark: 'house',
    says: {
      id: 'Kantor yang harus bertindak diingatkan satu hari sebelum jangkanya berakhir (satu hari kerja untuk jangka hari kerja), pada hari terakhir, dan setelah jangka itu lewat; hanya untuk jangka yang sudah berlaku.',
      en: 'The office that must act is reminded one day before its term ends (one working day for terms of working days), on the last day, and after it has passed; only for terms that act.',
    },
  },
  {
    id: 'N16',
    mark: 'house',
    says: {
      id: 'Satu hari setelah kantor Bawaslu diingatkan bahwa jangkanya lewat, tingkat di atasnya diberi tahu; tidak ada yang diputus karenanya.',
      en: 'One day after a Bawaslu office was reminded that its term has passed, the rank above is told; nothing is decided by it.',
    },
  },
  {
    id: 'N17',
    mark: 'house',
    says: {
      id: 'Bila PPK daerah tetap diam setelah diingatkan bahwa jangkanya lewat, BKN (F6, F7b) dan gubernur diberi tahu sesudah 7 hari, Mendagri (F9) sesudah 14 hari. Tidak ditemukan pasal tentang jarak hari ini, maupun tentang gubernur.',
      en: 'When a regional PPK stays silent after the reminder that its term has passed, BKN (F6, F7b) and the gubernur are told after 7 days, Mendagri (F9) after 14. No article was found on these days, nor on the gubernur.',
    },
  },
  {
    id: 'N30',
    mark: 'house',
    says: {
      id: 'Jangka kantor yang lewat tidak mengakhiri perkara atau LHP: ditandai terlambat, tampak di tingkat atas, dan tetap harus diputus.',
      en: "An office's term that has passed ends no case and no LHP: it is marked late, the rank above sees it, and it must still be decided.",
    },
  },
  {
    id: 'N31',
    mark: 'house',
    says: {
      id: 'Tanpa jangka, tidak ada yang berakhir karena waktu: tetap terbuka dan tetap ditunggu.',
      en: 'Without a term nothing ends by time: it stays open, and is still waited for.',
    },
  },
  {
    id: 'N32',
    mark: 'house',
    says: {
      id: 'Jangka dari aturan yang belum dikonfirmasi hanya ditampilkan: jika lewat, tidak ada yang ditandai terlambat dan tidak ada yang ditutup karenanya.',
      en: 'The term of a rule that is not confirmed is only shown: when it has passed, nothing is marked late and nothing is closed by it.',
    },
  },
]
