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
    id: 'N20',
    mark: 'house',
    says: {
      id: 'Tautan jawaban berlaku 14 hari untuk satu berkas dan satu instansi, dibuat dan dapat dicabut oleh kantor yang menangani, dan hanya terbuka bersama kode kedua yang sampai lewat jalan lain: tercetak pada surat, atau disebut lewat telepon. Tidak ditemukan pasal tentang hal ini.',
      en: 'A link for answering opens for 14 days, for one file and one body; the handling office makes it and may revoke it, and it opens only together with a second code that came another way: printed on the letter, or told by telephone. No article on this was found.',
    },
  },
  {
    id: 'N21',
    mark: 'house',
    says: {
      id: 'Siapa yang dilaporkan dalam berkas tidak menjawab berkas itu lewat tautan: tautan tidak dibuat untuk instansi yang dipimpinnya atau tempat ia berperan, dan yang menyebut nama atau jabatannya ditolak dan dicatat.',
      en: 'Whoever is accused in a file does not answer it by a link: none is made for the body that he heads or has a role in, and who gives his name or post is refused and noted.',
    },
  },
  {
    id: 'N22',
    mark: 'house',
    says: {
      id: 'Dari TNI dan Polri tautan hanya meminta nomor dan tanggal surat; isi dan berkas yang rahasia tetap di luar.',
      en: 'Of TNI and Polri a link asks for number and day of the letter alone; secret content and files stay outside.',
    },
  },
  {
    id: 'N23',
    mark: 'house',
    says: {
      id: 'Satu langkah dicatat satu kali lewat tautan. Yang keliru dibetulkan dengan surat, berdampingan dengan yang lama.',
      en: 'A step is recorded once by a link. What was wrong is corrected by a letter, which stands beside it.',
    },
  },
  {
    id: 'N26',
    mark: 'house',
    says: {
      id: 'Pelapor yang ditolak di loket atau tidak diregistrasi dapat satu kali meminta tingkat di atasnya meninjau penolakan itu, dengan alasannya, paling lama 14 hari sejak ditolak. Tidak ditemukan pasal tentang permintaan ini, maupun tentang jangkanya. Kantor yang menurut pelapor ikut disangka dilewati ke atas.',
      en: 'A reporter who was turned away at a counter or whose report was not registered may once ask the rank above to look at that refusal again, with his reason, within 14 days of it. No article was found on such a request, nor on its term. An office that the reporter says is involved is passed over upward.',
    },
  },
  {
    id: 'N27',
    mark: 'house',
    says: {
      id: 'Pleno tingkat di atas menjawab dalam 14 hari: penolakan tetap, dikembalikan untuk ditangani, atau diambil alih. Diam tidak mengakhirinya: lewat jangka dicatat terlambat dan terlihat di tingkat atasnya lagi. Yang dikembalikan masuk lagi ke kajian awal dan jangka kajian awal (P2, M4) berjalan dari hari itu. Jangka 14 hari ini aturan Netra.',
      en: 'The pleno of the rank above answers within 14 days: the refusal stands, it is sent back to be handled, or it is taken over. Silence does not end it: after the term it is marked late and shown to the next rank up. What is sent back enters kajian awal again, and its term (P2, M4) runs from that day. The 14 days are a rule of Netra.',
    },
  },
  {
    id: 'N28',
    mark: 'house',
    says: {
      id: 'Setiap bulan satu dari sepuluh penolakan setiap kantor, paling sedikit satu, diundi untuk diperiksa tingkat di atasnya. Undiannya dihitung dari sidik peristiwa pertama yang tercatat setelah bulan itu berakhir, sehingga tidak ada kantor yang dapat memilih.',
      en: 'Each month one in ten of the refusals of every office, at least one, is drawn for review by the rank above. The draw follows from the hash of the first event recorded after the month ended, so that no office can choose.',
    },
  },
  {
    id: 'N29',
    mark: 'house',
    says: {
      id: 'Penolakan di loket meninggalkan catatan petugas, waktu, dan alasan dari daftar, serta tanda terima bagi yang ditolak. Tidak ada tingkat di atas Bawaslu RI: yang tersisa melapor lagi dengan bukti baru selama batas waktu belum lewat, atau mengadukan etik penyelenggara ke DKPP.',
      en: 'A refusal at a counter leaves a record of the officer, the time and a reason from the list, and a receipt for whoever was refused. There is no rank above Bawaslu RI: what remains is to report again with new evidence while the time limit has not passed, or a complaint on the ethics of organisers to DKPP.',
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
  {
    id: 'N33',
    mark: 'house',
    says: {
      id: 'Pembalasan karena melapor (dipindahkan, diancam, diturunkan) adalah laporan tersendiri, ditautkan dengan tanda terima laporan pertama. Laporan itu tidak sampai ke kantor yang dituduh, juga tidak ke kantor yang dituduh laporan pertama; tautannya hanya terbaca oleh yang boleh membaca keduanya. Tidak ditemukan pasal.',
      en: 'Retaliation for a report (transfer, threat, demotion) is a report of its own, linked by the receipt of the first. It does not reach the office it accuses, nor one that the first accuses; only whoever may read both reads the link. No article was found.',
    },
  },
  {
    id: 'N34',
    mark: 'house',
    says: {
      id: 'Setelah lama simpannya lewat (N108, atau menurut keputusan meja hukum) jam mengusulkan, dua orang pimpinan kantor yang menangani harus setuju, satu yang tidak setuju cukup untuk mempertahankan; yang dihapus hanya isinya, sedangkan peristiwa, sidik (hash), dan faktanya tetap. Tidak ditemukan pasal.',
      en: 'Once it has been kept its time (N108, or by decision of the legal desk) the clock proposes and two commissioners of the handling office must agree; one who does not is enough to keep it. Only the content is deleted: event, hash and fact stay. No article was found.',
    },
  },
  {
    id: 'N35',
    mark: 'house',
    says: {
      id: 'Sebelum diteruskan ke BKN, PPK, TNI, atau Polri, terlapor dicocokkan dengan NIP atau NRP, instansi, dan jabatannya pada hari perbuatan: dari daftar pegawai, dari surat menurut siapa, atau tercatat mengapa tidak dapat. Untuk yang lain unit kerjanya cukup. Tidak ditemukan pasal.',
      en: 'Before a file goes to BKN, a PPK, TNI or Polri, its subject is matched to NIP or NRP, employer and post on the day of the act: from a roll, from a paper and according to whom, or it is recorded why that cannot be. For others the unit is enough. No article was found.',
    },
  },
  {
    id: 'N36',
    mark: 'house',
    says: {
      id: 'Pencarian di daftar pegawai hanya meninggalkan jejak di Bawaslu: satu baris dalam catatan baca perkara, paling banyak 60 dalam satu jam untuk satu orang. Instansi tidak melihat apa pun. Nomor tidak disimpan terbuka: sebagai HMAC untuk mencocokkan, dan tersegel ke kunci kantor; membukanya adalah peristiwa. Tidak ditemukan pasal.',
      en: 'A search in the rolls leaves its trace at Bawaslu alone: a line in the reading log of the case, sixty at most in an hour for one person. The employer sees nothing. The number is not kept in the clear: as an HMAC for matching, and sealed to the key of the office; opening it is an event. No article was found.',
    },
  },
  {
    id: 'N37',
    mark: 'house',
    says: {
      id: 'Kode terlapor membuka halamannya 180 hari sejak dibuat; undangan berikutnya atau kantor memberi kode baru. Lewat kode dapat dikirim 20 tulisan dan 5 berkas sehari, tiap berkas paling besar 10 MB. Koreksi yang diterima mengubah yang tampak, dan bunyi lamanya tetap di riwayat. Tidak ditemukan pasal.',
      en: 'The code of a terlapor opens his page for 180 days; the next invitation, or the office, gives a new one. By a code come at most 20 texts and 5 files a day, each file of at most 10 MB. A correction that is granted changes what is shown, and the old words stay in the history. No article was found.',
    },
  },
  {
    id: 'N38',
    mark: 'house',
    says: {
      id: 'Undangan kedua menyusul undangan pertama yang terbukti sampai dan tidak dipenuhi; setelah dua kali tidak hadir penanganan berjalan tanpa keterangannya, dan tidak hadir bukan pengakuan. Klarifikasi daring menyebut rekaman dan persetujuannya, atau mengapa tidak direkam. Di layar hanya terlapor yang menandatangani, dengan kode undangannya. Klarifikasi satu orang dapat diminta kepada kantor tepat di bawahnya, tidak untuk pelapor dan tidak kepada yang disebut dalam perkara; tenggat tetap pada kantor yang menangani. Pada Pemilu undangan kedua, rekaman, dan delegasi terbaca di satu sumber (Perbawaslu 7/2022); aturan Pilkada tidak ditemukan.',
      en: 'A second invitation follows a first one that is proven to have arrived and to which nobody came; after two the handling goes on without the statement, and staying away admits nothing. An online hearing says how it was recorded and with what consent, or why not. On the screen only a terlapor signs, by the code of his invitation. The hearing of one person may be asked of the office right below, never of the reporter and never of whom the case accuses; the clocks stay with the handling office. For Pemilu the second invitation, the recording and the delegation were read in one source (Perbawaslu 7/2022); for Pilkada no rule was found.',
    },
  },
  {
    id: 'N39',
    mark: 'house',
    says: {
      id: 'Draf LHP, surel pengingat, sesi masuk, dan berkas yang tidak melekat pada perkara tidak menunggu persetujuan dua orang: setelah lama simpannya lewat (N108, atau menurut keputusan meja hukum) jam menghapusnya, tidak selama perkaranya terbuka, dan mencatat sidiknya. Tidak ditemukan pasal.',
      en: 'Drafts of LHP, reminder mails, sessions and files that hang on no case do not wait for two people: once they have been kept their time (N108, or by decision of the legal desk) the clock deletes them, not while their case is open, and notes their hash. No article was found.',
    },
  },
  {
    id: 'N41',
    mark: 'house',
    says: {
      id: 'Identitas yang tersegel dibuka oleh dua orang: seorang petugas kantor yang menangani meminta dengan alasan, dan seorang pimpinan di luar tim penanganan (kantor itu atau tingkat di atasnya) memutuskan, keduanya masuk dengan dua faktor. Yang diizinkan terbuka 4 jam bagi yang meminta saja; setiap kali dilihat tercatat, dan pelapor mengetahuinya lewat tanda terimanya. Yang bertindak dalam perkara itu, sekretariat, dan pegawai yang diperbantukan tidak memutuskan. Tidak ditemukan pasal, juga tentang 4 jam ini.',
      en: 'A sealed identity is opened by two people: an officer of the handling office asks with a reason, and a commissioner outside the handling team (of that office or of a rank above it) decides, both signed in with two factors. What is granted stays open for 4 hours, to whoever asked alone; every look is noted, and the reporter learns of it by his receipt. Who acted on the case, the secretariat and lent staff do not decide. No article was found, nor on the 4 hours.',
    },
  },
  {
    id: 'N42',
    mark: 'house',
    says: {
      id: 'Lampiran identitas ada hanya karena putusan tercatat yang menyebut penerimanya dan hukum yang memintanya: aturan yang sudah dikonfirmasi meja hukum, atau pasal yang disebut dalam putusan itu. PPK, atasan, instansi, dan terlapor tidak pernah menjadi penerima. Lampiran dicetak satu kali, salinannya tersegel.',
      en: 'The identity annex exists only by a recorded decision that names its addressee and the law that asks for it: a rule that the legal desk confirmed, or an article named in that decision. PPK, superior, employer and the accused are never addressees. It is printed once, and its copy is sealed.',
    },
  },
  {
    id: 'N43',
    mark: 'house',
    says: {
      id: '“Boleh tidak?” menjawab hanya dari katalog. Yang tidak disebut katalog dijawab “katalog tidak punya jawaban”, tidak pernah “boleh”; yang disebut oleh aturan yang belum terkonfirmasi atau bertentangan dijawab “anggap tidak boleh”. Baris mana menyebut perbuatan mana adalah bacaan Netra menurut bunyi judulnya; yang perlu ditafsirkan hanya ditampilkan sebagai yang dekat. Pertanyaannya tidak dicatat.',
      en: "“May I?” answers from the catalogue alone. What the catalogue does not name is answered “the catalogue has no answer”, never “allowed”; what a rule names that is unconfirmed or disputed is answered “take it as barred”. Which row names which conduct is Netra's reading of the words of its title; what would need construing is only shown as near. The question is not recorded.",
    },
  },
  {
    id: 'N44',
    mark: 'house',
    says: {
      id: 'Pertanyaan yang tidak terjawab oleh katalog sampai ke kantor Bawaslu di wilayahnya tanpa nama. Kantor itu menjawab satu kali secara tertulis; yang terbit ialah pertanyaan dan jawaban dengan kata-kata petugas, bukan tulisan penanya. Yang dikesampingkan tidak terbit dan beralasan. Tidak ditemukan pasal yang mengatur waktunya.',
      en: 'A question that the catalogue cannot answer reaches the Bawaslu office of its region without a name. That office answers once, in writing; what is published is question and answer in the words of its officer, not what the asker wrote. What is set aside is not published, and has a reason. No article was found that sets a time.',
    },
  },
  {
    id: 'N45',
    mark: 'house',
    says: {
      id: 'Dengan tanda terimanya saja, pelapor dan kantor yang menangani laporannya saling menulis. Yang membaca hanya petugas kantor itu yang boleh meminta identitas dibuka; kantor di atasnya baru sesudah pengambilalihan, petugas yang dipinjamkan tidak pernah. Setiap pesan disimpan tersegel; riwayat perkara mencatat bahwa ada pesan, bukan isinya, dan tidak ada naskah atau berkas yang memuatnya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'With the receipt alone, a reporter and the office that handles the report write to each other. Only officers of that office read it who may ask for an identity to be opened; the rank above only after pengambilalihan, lent staff never. Every message is kept sealed; the history of the case says that there was one, not what it says, and no paper or file holds it. No article was found that governs this.',
    },
  },
  {
    id: 'N46',
    mark: 'house',
    says: {
      id: 'Satu pesan paling panjang 4.000 huruf; satu tanda terima menulis paling banyak 10 pesan dalam satu jam dan 30 dalam 24 jam. Kantor tidak dibatasi jumlahnya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A message has at most 4,000 characters; one receipt writes at most 10 in an hour and 30 in 24 hours. The office is not limited in number. No article was found that governs this.',
    },
  },
  {
    id: 'N47',
    mark: 'house',
    says: {
      id: 'Bukti digital dikirim lewat tanda terima atau oleh petugas yang menangani: video paling besar 2 GB, rekaman suara 500 MB, gambar 50 MB, dokumen dan lainnya 100 MB; paling banyak 50 berkas atau 5 GB untuk satu laporan, dan sebanyak itu lagi dari petugas untuk satu perkara. Yang terputus dapat dilanjutkan 7 hari. Setelah perkaranya berakhir tidak ada lagi yang diterima. Tidak ditemukan pasal.',
      en: 'Digital evidence comes by a receipt or from officers who handle the case: a video of at most 2 GB, a sound recording 500 MB, a picture 50 MB, documents and others 100 MB; at most 50 files or 5 GB for one report, and as much again from officers for one case. What was cut off may be gone on with for 7 days. Once the case has ended nothing more is taken. No article was found.',
    },
  },
  {
    id: 'N48',
    mark: 'house',
    says: {
      id: 'Bukti asli disegel ke kantor yang menangani sebelum menyentuh penyimpanan, dan tidak pernah diubah. Petugas bekerja dengan salinan aman tanpa data kamera; setiap pengunduhan yang asli adalah peristiwa. Jenisnya ditentukan dari isinya; berkas dari luar tidak pernah dibuka di situs ini. Tidak ditemukan pasal.',
      en: 'The original is sealed to the handling office before it touches the storage, and is never changed. Officers work with a safe copy without the data of the camera; every download of the original is an event. What it is, its content says; no file from outside is ever opened on this site. No article was found.',
    },
  },
  {
    id: 'N49',
    mark: 'house',
    says: {
      id: 'Kunci kantor dapat dipegang oleh petugasnya: dua pimpinan mengalihkannya, dan sejak itu membuka identitas perlu kata sandi kunci petugas yang membuka, paling sedikit 16 tanda. Sepuluh kali salah dalam 24 jam menutup kunci itu. Yang memegang ialah staf penanganan, anggota, dan ketua kantor itu yang tidak diperbantukan; berakhir jabatannya berakhir aksesnya saat itu juga, dan kunci kantor harus diputar. Pemegang terakhir tidak dapat diputus. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: "An office's key can be held by its officers: two commissioners hand it over, and from then on opening an identity takes the passphrase of the key of the officer who opens, of at least 16 signs. Ten wrong ones in 24 hours close that key. Its holders are staff who handle cases, members and chair of that office, and nobody lent; when a post ends access ends at once, and the office's key has to be rotated. The last holder cannot be cut off. No article was found, nor on these figures.",
    },
  },
  {
    id: 'N50',
    mark: 'house',
    says: {
      id: 'Kunci pemulihan kantor dibagi tiga dan dicetak satu kali; dua bagian memulihkan kunci kantor kepada petugasnya yang masuk dengan dua faktor, satu bagian tidak membuka apa pun. Bagian tidak disimpan di mana pun oleh Netra. Tidak ditemukan pasal.',
      en: "An office's recovery key is split in three and printed once; two shares give the office's keys back to an officer of it who signed in with two factors, one share opens nothing. Netra keeps no share anywhere. No article was found.",
    },
  },
  {
    id: 'N53',
    mark: 'house',
    says: {
      id: 'Ponsel pengawas dibuka dengan kartu cetak yang berlaku 14 hari dan hanya sekali, tanpa surel dan nomor telepon. Setelah itu ponsel memakai kuncinya sendiri: haknya sama dengan hak pemiliknya pada hari itu, berhenti bersama keanggotaannya, dan dapat dicabut kapan saja. Tidak ditemukan pasal, juga tentang 14 hari ini.',
      en: "A supervisor's phone is opened by a printed card that works for 14 days and only once, without mail or telephone number. From then on the phone has a key of its own: it may do what its owner may on that day, it ends with his membership, and it can be revoked at any time. No article was found, nor on the 14 days.",
    },
  },
  {
    id: 'N54',
    mark: 'house',
    says: {
      id: 'Isi ponsel pengawas tersegel dengan PIN enam angka. Setelah sepuluh PIN salah berturut-turut, ponsel menghapus kuncinya: draf yang belum terkirim tidak dapat dibaca lagi oleh siapa pun, dan ponsel perlu kartu baru. Tidak ditemukan pasal.',
      en: "What a supervisor's phone holds is sealed by a PIN of six digits. After ten wrong PINs in a row the phone deletes its key: drafts that were not sent can be read by nobody any more, and the phone needs a new card. No article was found.",
    },
  },
  {
    id: 'N55',
    mark: 'house',
    says: {
      id: 'Kabar lewat surel bagi pelapor mati, kecuali ia memintanya. Isinya hanya bahwa ada kabar; paling cepat tiga jam sesudah kantor menulis, satu kali sampai ia membacanya. Tombol berhenti sekali tekan menyertainya hanya bila pengirimnya sudah menyebut situs ini, dengan alamat acak yang tidak dapat dibedakan dari milik pengikut angka umum. Alamatnya tersegel, tidak dilihat petugas, tidak tercatat sebagai peristiwa, dan dihapus ketika perkara berakhir atau pelapor memintanya. Tidak ditemukan pasal, juga tentang tiga jam ini.',
      en: 'News by mail for a reporter is off unless he asks for it. It says only that there is news; three hours after the office wrote at the earliest, once until he has read it. A button that ends it by one press comes with it only where the sender names this site anyhow, with a random address like that of whoever follows public numbers. His address is sealed, seen by no officer, in no event, and deleted when the case ends or he asks. No article was found, nor on the three hours.',
    },
  },
  {
    id: 'N56',
    mark: 'house',
    says: {
      id: 'Satu berkas dapat menyertai satu pesan, dari pelapor atau dari kantor: gambar, video, suara, atau dokumen paling besar 10 MB, yang lain 5 MB. Jenisnya ditentukan dari isinya. Berkas tersegel bersama pesannya, namanya tidak disimpan, hanya diserahkan untuk disimpan dan tidak pernah dibuka di situs ini, dan dihapus bersama pesannya. Tidak ditemukan pasal.',
      en: 'One file can go with a message, from the reporter or from the office: a picture, video, sound or document of at most 10 MB, anything else 5 MB. What it is, its content says. It is sealed as its message is, its name is not kept, it is handed out to be saved and never opened on this site, and it is deleted with its message. No article was found.',
    },
  },
  {
    id: 'N57',
    mark: 'house',
    says: {
      id: 'Petugas membuka kunci di perambannya sendiri hanya bila masuk dengan dua faktor. Percobaannya tercatat sebelum kunci yang tertutup diserahkan, dan yang tersegel baru diserahkan setelah terbukti, dalam sepuluh menit dan satu kali, bahwa kuncinya terbuka. Aturan dua orang, empat jam, dan sepuluh kata sandi salah tetap berlaku. Tidak ditemukan pasal.',
      en: 'An officer opens his key in his own browser only when signed in with two factors. The try is recorded before the closed key is handed out, and what is sealed is handed out only once it is proven, within ten minutes and once, that the key opened. The rules on two people, four hours and ten wrong passphrases hold. No article was found.',
    },
  },
  {
    id: 'N58',
    mark: 'house',
    says: {
      id: 'Video dan rekaman suara diputar bagi yang menangani langsung dari penyimpanan tersegel, dalam bingkai yang tidak menjalankan program apa pun. Satu kali duduk menonton, paling lama 4 jam, adalah satu peristiwa dan terbuka bagi petugas itu saja. Tidak ditemukan pasal, juga tentang 4 jam ini.',
      en: 'Films and sounds are played to whoever handles the case straight from the sealed store, in a frame that runs no program. One sitting, of at most 4 hours, is one event and open to that officer alone. No article was found, nor on the 4 hours.',
    },
  },
  {
    id: 'N59',
    mark: 'house',
    says: {
      id: 'Tautan dicatat dengan alamatnya, waktu petugas melihatnya, dan yang terlihat di sana menurut petugas itu; tangkapannya adalah bukti dengan sidik sendiri. Netra tidak pernah membuka alamat itu. Tidak ditemukan pasal.',
      en: 'A link is put on record with its address, when the officer saw it and what stood there in his words; what he captured is evidence with a hash of its own. Netra never opens that address. No article was found.',
    },
  },
  {
    id: 'N60',
    mark: 'house',
    says: {
      id: 'Bukti diperlihatkan kepada terlapor atau badan penerima hanya sebagai salinan gambar, setelah petugas menjawab siapa saja yang mungkin membuatnya. Yang hanya mungkin dibuat sedikit orang tidak diperlihatkan; isinya disampaikan dengan kata-kata. Tidak ditemukan pasal.',
      en: 'Evidence is put before a terlapor or a receiving body only as a copy of a picture, after an officer has answered who could have made it. What only few people could have made is not shown; what it shows is put in words. No article was found.',
    },
  },
  {
    id: 'N61',
    mark: 'house',
    says: {
      id: 'Gambar dapat ditutup, dikaburkan, atau dipotong sebelum dikirim dan sekali lagi oleh petugas yang menangani; aslinya tidak berubah. Salinan tersunting adalah bukti tersendiri dengan sidiknya, dan riwayat menyebut keduanya. Selama ada salinan tersunting, hanya itu yang dapat diperlihatkan kepada terlapor atau instansinya. Tidak ditemukan pasal.',
      en: 'A picture can be covered, blurred or cropped before it is sent and again by officers who handle the case; the original does not change. An edited copy is evidence of its own with its hash, and the history names both. While there is an edited copy, only that one can be shown to the accused or his employer. No article was found.',
    },
  },
  {
    id: 'N62',
    mark: 'house',
    says: {
      id: 'Apa yang terjadi boleh diceritakan dengan suara, paling lama 10 menit sekali rekam di formulir. Rekamannya adalah bukti dan cukup sebagai uraian saat melapor; petugas yang menangani menuliskannya, dan yang dituliskan terakhir berlaku. Sebelum merekam, pelapor diberi tahu bahwa suara dapat dikenali. Tidak ditemukan pasal.',
      en: 'What happened may be told by voice, in the form at most 10 minutes at a time. The recording is evidence and is enough as the account when reporting; officers who handle the case write it down, and what was written last counts. Before recording, the reporter is told that a voice can be recognised. No article was found.',
    },
  },
  {
    id: 'N63',
    mark: 'house',
    says: {
      id: 'Foto dan rekaman dari ponsel pengawas diumumkan lebih dulu dengan sidik aslinya, paling banyak 50 untuk satu LHP. Foto menyusul sebagai salinan aman paling besar 100 KB tanpa data kamera; yang asli menyusul saat jaringan baik atau saat pengawas memintanya. Yang tiba dicocokkan dengan sidik yang diumumkan; yang berbeda tetap disimpan dan disebut. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: "Photos and recordings of a supervisor's phone are announced first by the hash of the original, at most 50 for one LHP. A photo follows as a safe copy of at most 100 KB without the data of the camera; the original follows when the line is good or when the supervisor says so. What arrives is held against the hash that was announced; what differs is kept all the same, and said. No article was found, nor on these figures.",
    },
  },
  {
    id: 'N64',
    mark: 'house',
    says: {
      id: 'Pekerjaan satu hari dapat dibawa sebagai satu berkas tersegel dari ponsel ke kantor. Berkas terbuka hanya di kantor rantai pengawasnya (desa/kelurahan, kecamatan, kabupaten/kota, provinsi), diimpor berapa kali pun hasilnya satu, dan setiap impor adalah peristiwa. Kantor lain tidak membaca apa pun darinya. Tidak ditemukan pasal.',
      en: "A day's work can be carried from the phone to an office as one sealed file. It opens only at an office of the supervisor's own chain (desa/kelurahan, kecamatan, kabupaten/kota, province), comes to the same however often it is imported, and each import is an event. Another office reads nothing of it. No article was found.",
    },
  },
  {
    id: 'N65',
    mark: 'house',
    says: {
      id: 'Kode singkat sepuluh tanda dari ponsel, dibacakan lewat telepon atau SMS dan dicatat kantor, membuktikan bahwa teks LHP itu sudah ada saat dicatat. Bila LHP tiba, kodenya dihitung lagi dari isinya: sama, atau berbeda. Kode tidak mengatakan apa pun tentang isi. Tidak ditemukan pasal.',
      en: 'A short code of ten symbols, read from the phone by telephone or SMS and noted by the office, proves that this text of the LHP existed when it was noted. When the LHP arrives its code is computed again from what it says: the same, or different. The code says nothing of the content. No article was found.',
    },
  },
  {
    id: 'N66',
    mark: 'house',
    says: {
      id: 'Daftar pengangkatan pengawas diambil utuh atau tidak sama sekali: setiap baris yang salah disebut dengan alasannya, dan selama masih ada satu, tidak ada akun yang dibuat. Satu PTPS untuk satu TPS dan satu PKD untuk satu desa pada satu masa. Hak berakhir sehari setelah hari terakhir di surat keputusan. Tidak ditemukan pasal.',
      en: 'A list of appointed supervisors is taken whole or not at all: each row that is wrong is named with its reason, and while there is one, no account is made. One PTPS for a polling place and one PKD for a village at a time. Rights end on the day after the last day of the decree. No article was found.',
    },
  },
  {
    id: 'N67',
    mark: 'house',
    says: {
      id: 'Setiap jawaban “tidak” dalam daftar periksa sebuah LHP diperlihatkan kepada tingkat di atasnya begitu LHP diajukan, dan tetap di sana sampai seseorang di atasnya mencatat apa yang dilakukan. Pertanyaannya ditulis kantor kabupaten/kota ke atas dan bukan bunyi aturan. Bahwa “tidak” diteruskan kepada PKD ada dalam contoh Form A; cara dan waktunya tidak ditemukan pasalnya.',
      en: 'Each answer of “no” in the checklist of an LHP is put before the rank above as soon as the LHP is submitted, and stays there until somebody above records what was done. The questions are written by offices of regency rank and above and are not the words of a rule. That a “no” goes to the PKD is in the template of Form A; for the way and the time no article was found.',
    },
  },
  {
    id: 'N68',
    mark: 'house',
    says: {
      id: 'PKD membaca LHP yang diajukan PTPS di desanya, Panwaslu Kecamatan membaca LHP di kecamatannya, dan setiap tingkat di atasnya. Atasan memberi komentar, dan tidak mengubah LHP. Tembok terhadap kantor terlapor tetap berlaku. Tidak ditemukan pasal.',
      en: 'A PKD reads the LHPs that PTPS of his village submitted, a Panwaslu Kecamatan those of its kecamatan, and so does each rank above. Who is above comments, and never changes an LHP. The wall around an accused office holds. No article was found.',
    },
  },
  {
    id: 'N69',
    mark: 'house',
    says: {
      id: 'Panwaslu Kecamatan, dengan PKD dan PTPS di bawahnya, bekerja sampai hari terakhir dalam surat keputusan. Pada awal hari berikutnya perkara yang terbuka, draf LHP, dan kunci kantor diserahkan kepada tingkat di atasnya, masing-masing dengan peristiwanya, dan semua jabatan di sana berakhir. Empat belas hari sebelumnya kantor dan ponselnya diingatkan. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'A Panwaslu Kecamatan, with the PKD and PTPS below it, works until the last day in its decree. At the beginning of the next day its open cases, drafts of LHPs and the keys of the office go to the rank above, each with its event, and all posts there end. Fourteen days before, office and phones are reminded. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N70',
    mark: 'house',
    says: {
      id: 'Selama banjir laporan, formulir meminta peramban mengerjakan teka-teki hitung sebelum mengirim: mulai kira-kira 150 laporan dalam satu jam dari satu perangkat, 500 dari satu alamat, atau 3.000 dalam satu menit di seluruh situs; setiap kali berlipat dua, teka-tekinya lebih berat. Kapan tepatnya, diundi (N245). Tanpa JavaScript: satu hitungan dan waktu tunggu 20, 60, atau 180 detik, atau loket. Pada hari biasa hampir tidak ada yang diminta apa pun. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'While reports flood in, the form asks the browser for a hash puzzle before it sends: from about 150 reports within an hour from one device, 500 from one address, or 3,000 within a minute on the whole site; with each doubling the puzzle is heavier. When exactly is drawn (N245). Without JavaScript: a sum and a wait of 20, 60 or 180 seconds, or the counter. On an ordinary day hardly anybody is asked for anything. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N71',
    mark: 'house',
    says: {
      id: 'Selama banjir laporan lewat API, pintu itu hanya menerima kiriman bertoken mitra, yang dibuat pengelola, berlaku 180 hari, dan dapat dicabut kapan saja. Di luar banjir siapa pun mengirim tanpa token. Laporan mana yang datang dengan token mana tidak dicatat. Tidak ditemukan pasal, juga tentang 180 hari ini.',
      en: 'While reports flood in by the API, that door takes only what comes with a partner token, which an administrator makes, which is good for 180 days and can be revoked at any time. Outside a flood anybody sends without a token. Which report came with which token is not recorded. No article was found, nor on the 180 days.',
    },
  },
  {
    id: 'N72',
    mark: 'house',
    says: {
      id: 'Laporan yang mungkin menceritakan hal yang sama hanya disebut kepada petugas yang menyaring: menurut kata, orang, hari, tempat, dan perbuatan, tidak pernah menurut pelapor. Yang menautkan manusia. Satu kajian awal dapat ditulis untuk banyak laporan tentang satu peristiwa; setiap laporan menyimpan tanda terima, hari diketahui, tenggat, syarat formal, dan jawaban beralasannya sendiri. Saringan hanya mengusulkan tidak diregistrasi; pleno yang memutus. Tidak ditemukan pasal.',
      en: 'Reports that may tell the same are named only to the officer at triage: by words, person, day, place and act, never by reporter. It is a human who links them. One kajian awal can be written for many reports of one event; each report keeps its receipt, the day it was known, its clock, its formal conditions and its own reasoned answer. Triage only proposes not to register; the pleno decides. No article was found.',
    },
  },
  {
    id: 'N73',
    mark: 'house',
    says: {
      id: 'Kantor dapat membuka latihan (bimtek) dengan kode, paling lama 14 hari. Yang dikirim di dalamnya bukan laporan: tanpa tanda terima, nomor, tenggat, dan identitas; tidak dihitung di mana pun; dan dihapus 7 hari setelah latihan berakhir. Riwayat hanya mencatat bahwa latihan dibuka dan berakhir. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An office can open a training (bimtek) with a code, for at most 14 days. What is sent in it is no report: without receipt, number, clock and identity; counted nowhere; and deleted 7 days after the training ended. The history records only that a training was opened and ended. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N74',
    mark: 'house',
    says: {
      id: 'Formulir laporan tidak meninggalkan apa pun di HP, kecuali pelapor sendiri menyatakan HP itu miliknya dan meminta draf. Draf tersegel dengan kode yang hanya ditampilkan kepadanya, dan terhapus setelah laporannya terkirim, setelah 7 hari, atau saat ia menghapusnya atau menekan Keluar cepat. Tidak ditemukan pasal, juga tentang 7 hari ini.',
      en: 'The form of a report leaves nothing on a phone, unless the reporter says himself that the phone is his own and asks for a draft. A draft is sealed by a code that is shown to him alone, and is deleted when its report was sent, after 7 days, or when he deletes it or presses the quick exit. No article was found, nor on the 7 days.',
    },
  },
  {
    id: 'N77',
    mark: 'house',
    says: {
      id: 'Permintaan tinjauan (N26) dapat datang dengan surat atau di loket. Loket di tingkat atas yang tidak dituduh mencatatnya dari surat; tanggal surat menentukan apakah masih dalam waktunya, jangka jawaban (N27) berjalan sejak dicatat. Kantor yang menolak dan kantor yang dituduh tidak mencatatnya dan tidak membaca alasannya: surat yang sampai di sana diteruskan ke tingkat di atasnya. Tidak ditemukan pasal.',
      en: 'A second look (N26) may be asked for by letter or at a counter. A counter of a rank above that is not accused records it from the letter; the day of the letter says whether it is in time, the term of the answer (N27) runs from when it was recorded. The office that refused and an office that is accused neither record it nor read why: a letter that reaches them is passed on to the rank above. No article was found.',
    },
  },
  {
    id: 'N78',
    mark: 'house',
    says: {
      id: 'Berkas tentang seorang polisi tidak terbuka bagi anggota Gakkumdu dari kepolisian yang diperbantukan oleh Polres orang itu, termasuk Polsek dan Propam di bawahnya. Selama belum dicatat dari Polres mana ia berasal, berkas itu tidak terbuka bagi satu pun anggota Gakkumdu dari kepolisian. Anggota Gakkumdu tanpa instansi asal tidak membaca berkas apa pun. Siapa yang diperbantukan dalam salah satu jabatannya, atau bertugas di sekretariat, tidak membuka identitas dalam jabatan mana pun. Tidak ditemukan pasal.',
      en: 'A file on a police officer is not open to police members of Gakkumdu who are lent by his Polres, its Polsek and its Propam included. As long as nobody has recorded which Polres is his, it is open to no police member of Gakkumdu. A member of Gakkumdu without a home office reads no file. Whoever is lent in one of his posts, or serves in a secretariat, opens no identity in any post. No article was found.',
    },
  },
  {
    id: 'N79',
    mark: 'house',
    says: {
      id: 'Petugas dapat menutup kuncinya sekali lagi dengan passkey yang membuat rahasianya sendiri (PRF); perangkat tanpa itu tidak diterima, dan kata sandi tetap membuka. Passkey ditambahkan hanya oleh siapa yang dalam sepuluh menit terakhir membuka kuncinya. Aturan tentang percobaan (N49, N57) berlaku sama. Tidak ditemukan pasal.',
      en: 'An officer can close his key once more by a passkey that makes a secret of its own (PRF); a device without it is not accepted, and the passphrase goes on opening. A passkey is added only by who opened his key within the last ten minutes. The rules on tries (N49, N57) hold likewise. No article was found.',
    },
  },
  {
    id: 'N80',
    mark: 'house',
    says: {
      id: 'Laporan yang menyebut kantor Bawaslu sebagai terlapor melewatinya seketika. Penyebutan itu klaim: seorang anggota atau ketua dari tingkat di atas menilainya dalam 24 jam, sekali untuk setiap kantor, dengan alasan. Bila tidak berdasar, perkara tidak lagi tertutup bagi kantor itu dan dapat dilimpahkan kepadanya. Kantor yang disebut tidak ikut menilai. Lewat 24 jam ditandai terlambat, dan tidak ada yang terbuka dengan sendirinya. Tidak ditemukan pasal, juga tentang 24 jam ini.',
      en: 'A report that names a Bawaslu office as accused goes past it at once. The naming is a claim: a commissioner of the rank above judges it within 24 hours, once for each office, with a reason. If it is unfounded, the case is no longer closed to that office and can be handed to it. The office named takes no part. After 24 hours it is marked late, and nothing opens by itself. No article was found, nor on the 24 hours.',
    },
  },
  {
    id: 'N81',
    mark: 'house',
    says: {
      id: 'Yang lebih besar dari satu berkas bawaan (N64) dibawa dalam beberapa berkas bernomor, diimpor dalam urutan apa pun. Berkas yang datang sebelum bagian di depannya disimpan tersegel sebagaimana datang, paling lama tujuh hari, dan ikut masuk begitu bagian itu datang. Tidak ditemukan pasal.',
      en: 'What is larger than one carried file (N64) is carried in several numbered ones, imported in any order. One that comes before the part in front of it is kept sealed as it came, for seven days at most, and is taken once that part comes. No article was found.',
    },
  },
  {
    id: 'N85',
    mark: 'house',
    says: {
      id: 'Pemberi kerja membawa daftar pegawainya sendiri. Semua baris yang dapat diterima masuk bersama-sama atau tidak satu pun; yang ditolak disebut barisnya dan sebabnya. Daftar baru mencatat siapa masuk, pindah, dan kembali dengan harinya, dan tidak pernah menghapus. Yang tidak ada di berkas tetap di daftar, kecuali pemberi kerja menyatakan berkasnya lengkap dan tidak ada baris yang ditolak. Desa memegang daftar perangkatnya sendiri. Bawaslu melihat jumlah, tidak pernah nama. Tidak ditemukan pasal.',
      en: 'An employer brings his own roll. All rows that can be taken go in together, or none; of those that are rejected the row and the reason are said. A new list records who joined, moved and came back, with the day, and never deletes. Who is not in the file stays on the roll, unless the employer says that it is complete and no row is rejected. A village keeps the roll of its own officials. Bawaslu sees how many, never who. No article was found.',
    },
  },
  {
    id: 'N86',
    mark: 'house',
    says: {
      id: 'NIP, NRP, dan NIK dalam daftar pegawai hanya disimpan sebagai sidik (HMAC) dengan kunci di luar basis data; surel dan telepon tersegel; pangkat, tanggal lahir, dan jenis kelamin tidak disimpan. NIK dipakai hanya bagi yang tidak punya nomor lain. Berkas yang dibawa dan isi baris yang ditolak tersegel, tampak hanya bagi pemegang daftar itu, dan terhapus setelah dibatalkan atau tujuh hari setelah diperiksa; setelah diterapkan, berkasnya langsung terhapus. Tidak ditemukan pasal, juga tentang tujuh hari ini.',
      en: 'NIP, NRP and NIK of a roll are kept only as marks (HMAC) under a key outside the database; mail addresses and telephones are sealed; rank, day of birth and sex are not kept. An NIK is used only for whoever has no other number. A file that was brought, and what its rejected rows say, are sealed, seen by the keeper of that roll alone, and deleted when the list is dropped or seven days after it was checked; once it was taken the file goes at once. No article was found, nor on the seven days.',
    },
  },
  {
    id: 'N87',
    mark: 'house',
    says: {
      id: 'Pemeriksaan NIP (delapan angka tanggal lahir, enam angka tahun dan bulan pengangkatan atau 21 bagi PPPK, satu angka jenis kelamin, tiga angka urut) dan NIK (tanggal lahir di angka ke-7 sampai ke-12, hari ditambah 40 bagi perempuan) adalah pemeriksaan Netra sendiri. Pasalnya tidak terbaca; nomor yang ditolak dapat dibawa lagi setelah diperbaiki di sumbernya.',
      en: "The check of an NIP (eight digits of birth, six of year and month of appointment or 21 for PPPK, one of sex, three of sequence) and of an NIK (day of birth in digits 7 to 12, forty added to the day for women) is Netra's own. Its article was not read; a number that was rejected can be brought again once it is corrected at its source.",
    },
  },
  {
    id: 'N88',
    mark: 'house',
    says: {
      id: 'Edaran turun menurut garis komando. Setiap kantor menyatakan menerima naskah terbaru, oleh orang yang hari itu berjabatan di sana, dalam kapasitas menurut keputusannya; kantor di atasnya dapat mencatat tanda terima di kertas, yang selalu terlihat terpisah. Pernyataan kepala kantor tidak membuat pegawainya tercatat membaca. Kantor telat bila tidak menyatakan menerima dalam 72 jam sejak dikirimi, atau pada tenggat pengirim bila itu lebih dulu. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'A circular goes down the line of command. Each office acknowledges the newest text, by whoever holds a post there on that day, in the capacity of his decree; an office above may record a receipt on paper, which is always shown apart. What a head acknowledges makes none of his people count as having read it. An office is late when it has not acknowledged within 72 hours of being sent it, or by the deadline of the sender where that is sooner. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N89',
    mark: 'house',
    says: {
      id: 'Kantor yang belum membuka edaran diingatkan sekali sesudah 24 jam, yang belum menyatakan menerima sekali sesudah 72 jam, dan sekali sehari sebelum tahapannya mulai; untuk naskah baru dihitung lagi. Kantor di atasnya dapat mengingatkan yang telat kapan saja, kantor yang sama paling banyak sekali dalam satu jam. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An office that has not opened a circular is reminded once after 24 hours, one that has not acknowledged it once after 72 hours, and once on the day before its stage begins; a new text counts anew. An office above may remind the late ones at any time, the same office at most once an hour. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N90',
    mark: 'house',
    says: {
      id: 'Umum melihat cakupan edaran sesudah tenggat yang ditetapkan pengirim, dengan catatannya, dan hanya untuk edaran ke lima kantor atau lebih. Nama kantor yang telat tidak diumumkan. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'The public sees the coverage of a circular after the deadline that its sender set, with his note, and only of circulars to five offices or more. Offices that are late are not named. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N91',
    mark: 'house',
    says: {
      id: 'Pegawai masuk dengan nomornya dan kode sekali pakai: enam angka ke alamatnya sendiri, berlaku 10 menit, paling banyak 5 kiriman dalam satu jam; atau lembar tertutup dari pengelola daftar, berlaku 14 hari, sekali pakai. Setelah masuk, pintunya terbuka 20 menit. Kode mati sesudah 5 kali salah, seseorang sesudah 20 kali salah dalam satu jam; satu alamat diperlambat sesudah 300 kali mencoba. Nomor yang tidak tercatat dijawab sama persis. Tidak ada atasan yang melihat siapa yang meminta kode. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Staff come in by their number and a one-time code: six digits to their own address, good for 10 minutes, at most 5 sent within an hour; or a sealed slip from whoever keeps the roll, good for 14 days, once. Once in, the door is open for 20 minutes. A code dies after 5 wrong tries, a person after 20 within an hour; one address is slowed down after 300 tries. A number on no roll is answered exactly alike. No superior sees who asked for a code. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N92',
    mark: 'house',
    says: {
      id: 'Pakta integritas, ikrar, dan deklarasi adalah tiga perbuatan yang berbeda dan dihitung terpisah. Pakta ditandatangani tiap orang untuk dirinya sendiri, sekali untuk satu naskah; naskah baru diminta lagi dari semua. Yang terbukti ditandatangani sendiri, yang dinyatakan satuan tanpa nama, dan yang ada pada daftar kertas ditampilkan berdampingan dan tidak dijumlahkan. Upacara tidak pernah dihitung seratus persen. Nama yang sudah atau belum menandatangani hanya dilihat pengelola daftarnya. Tidak ditemukan pasal.',
      en: 'Pakta integritas, ikrar and deklarasi are three different acts and are counted apart. A pakta is signed by each person for himself, once for one text; a new text is asked of everybody again. What people proved to have signed, what units say of themselves without names, and what stands on paper lists are shown side by side and never added up. A ceremony never counts as a hundred per cent. Who has signed and who has not is seen by whoever keeps their roll alone. No article was found.',
    },
  },
  {
    id: 'N93',
    mark: 'house',
    says: {
      id: 'Di samping jangkauan pakta sebuah unit ditampilkan berapa dugaan terhadap pegawainya yang diputus sebagai pelanggaran, hanya bila pada daftarnya ada paling sedikit 50 orang dan jumlahnya paling sedikit 5. Selain itu tidak dikatakan apa pun, juga tidak bahwa jumlahnya nol, supaya tidak ada orang yang tertunjuk. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Beside the reach of a pakta at a unit stands how many allegations against its people were decided to be violations, where at least 50 people are on its roll and the number is at least 5. Otherwise nothing is said, not even that there is none, so that nobody is pointed at. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N94',
    mark: 'house',
    says: {
      id: 'Kegiatan dicatat sekali oleh penyelenggaranya. Draf hanya dibaca kantornya. Setelah dimasukkan, yang umum dibaca siapa pun dan koreksi adalah versi baru dengan alasannya; nama tokoh, agenda, notula, dan daftar hadir tidak dipublikasikan. Kode di pintu berlaku paling lama 24 jam; nama yang ditulis di sana hanya dibaca penyelenggara dan dihapus setelah 30 hari, jumlah per lembaga tetap. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An activity is entered once, by its organiser. A draft is read by its office alone. Once entered, the public part is read by everybody and a correction is a new version with its reason; names of figures, agenda, minutes and the attendance book are not published. A code at the door is good for 24 hours at most; names written there are read by the organiser alone and deleted after 30 days, the counts by institution stay. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N95',
    mark: 'house',
    says: {
      id: 'Wilayah disebut dijangkau bila ada kegiatan yang diadakan untuk wilayah itu sendiri, dalam bentuk yang mempertemukan orang; publikasi dan pemetaan kerawanan tidak menjangkau siapa pun dengan sendirinya. Orang yang hadir tidak dijumlahkan antarkegiatan, sebab orangnya bisa sama. Usulan ke mana pergi berikutnya mengikuti kerawanan yang diumumkan, lalu jumlah orang di daftar pegawai yang belum dijangkau, lalu jarak (N131). Tidak ditemukan pasal.',
      en: 'A region is called reached when an activity was held for it itself, in a form in which people meet; publications and maps of vulnerability reach nobody by themselves. People present are not added up over activities, since they may be the same. The proposal where to go next follows published vulnerability, then how many people on the roll are not reached, then distance (N131). No article was found.',
    },
  },
  {
    id: 'N96',
    mark: 'house',
    says: {
      id: 'Kesepakatan rapat melekat pada jabatan, bukan orangnya, dan kata-katanya tidak diubah. Kantor yang bertanggung jawab menulis perkembangannya; kantor yang mengundang juga, dan hanya kantor itu yang mencabut. Sanksi yang diumumkan dibandingkan dengan katalog: dikenal menurut pasal mana bagi siapa, atau tidak dikenal. Tidak ditemukan pasal.',
      en: 'What a meeting agreed belongs to the post and not to the person, and its words are not changed. The office that owes it says what became of it; so may the office that invited, and only that one withdraws it. Sanctions that were announced are held against the catalogue: known by which article for whom, or not known. No article was found.',
    },
  },
  {
    id: 'N98',
    mark: 'house',
    says: {
      id: 'Setelah membaca surat edaran, setiap orang menjawab dua atau tiga soal yang jawabannya terbaca dari baris katalog; baris bertanda U atau X tidak ditanyakan. Soalnya tetap sama untuk orang dan naskah yang sama. Yang salah dijelaskan dengan pasalnya dan boleh dijawab lagi tanpa batas; jawabannya tidak disimpan. “Dipahami” berarti semua benar dalam satu kali kirim. Bukaan tautan dihitung kasar, sekali sehari untuk satu peramban, dan bukan jumlah orang. Daftar hadir unit dihitung terpisah sebagai “dinyatakan”. Tidak ditemukan pasal.',
      en: 'After a circular everybody answers two or three questions whose answers are read off rows of the catalogue; rows marked U or X are not asked. For the same person and text the questions stay the same. What is wrong is explained with its article and may be answered again without limit; answers are not kept. “Understood” means all right in one sending. Openings of a link are counted roughly, once a day for one browser, and are no people. Attendance lists of units are counted apart as “attested”. No article was found.',
    },
  },
  {
    id: 'N99',
    mark: 'house',
    says: {
      id: 'Siapa yang menyelesaikan pelajaran netralitas hanya diketahui orangnya sendiri, lewat sertifikatnya. Kantor melihat jumlah menurut unit; unit berisi kurang dari lima orang, hitungan satu sampai empat, dan hitungan lain yang akan membukanya bila dikurangkan, disembunyikan. Sertifikat bukan bukti bahwa seseorang netral. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'Who finished a course on neutrality is known to that person alone, by his certificate. Offices see numbers by unit; a unit of fewer than five people, a count from one to four, and other counts that would give it away by subtraction, are hidden. A certificate is no proof that somebody is neutral. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N100',
    mark: 'house',
    says: {
      id: 'Kejadian masuk ke catatan publik setiap sepuluh menit, bersama-sama, diacak, dan ditambah sidik jari kosong sampai kelipatan 64, juga bila tidak ada kejadian; sebelum itu ditambahkan hitungan acak, sehingga orang yang memenuhi satu kelompok dengan laporannya sendiri tidak melihat kejadian orang lain. Dari catatan tidak terlihat kapan seseorang melapor. Tidak ditemukan pasal.',
      en: 'What happens comes into the public log every ten minutes, together, shuffled, and filled up with empty fingerprints to a multiple of 64, also where nothing happened; a count drawn by chance is added first, so that whoever fills a batch with reports of his own does not see what others did. The log does not show when somebody reported. No article was found.',
    },
  },
  {
    id: 'N101',
    mark: 'house',
    says: {
      id: 'Setiap kejadian ada di catatan publik paling lambat 24 jam setelah dicatat. Saksi yang melihat catatan berhenti bertambah, mundur, atau bercabang tidak ikut menandatanganinya, dan penolakannya ditampilkan. Tidak ditemukan pasal.',
      en: 'Every event is in the public log within 24 hours after it was recorded. A witness who sees the log stand still, roll back or fork does not sign it, and the refusal is shown. No article was found.',
    },
  },
  {
    id: 'N105',
    mark: 'house',
    says: {
      id: 'Nama terlapor dicocokkan dengan orang yang bertugas, atau dalam setahun terakhir bertugas, di kantor yang menangani dan di tingkat atasnya, tanpa gelar dan urutan kata. Bila mungkin orang yang sama, perkara seketika tertutup bagi kantor itu dan orang itu, tetap tercatat di tempat masuknya, dan dinilai tingkat atas seperti N80. Halaman pelapor tidak berubah, maka tidak memberi tahu siapa bertugas di mana. Di tingkat pusat hanya orangnya yang tertutup. Aturan yang sama berlaku bila nama ditambahkan kemudian. Tidak ditemukan pasal.',
      en: 'The name of the accused is compared with those of who serves, or served within the last year, at the handling office and the ranks above it, without titles and the order of words. Where it may be the same person, the case is closed at once to that office and that person, stays recorded where it came in, and the rank above judges as in N80. The page of the reporter does not change, so it tells nobody who serves where. At national rank only the person is shut out. The same holds for a name that is added later. No article was found.',
    },
  },
  {
    id: 'N106',
    mark: 'house',
    says: {
      id: 'Penilaian benturan kepentingan berada di kotak masuk anggota dan ketua tingkat atas pertama yang tidak disebut, dengan batas waktunya, juga bila perkaranya sudah berpindah. Lewat 24 jam, tingkat berikutnya juga melihatnya dan boleh menilai. Bila penyebutan berdasar dan perkara masih berada di kantor itu, yang menilai mengambil alih. Tidak ditemukan pasal.',
      en: 'The judgement of a conflict of interest is in the inbox of the commissioners of the first rank above that is not named, with its clock, also where the case has moved. Past 24 hours the next rank sees it too and may judge. If the claim is founded and the case still lies with that office, whoever judges takes it over. No article was found.',
    },
  },
  {
    id: 'N107',
    mark: 'house',
    says: {
      id: 'Pelapor mencabut atau melengkapi laporannya dengan tanda terima, tanpa datang. Bila orang lain melaporkan peristiwa yang sama, pencabutan oleh satu orang tidak mengakhiri perkaranya; ia menulisnya kepada kantor. Melengkapi hanya sebelum batas waktunya. Pasal tentang pencabutan (M3, M12) tidak menyebut laporan yang disatukan.',
      en: 'A reporter withdraws or completes his report by his receipt, without coming. Where others reported the same event, a withdrawal by one of them does not end the case; he writes it to the office. Completing only before its time ends. The articles on withdrawal (M3, M12) say nothing of reports that were joined.',
    },
  },
  {
    id: 'N108',
    mark: 'house',
    says: {
      id: 'Selama meja hukum belum memberi lama simpan, berlaku lama simpan rumah: 60 bulan, satu putaran pemilihan, untuk semua jenis yang dapat dihapus mesin; 12 bulan untuk sesi masuk. Meja hukum menggantinya, atau menghentikannya, dengan satu keputusan. Dari berkas yang dihapus tetap ada barisnya, sidiknya, dan kejadiannya; isi perkara dan akun tidak dihapus mesin mana pun. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'While the legal desk has given no length, that of the house holds: 60 months, one round of elections, for every kind that a machine can delete; 12 months for sign-in sessions. The legal desk replaces it, or stops it, by one decision. Of a file that was deleted its row, its hash and its event stay; what cases say and accounts are deleted by no machine. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N109',
    mark: 'house',
    says: {
      id: 'Sesi meja yang tidak dipakai selama dua jam berakhir; yang dipakai berakhir setelah dua belas jam. Kode aplikasi hanya berlaku sekali. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'A session at the desk that nobody uses for two hours is over; one that is used ends after twelve hours. A code of the app is good once. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N113',
    mark: 'house',
    says: {
      id: 'Pengirim dapat mencabut edarannya, dengan alasan yang dibaca semua kantor penerima, pemegang tautan, dan umum. Sesudah itu tidak ada yang dapat menyatakan terima, meneruskan, atau diingatkan; yang sudah dinyatakan tetap tercatat. Naskah terlihat oleh umum hanya bila pengirim memperlihatkannya, kapan saja sesudah dikirim. Tidak ditemukan pasal.',
      en: 'A sender may withdraw a circular, with a reason that all offices that have it, whoever holds a link, and the public read. Afterwards nobody can acknowledge it, pass it on or be reminded; what was acknowledged stays on record. Everybody sees the text only where its sender shows it, at any time after sending. No article was found.',
    },
  },
  {
    id: 'N116',
    mark: 'house',
    says: {
      id: 'Pembukaan tautan edaran dihitung kasar: sekali sehari untuk satu peramban, dan dari satu alamat paling banyak 60 sekaligus untuk satu tautan, lalu satu setiap menit. Yang selebihnya tetap dapat membaca, tetapi tidak dihitung. Pembukaan tidak pernah dihitung sebagai orang. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Openings of the link of a circular are counted roughly: once a day for one browser, and from one address at most 60 at once for one link, then one a minute. Whoever comes beyond that reads as well, and is not counted. Openings are never counted as people. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N117',
    mark: 'house',
    says: {
      id: 'Di pintu pegawai, nomor boleh juga dibuktikan di sistem masuk pemerintah bila operator mengaturnya; yang diminta dari sana hanya nomor itu. Kode sekali pakai dikirim ke satu tempat saja: ponsel bila ada pengirim pesan singkat, jika tidak surel. Kunci pengulangan tanda tangan disimpan sehari, sebagai sidik; kunci yang sama dengan isi lain ditolak. Tidak ditemukan pasal.',
      en: 'At the door of staff a number may also be proven at the government’s sign-in where the operator set one up; nothing but the number is asked for there. A one-time code goes to one place alone: the telephone where there is a carrier of short messages, else the mail. Retry keys of signatures are kept for a day, as fingerprints; the same key with another body is refused. No article was found.',
    },
  },
  {
    id: 'N118',
    mark: 'house',
    says: {
      id: 'Angka pelanggaran di samping jangkauan pakta (N93) juga tidak dikatakan bila angka unit lain yang tidak dikatakan dapat dihitung dengan mengurangkannya: sisa di bawah satu atasan harus nol, atau paling sedikit 5 dari paling sedikit 50 orang; bila tidak, angka terkecil di antara yang dikatakan ditahan, dengan semua di bawahnya. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'The number of violations beside the reach of a pakta (N93) is not said either where the number of another unit, of which nothing is said, could be told by subtraction: what is left below one superior is nothing, or at least 5 among at least 50 people; else the smallest of the said numbers is kept back, with all below it. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N119',
    mark: 'house',
    says: {
      id: 'Kegiatan yang ditulis di ponsel tanpa sinyal diterima satu kali, juga bila jawabannya hilang di jalan, dan tidak menimpa teks yang belum dilihat ponsel itu: penulisnya memilih. Dimasukkan hanya bila penulisnya meminta; koreksinya dibuat di meja dengan alasan. Dari fotonya yang dikirim hanya salinan paling besar 100 KB tanpa data kamera, paling banyak 50 untuk satu kegiatan; yang asli tetap di ponsel, dan foto tidak umum sebelum dipilih di meja. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An activity that was written on a phone without signal is taken once, also where the answer is lost on its way, and never over a text that the phone has not seen: its author chooses. It is entered only where he asks; a correction is made at the desk, with its reason. Of its photos only copies are sent, of at most 100 KB and without camera data, at most 50 for an activity; the originals stay on the phone, and no photo is public before the desk says so. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N120',
    mark: 'house',
    says: {
      id: 'Di satu kegiatan setiap orang dihitung sekali. Yang dikenali pintu pegawai tercatat dengan unitnya tanpa nama; yang menulis nama dan unit yang sudah tercatat diberi tahu dan tidak dihitung lagi. Daftar dari berkas dibaca, dihitung per unit menurut nomor atau nama, lalu dilupakan; pindaian daftar bertanda tangan tersimpan tersegel untuk kantor penyelenggara. Dari beberapa cara menghitung satu unit yang berlaku ialah yang terbanyak, bukan jumlahnya. Tidak ditemukan pasal.',
      en: 'At one activity each person is counted once. Whom the door of the staff knows is recorded by his unit and without a name; whoever writes a name and unit that stand there already is told so and not counted again. A list from a file is read, counted by unit by number or name, and forgotten; a scan of a signed list is kept sealed for the office that invited. Of several ways in which a unit was counted the largest counts, and never their sum. No article was found.',
    },
  },
  {
    id: 'N127',
    mark: 'house',
    says: {
      id: 'Naskah yang diserahkan dalam rapat mulai turun saat penyerahannya dicatat. Penerimaan oleh kantor yang mengambilnya dicatat menurut orang yang menerima di sana. Kantor itu meneruskan ke bawah menurut garis komando, dan juga ke instansi vertikal yang di edaran itu tidak punya atasan. Tidak ditemukan pasal.',
      en: 'A letter handed over at a meeting starts down when its hand-over is recorded. That the office has it is recorded by the word of whoever took it there. That office passes it on down the line of command, and to the vertical agencies too that nobody else in the circular commands. No article was found.',
    },
  },
  {
    id: 'N131',
    mark: 'house',
    says: {
      id: 'Rencana kunjungan memakai jarak garis lurus antara titik wilayah, bukan panjang jalan, dan menyebut dari mana titiknya. Satu perjalanan ialah wilayah yang paling didahulukan beserta paling banyak tiga yang terdekat dengannya, paling jauh 30 km, ditempuh dari yang terdekat dengan kantor. Wilayah tanpa titik sendiri memakai titik kecamatannya; tanpa itu jaraknya disebut tidak diketahui dan yang sekecamatan dikumpulkan. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'A plan of visits uses distances as the crow flies between points of regions, not the length of roads, and names where the points are from. One way is the region that comes first with at most three nearest to it, at most 30 km away, visited from the one nearest to the office. A region without a point of its own goes by that of its kecamatan; without either its distance is called unknown and those of one kecamatan go together. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N132',
    mark: 'house',
    says: {
      id: 'Tanda terima edaran di kertas dicatat kantor di atasnya, bukan kantor itu sendiri, dan selalu ditampilkan terpisah dari yang dinyatakan sendiri. Pindaiannya disimpan tersegel di samping catatannya, saat itu juga atau menyusul, satu kali; dibuka kantor yang kepalanya menandatangani dan kantor di atasnya. Tidak ditemukan pasal.',
      en: 'A receipt of a circular on paper is recorded by an office above, not by that office itself, and always shown apart from what an office stated itself. Its scan is kept sealed beside the record, at once or later, one time; the office whose head signed it and those above it open it. No article was found.',
    },
  },
  {
    id: 'N134',
    mark: 'house',
    says: {
      id: 'Angka publik yang menghitung laporan, penolakan, dan keterlambatan diperbarui sekali sehari, paling rendah per kabupaten/kota: yang diperbarui tiap menit akan memberi tahu kapan seseorang melapor. Tidak ditemukan pasal.',
      en: 'Public numbers that count reports, refusals and delays are renewed once a day, by regency at the lowest: renewed every minute they would tell when somebody reported. No article was found.',
    },
  },
  {
    id: 'N139',
    mark: 'house',
    says: {
      id: 'Peringkat utama ialah bagian jangka yang dipenuhi instansi penerima di antara jangka yang berakhir dalam satu triwulan; hanya jangka dari aturan yang bertindak. Setiap jangka masuk satu triwulan saja, sehingga dua peringkat tidak dapat saling dikurangkan. Instansi dihitung di wilayahnya; badan pusat tersendiri. Angka yang sama berbagi tempat; yang ditutup tidak mengambil tempat. Tidak ditemukan pasal.',
      en: 'The main rank is the share of terms that receiving bodies met among those that ended in one quarter; only terms of rules that act. Each term is in one quarter alone, so that no two ranks can be subtracted from each other. A body counts in its region; central bodies by themselves. Equal figures share a place; what is hidden takes none. No article was found.',
    },
  },
  {
    id: 'N140',
    mark: 'house',
    says: {
      id: 'Peringkat triwulan dihitung pada hari pertama sesudahnya, dilihat instansi tujuh hari sebelum umum, dan terbit bersama jawaban mereka. Pada masa tenang dan hari pemungutan suara pemilihan mana pun tidak ada peringkat atau rilis angka yang terbit; yang jatuh di hari itu terbit sesudahnya, dan peringkat berjalan berhenti pada keadaan sehari sebelumnya. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'The rank of a quarter is counted on the first day after it, seen by institutions seven days before the public, and published with their replies. In masa tenang and on voting day of any election no rank and no release of numbers is published; what falls on such a day comes after it, and running ranks stand still as they were the day before. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N141',
    mark: 'house',
    says: {
      id: 'Satu masa (bulan, triwulan, atau tahapan) dibuka Ketua Bawaslu RI; tidak ada hari yang termasuk dua masa. Ketua kabupaten/kota menandatangani bukunya, ketua atau anggota provinsi memeriksa atau mengembalikannya dengan alasan, Ketua Bawaslu RI mengesahkan yang sudah diperiksa, dan yang disahkan menjadi rilis yang tidak diubah. Rilis berikutnya mengatakan yang baru, yang dipindahkan, dan alasannya; angka daerah yang berubah kurang dari 5 baris tetap seperti semula, dan yang pernah ditutup tetap ditutup. Tidak ditemukan pasal.',
      en: 'A period (month, quarter or stage) is opened by the head of Bawaslu RI; no day lies in two. The head of a regency signs its book, a commissioner of the province checks it or sends it back with a reason, the head of Bawaslu RI certifies what was checked, and what was certified is a release that is not changed. The next one says what is new, what moved, and why; a region’s figure in which fewer than 5 rows changed stays as it was, and what was hidden once stays hidden. No article was found.',
    },
  },
  {
    id: 'N145',
    mark: 'C1',
    says: {
      id: 'Kantor Bawaslu provinsi dan kabupaten/kota membuat peta kerawanan daerahnya dari 27 indikator, satu demi satu: ada, tidak ada, atau belum dinilai. Ada dan tidak ada memerlukan nama indikator, dimensi, bukti, dan harinya; yang belum dinilai tidak pernah dihitung nol. Setiap penilaian tetap tersimpan; umum melihat persis yang diumumkan anggota atau ketua. Bahwa daerah harus membuat petanya sendiri diketahui dari berita; selebihnya aturan kami. Tidak ditemukan pasal.',
      en: 'Offices of Bawaslu in provinces and regencies make a map of vulnerability of their region from 27 indicators, one by one: present, absent, or not assessed. Present and absent need the name of the indicator, its dimension, evidence and its day; what is not assessed never counts as zero. Every assessment is kept; the public sees exactly what a commissioner or the chair published. That regions must make maps of their own is known from the press; the rest is our own. No article was found.',
    },
  },
  {
    id: 'N146',
    mark: 'house',
    says: {
      id: 'Usulan kunjungan mengikuti peta kerawanan daerah bila ada yang diumumkan: lebih dulu kecamatan yang disebut indikator yang ada, lalu yang TPS rawannya tercatat; keduanya tidak dijumlahkan. Tanpa peta daerah, usulan mengikuti kerawanan yang diumumkan (N95). Tidak ditemukan pasal.',
      en: 'Proposed visits follow a region’s own map of vulnerability where one is published: first kecamatan that a present indicator names, then those in which TPS rawan are recorded; the two are not added up. Without a map of the region they follow published vulnerability (N95). No article was found.',
    },
  },
  {
    id: 'N147',
    mark: 'house',
    says: {
      id: 'TPS rawan dicatat sebagai pasangan TPS dan indikator; jumlah TPS berbeda dan jumlah kena selalu dua angka. Umum melihat jumlah di seluruh daerah, tidak pernah TPS-nya; indikator tentang orang di kurang dari 5 TPS tidak ditampilkan dan tidak termasuk dalam kedua angka itu. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'TPS rawan are recorded as pairs of a station and an indicator; distinct stations and hits are always two numbers. The public sees counts over the region, never a station; an indicator of people at less than 5 stations is not shown, and is in neither of the two. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N148',
    mark: 'U',
    says: {
      id: 'Bobot dimensi IKP tidak ditemukan dalam sumber terbuka. Kantor boleh memakai bobot sendiri yang berjumlah 100, dengan alasan; skornya bertanda setempat, hanya berarti bagi daerah itu, dan tidak pernah disandingkan dengan IKP atau daerah lain. Tidak ditemukan pasal.',
      en: 'The weights of the dimensions of the IKP were found in no open source. An office may use weights of its own that add up to 100, with a reason; the score is marked local, only means something for that region, and is never put beside the IKP or another region. No article was found.',
    },
  },
  {
    id: 'N149',
    mark: 'house',
    says: {
      id: 'Jumlah yang disebut sebagai tempat, tetapi dihitung dari beberapa tanda, dibaca sebagai kejadian tanda dan bukan tempat bila mencapai 90 persen dari semua tempat yang ada. Itu kesimpulan, dan disebut begitu. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'A total said to be of places and counted by several marks is read as hits of marks, and not as places, where it reaches 90 per cent of all there are. That is an inference, and is called one. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N150',
    mark: 'house',
    says: {
      id: 'Angka yang diterbitkan orang lain dicatat seperti terbitnya, dengan penerbit, waktu, satuan, tahap, dan sumbernya, oleh petugas hukum kantor yang memutus hukum. Koreksi menjadi versi baru dengan alasan; yang lama tetap terbaca. Angka yang dapat dibaca dua cara ditanyakan, tidak ditebak. Dibanding dengan angka kami hanya bila ukuran, wilayah, dan harinya sama. Tidak ditemukan pasal.',
      en: 'Numbers that others published are recorded as they were published, with publisher, time, unit, stage and source, by the legal officer of the office that decides the law. A correction is a new version with its reason; the old one stays to be read. A number that can be read in two ways is asked about and never guessed. It is set against ours only where measure, region and day are the same. No article was found.',
    },
  },
  {
    id: 'N151',
    mark: 'house',
    says: {
      id: 'Pernyataan satu lembaga tentang satu hal ditampilkan menurut urutan waktunya, masing-masing dengan sumbernya dan apa yang berubah dari yang sebelumnya: angka, satuan, tahap, hari. Mengapa berubah tidak dikatakan. Tidak ditemukan pasal.',
      en: 'What one institution said of one matter is shown in order of time, each with its source and what it changed of the one before: number, unit, stage, day. Why it changed is not said. No article was found.',
    },
  },
  {
    id: 'N152',
    mark: 'house',
    says: {
      id: 'Ekspor register lain disandingkan dengan perkara: menurut nomor, atau menurut hari dan terlapornya (inisial, instansi, tanda NIP), tidak pernah menurut hari saja; yang sama dekat tidak dipilih. Kolom pelapor, saksi, dan petugas tidak pernah dibaca, apa pun isinya. Perkara tidak berubah. Yang disimpan hasilnya dan sidik berkas, tanpa nama dan tanpa NIP: instansi dan wilayah hanya bila memang terbaca sebagai instansi dan wilayah; yang berperkara di balik tembok tidak ada di daftar. Tidak ditemukan pasal.',
      en: 'An export of another register is set beside cases: by number, or by day and accused (initials, institution, mark of the NIP), never by the day alone; of two equally near none is chosen. Columns of reporters, witnesses and clerks are never read, whatever stands in them. No case changes. What is kept is the result and the hash of the file, without name and without NIP: an institution or a region only where it reads as one; what lies behind a wall is in no list. No article was found.',
    },
  },
  {
    id: 'N153',
    mark: 'house',
    says: {
      id: 'Ekspor register lain paling besar 8 MB, 20.000 baris, 40 kolom, disandingkan dengan paling banyak 20.000 perkara dari masa, nomor, dan orang yang disebutnya. Berkasnya dimusnahkan sesudah dibandingkan atau dibatalkan; yang dibiarkan lebih dari sehari dibatalkan ketika kantornya membawa berkas berikutnya. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An export of another register has at most 8 MB, 20,000 rows and 40 columns, and is set beside at most 20,000 cases of the time, the numbers and the people that it tells. Its file is destroyed once it is compared or dropped; one that is left for more than a day is dropped when its office brings the next. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N154',
    mark: 'house',
    says: {
      id: 'Umpan angka satu wilayah berkata per hari, bukan per saat: angka akhir hari itu, dan hanya dari hari yang sudah lewat. Wilayah di bawah kabupaten/kota tidak punya angka laporan, juga tidak di umpan. Tidak ditemukan pasal.',
      en: 'The feed of the numbers of a region tells by the day and not by the moment: the last number of a day, and of no day that is not over. Regions below kabupaten and kota have no numbers of reports, and none in a feed. No article was found.',
    },
  },
  {
    id: 'N155',
    mark: 'house',
    says: {
      id: 'Instansi yang menerima penerusan punya angka sendiri bila menerima paling sedikit 20 berkas, dalam puluhan penuh ke bawah; kantor milik satu daerah, kecamatan, dan desa tidak, sebab di sana angka menunjuk orang. Lama satu tahap baru ditampilkan bila paling sedikit 20 berkas melewatinya. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'A body that receives referrals has numbers of its own where at least 20 files came to it, in full tens, rounded down; offices of one region, of a kecamatan or a desa have none, because there a number points at people. How long a stage takes is shown once at least 20 files have it behind them. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N156',
    mark: 'house',
    says: {
      id: 'Pada gambar dari dugaan sampai sanksi, satu langkah ditampilkan hanya bila jumlahnya, dan yang tertinggal di antaranya dan langkah lain yang tampil, nol atau paling sedikit 5. Langkah “sanksi dijatuhkan” sama dengan angka sanksi, “dilaksanakan” ialah sanksi itu dikurangi yang belum dilaksanakan, dan keduanya disembunyikan bila angka itu disembunyikan. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'In the picture from allegation to sanction a step is shown only where its number, and what was left behind between it and the other steps shown, is none or at least 5. The step “sanction imposed” is the number of sanctions, “carried out” is that less those not yet carried out, and both are hidden where those are. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N157',
    mark: 'house',
    says: {
      id: 'Setiap tanda terima memuat janji bertanda tangan bahwa laporannya masuk ke catatan publik paling lambat 24 jam, dan sesudah itu buktinya. Langkah perkara yang boleh dibaca pelapor berantai di catatan itu: tidak ada yang bisa dihilangkan atau ditukar urutannya. Kejadian lain tidak ikut dirantai, maka jumlahnya tidak terlihat. Saksi yang lebih dari satu jam tidak menandatangani ditampilkan sebagai tertinggal. Sesudah pemulihan dari cadangan, catatan dilanjutkan dengan nama baru dan keadaan terakhir yang lama ditampilkan. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Every receipt comes with a signed promise that its report enters the public log within 24 hours, and after that with the proof. The steps of a case that its reporter may read are a chain in that log: none can be left out or moved. Other events are no part of it, so that not even their number shows. A witness that has signed nothing for more than an hour is shown as behind. After a restore from a backup the log goes on under a new name, and the last state of the old one is shown. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N165',
    mark: 'house',
    says: {
      id: 'Permohonan informasi sampai ke PPID kantor Bawaslu tanpa nama, atau kepada ketuanya bila PPID belum ada; yang ditulis pemohon hanya dibaca kantor itu. Daftar umum memuat setiap permohonan: kantor, hari masuk, perpanjangan, putusan, pengecualian yang dipakai, dan jawabannya, dengan kata-kata kantor. Satu perpanjangan, satu putusan; diam bukan putusan. Jangkanya dibaca dari L-KIP dan belum terkonfirmasi. Bahwa nama tidak diminta ialah aturan rumah; tidak ditemukan pasalnya.',
      en: 'A request for information reaches the PPID of a Bawaslu office without a name, or its ketua where no PPID is appointed; what its requester wrote is read by that office alone. The public list has every request: the office, the day it came, an extension, the decision, the exemption relied on and the answer, in the words of the office. One extension, one decision; silence is no decision. The term is read from L-KIP and not confirmed. That no name is asked for is a rule of the house; no article was found for it.',
    },
  },
  {
    id: 'N166',
    mark: 'house',
    says: {
      id: 'Setelah laporannya berakhir, pelapor dapat mengatakan satu kali dengan tanda terimanya apakah ia puas dengan penanganannya. Jawaban seorang pelapor tidak dibaca siapa pun, juga tidak oleh kantor yang menangani; yang terbit hanya jumlah per wilayah, angka kecil tidak ditunjukkan. Tidak ditemukan pasal yang mengaturnya.',
      en: 'After a report has ended its reporter may say once, by the receipt, whether he is content with how it was handled. The answer of one reporter is read by nobody, the handling office included; what is published is the number by region, and small numbers are not shown. No article was found that governs this.',
    },
  },
  {
    id: 'N167',
    mark: 'house',
    says: {
      id: 'Siapa pun dapat mengikuti angka umum lewat surel: alamatnya disimpan tersegel, dipakai hanya sesudah pemiliknya setuju dari alamat itu dalam dua hari, paling sering satu surat sehari, dan dihapus begitu ia berhenti. Surat hanya memuat angka yang sudah umum. Satu alamat ditanya paling banyak tiga kali sehari. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Anybody may follow public numbers by mail: the address is kept sealed, used only after its owner agreed from it within two days, for one mail a day at most, and deleted as soon as he stops. A mail has only numbers that are public already. One address is asked at most three times a day. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N168',
    mark: 'house',
    says: {
      id: 'Pemantau pemilihan terakreditasi dapat memasukkan tanda terima laporan yang diajukannya ke dalam satu daftar. Yang dilihatnya ialah yang ditunjukkan tanda terima itu, tidak lebih; daftarnya tidak terlihat oleh kantor mana pun, dan nomornya hanya disimpan sebagai sidik. Tidak ditemukan pasal yang mengaturnya.',
      en: 'An accredited monitor may put the receipts of the reports he filed into one list. What he sees is what that receipt shows, and no more; no office sees the list, and of the number a hash is kept. No article was found that governs this.',
    },
  },
  {
    id: 'N169',
    mark: 'house',
    says: {
      id: 'Data terbuka boleh dipakai siapa saja dengan lisensi yang dipilih pemasangnya; bila tidak memilih, CC BY 4.0. Data wilayah tetap ODbL, dan angka pihak lain tetap dengan sumbernya. Tidak ditemukan pasal yang menentukan lisensinya.',
      en: 'Open data may be used by anybody under the licence that the installation chose; where it chose none, CC BY 4.0. Regions stay under ODbL, and numbers of others keep their sources. No article was found that decides on the licence.',
    },
  },
  {
    id: 'N170',
    mark: 'house',
    says: {
      id: 'Semua angka umum ditulis sebagai berkas sekali setiap hari, setengah jam sesudah tengah malam Jakarta, setelah hitungan harian. Berkas hanya memuat yang ada di halaman umum; yang disembunyikan tetap disembunyikan. Setiap hari punya alamat sendiri selama 7 hari. Bila gagal, yang lama tetap disajikan dan dicoba lagi setiap 15 menit. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'All public numbers are written as files once a day, half an hour after midnight in Jakarta, after the daily count. Files have what stands on public pages and no more; what is hidden stays hidden. Each day has an address of its own for 7 days. Where it fails the old ones are still served, and it is tried again every 15 minutes. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N172',
    mark: 'house',
    says: {
      id: 'Tabel dugaan terbuka memuat satu baris untuk tiap dugaan, per triwulan registrasi, setelah triwulan berikutnya berakhir, dan tidak pernah diubah. Setiap baris berbunyi sama dengan baris paling sedikit lima orang; jabatan yang hanya dipegang seorang dihitung satu orang. Yang tidak dapat dikatakan begitu dikosongkan. Tidak ditemukan pasal yang mengaturnya.',
      en: 'The open table of allegations has one row for each allegation, by quarter of registration, once the quarter after it is over, and is never changed. Each row says the same as those of at least five people; a post that one person holds counts as one. What cannot be told like that is left empty. No article was found that governs this.',
    },
  },
  {
    id: 'N173',
    mark: 'house',
    says: {
      id: 'Angka provinsi dan kabupaten/kota bergerak paling cepat sekali sehari, dan hanya bila berbeda paling sedikit lima dari yang terakhir diumumkan dan di tempat lain juga ada yang bertambah; yang disembunyikan baru terbuka dari sembilan ke atas. Angka seluruh Indonesia tidak menunggu. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Figures of provinces and regencies move at most once a day, and only where they differ by at least five from what was told last and other places grew as well; what was hidden opens from nine on. Figures of all Indonesia do not wait. No article was found that governs this.',
    },
  },
  {
    id: 'N177',
    mark: 'house',
    says: {
      id: 'Angka per 1.000 pegawai baru ditampilkan di tempat yang paling sedikit 90 dari 100 kantor pemerintah daerah dan desanya punya daftar pegawai di sistem ini; di tempat lain tidak ada nilainya, dan itu bukan nol. Daftar yang belum lengkap membuat angka per 1.000 terlalu tinggi. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'A figure for 1,000 staff is shown only of a place where at least 90 of 100 of its offices of regional government and villages have a roll in this system; elsewhere it has no value, which is not zero. Rolls that are not complete make a figure for 1,000 too high. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N178',
    mark: 'house',
    says: {
      id: 'Setiap kantor Bawaslu yang menangani perkara punya buku: kabupaten/kota, provinsi, dan pusat. Satu perkara ada di satu buku, yaitu kantor terbawah tempat perkara itu ditangani, sehingga jumlah semua buku ialah angka nasional. Buku provinsi dan buku pusat diperiksa anggota Bawaslu RI; Ketua Bawaslu RI yang mengesahkan tidak memeriksa. Perkara yang menyangkut kantor itu sendiri tidak ada di bukunya. Tidak ditemukan pasal.',
      en: 'Every Bawaslu office that handles cases has a book: regency, province and national office. A case is in one book, that of the lowest office it is with, so that all books together are the national number. Books of provinces and of the national office are checked by a commissioner of Bawaslu RI; its head, who certifies, does not check. A case that is about the office itself is not in its book. No article was found.',
    },
  },
  {
    id: 'N188',
    mark: 'house',
    says: {
      id: 'Setiap kepala catatan publik memuat neraca terkunci: berapa perkara di seluruh Indonesia pada setiap tahap, berapa laporan dan berapa langkah, dan hasil semua langkah yang masuk ke catatan. Jumlahnya tidak diberitahukan kepada siapa pun; yang dapat dihitung siapa pun hanya apakah keduanya cocok. Yang tidak cocok ditulis apa adanya. Tidak ditemukan pasal.',
      en: 'Each head of the public log has a locked balance: how many cases of all Indonesia stand at each stage, how many reports and how many steps there are, and what all steps in the log make of that. The numbers are told to nobody; what anybody can work out is whether the two match. What does not match is written as it is. No article was found.',
    },
  },
  {
    id: 'N185',
    mark: 'house',
    says: {
      id: 'Bagian dari angka lain hanya diumumkan di tempat yang angka utuhnya juga diumumkan, dan bila sisanya nol atau paling sedikit lima; di bawah nasional bagian itu bergerak bersama angka utuhnya. Tentang puas tidaknya pelapor, yang puas dan yang tidak masing-masing paling sedikit lima. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A part of another figure is told only where the whole is told as well, and where what is left is nobody or at least five; below the nation it moves together with the whole. Of whether reporters are content, those who are and those who are not are at least five each. No article was found that governs this.',
    },
  },
  {
    id: 'N186',
    mark: 'house',
    says: {
      id: 'Berkas tanpa kabar dan sanksi yang belum dilaksanakan, menurut instansi, lama, dan wilayah, bergerak seperti angka provinsi dan kabupaten/kota: paling cepat sekali sehari, dan hanya bila berbeda paling sedikit lima. Jumlah seluruhnya tidak menunggu. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Files without news and sanctions not carried out, by body, age and region, move as figures of provinces and regencies do: at most once a day, and only where they differ by at least five. The number of all of them does not wait. No article was found that governs this.',
    },
  },
  {
    id: 'N190',
    mark: 'house',
    says: {
      id: 'Angka berkas juga diumumkan menurut jenis terlapor, hanya untuk seluruh Indonesia, paling cepat sekali sehari dan hanya bila berbeda paling sedikit lima dari yang terakhir diumumkan. Yang kurang dari lima disembunyikan bersama yang di sampingnya. Angka per 1.000 pegawai menurut jenis baru ada bila paling sedikit 90 dari 100 kantor di setiap kelompok kantor punya daftar pegawai di sini. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Numbers of files are told by the kind of accused as well, for all of Indonesia alone, at most once a day and only where they differ by at least five from what was told last. What is fewer than five is hidden together with its neighbour. A figure for 1,000 staff by kind is told only where at least 90 of 100 offices of every group of offices have a roll here. No article was found that governs this.',
    },
  },
  {
    id: 'N191',
    mark: 'house',
    says: {
      id: 'Jangkauan edaran juga diumumkan menurut provinsi dan kabupaten/kota, sekali sehari sesudah tenggatnya, di samping perkara dan sanksi wilayah itu: hanya di tempat dengan paling sedikit 5 kantor, dan untuk orang paling sedikit 50 pegawai dalam daftar, dan hanya bila kantor yang sudah maupun yang belum nol atau paling sedikit lima; tentang orang berlaku N242. Sisa wilayah di atasnya, setelah yang diumumkan dikurangkan, harus memenuhi hal yang sama. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'How far a circular came is told by province and regency too, once a day after its deadline, beside the cases and sanctions of that region: only of places with at least 5 offices, and for people at least 50 staff on the rolls, and only where offices that did and those that did not are none or at least five; of people N242 holds. What is left of the region above, once the told ones are taken off, must meet the same. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N192',
    mark: 'house',
    says: {
      id: 'Berapa perkara sampai di tiap tahap dalam tiap bulan diumumkan untuk seluruh Indonesia, menurut hari langkahnya, sesudah bulan itu lewat. Bulan dengan kurang dari lima disembunyikan bersama bulan di sampingnya; yang sudah diumumkan bergerak paling sedikit lima bila langkah lama baru dicatat kemudian, dan yang disembunyikan terbuka dari sembilan ke atas. Tidak ditemukan pasal yang mengaturnya.',
      en: 'How many cases came to each stage in each month is told for all of Indonesia, by the day of the step, once the month is over. A month with fewer than five is hidden together with the month beside it; what was told moves by five at least where an old step is recorded later, and what was hidden opens from nine on. No article was found that governs this.',
    },
  },
  {
    id: 'N205',
    mark: 'house',
    says: {
      id: 'Laporan, perkara, dan temuan satu wilayah bergerak bersama-sama atau tidak: bila dari ketiganya, dari saat mana pun, dapat dihitung bahwa satu sampai empat laporan tidak diregister, atau kurang dari nol, ketiganya tetap seperti terakhir diumumkan. Provinsi yang kabupaten/kotanya sudah bergerak, dan wilayah tersembunyi yang nilainya tersisa dari sekelilingnya, baru bergerak bila berbeda paling sedikit lima dari yang dapat dihitung. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Reports, cases and findings of a region move together or not at all: where it could be worked out from the three, of whatever moments, that one to four reports were not registered, or fewer than none, all three stand as they were told last. A province of which regencies moved, and a hidden region whose value is left over by those around it, move only where they differ by at least five from what can be worked out. No article was found that governs this.',
    },
  },
  {
    id: 'N206',
    mark: 'house',
    says: {
      id: 'Angka yang diumumkan dalam semenit hanya dihitung ulang bila kantor mencatat sesuatu tentang perkara yang sudah diregister, penerusan, atau tindak lanjut, sehingga saat hitungnya tidak menyebut saat orang melapor. Jangka menurut pemegang, lama tahap, dan bulan dilihat sekali sehari, jangka bergerak lima; lembaga besar dilihat sekali sebulan dan bergerak bila lima melewati puluhannya. Jangka yang berjalan tidak diumumkan bila satu sampai empat berkas yang menunggu di sana tidak memilikinya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Numbers told within the minute are counted anew only where an office recorded something of a registered case, a referral or a follow-up, so that the moment of the count says nothing of when somebody reported. Terms by holder, lengths of stages and months are looked at once a day, terms move by five; large bodies are looked at once a month and move where they are five beyond their ten. Running terms are not told where one to four of the files that wait there have none. No article was found that governs this.',
    },
  },
  {
    id: 'N207',
    mark: 'house',
    says: {
      id: 'Rilis buku tidak memuat angka provinsi atau kabupaten/kota bila angka sementara di sana, dikurangi semua buku, menyisakan satu sampai empat; angka sementara di sana tidak bergerak ke nilai yang menyisakan sebanyak itu. Temuan dalam rilis disembunyikan bila satu sampai empat perkara buku itu berasal dari laporan. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A release of books holds no figure of a province or regency where the live figure there, less all books, leaves one to four; a live figure there does not move to a value that leaves so many. Findings in a release are hidden where one to four cases of that book came from reports. No article was found that governs this.',
    },
  },
  {
    id: 'N208',
    mark: 'house',
    says: {
      id: 'Dalam tabel satu baris satu dugaan, di antara yang tempat, waktu, dan jabatannya sama, perbuatan, langkah, atau hasil hanya disebut bila tidak ada satu pun yang lebih dari empat dari lima: siapa yang hanya tahu tempat, waktu, dan jabatan seseorang tidak boleh nyaris pasti tentang yang lain. Tidak ditemukan pasal yang mengaturnya.',
      en: 'In the table with one row for each allegation, among those alike in place, time and post, acts, steps or outcomes are told only where none is more than four in five: whoever knows no more of somebody than place, time and post must not be nearly sure of the rest. No article was found that governs this.',
    },
  },
  {
    id: 'N209',
    mark: 'house',
    says: {
      id: 'Wilayah yang tadinya disembunyikan tidak dibuka, dan provinsi tidak bergerak, bila dari yang baru itu dapat dihitung bahwa satu sampai empat ada di satu tempat ketika wilayah di atasnya diumumkan terakhir; provinsi juga tidak bergerak bila selisihnya dari semua kabupaten/kotanya yang diumumkan satu sampai empat. Paling sedikit berapa temuan yang disembunyikan di suatu wilayah, dihitung dari perkara dan laporannya, bergerak nol atau paling sedikit lima. Yang disembunyikan sendirian tersisa dari jumlahnya, maka jumlahnya disembunyikan juga. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A region that was hidden does not open, and a province does not move, where the new number would say that one to four were at one place when the region above was told last; nor does a province move where it is one to four off the sum of all its told regencies. How many hidden findings a region must have, worked out from its cases and reports, moves by nobody or by five at least. What is hidden alone is what its sum leaves, so that the sum is hidden too. No article was found that governs this.',
    },
  },
  {
    id: 'N210',
    mark: 'house',
    says: {
      id: 'Permohonan informasi baru tampil di daftar umum, umpan, dan berkas data pada hari sesudah masuk menurut hari kantornya, dalam urutan yang tidak menyebut saatnya; sampai itu hanya pemegang alamatnya yang membacanya. Id yang terbit untuk umum acak seluruhnya dan tidak memuat saat. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A request for information stands in the public list and the file of data from the day after it came, by the day of its office, in an order that says nothing of when; until then only who has its address reads it. An id that stands in public is chance alone and holds no moment. No article was found that governs this.',
    },
  },
  {
    id: 'N211',
    mark: 'house',
    says: {
      id: 'Jangkauan edaran menurut wilayah diumumkan pertama kali sesudah tenggatnya, lalu hanya bergerak di wilayah di mana yang sudah maupun yang belum berubah nol atau paling sedikit lima (orang: sepuluh, N242), seperti angka di bawah nasional; wilayah yang sama dengan keseluruhannya diumumkan seperti keseluruhannya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'How far a circular came in regions is told first after its deadline, and then moves only in regions where both those who did and those who did not changed by nobody or by five at least (people: ten, N242), as numbers below the nation do; a region that is the whole is told as the whole. No article was found that governs this.',
    },
  },
  {
    id: 'N212',
    mark: 'house',
    says: {
      id: 'Jangka menurut pemegang dan peringkat triwulan menghitung jangka yang sama: jenis instansi disembunyikan di salah satunya bila angka yang satu, dikurangi semua triwulan yang diumumkan, menyisakan satu sampai empat. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Terms by holder and the ranks of quarters count the same terms: a kind of body is hidden in one of them where the one, less all quarters that were told, leaves one to four. No article was found that governs this.',
    },
  },
  {
    id: 'N213',
    mark: 'house',
    says: {
      id: 'Empat dari lima dalam tabel satu baris satu dugaan (N208) berlaku untuk baris dan untuk orangnya, dan untuk arti yang sama: dua hasil yang sama-sama tanpa sanksi dihitung satu. Rute hanya disebut bila tidak hampir semuanya sama. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Four in five in the table with one row for each allegation (N208) holds for rows and for people, and for what comes to the same: two outcomes without a sanction count as one. The route is told only where it is not nearly the same for all. No article was found that governs this.',
    },
  },
  {
    id: 'N215',
    mark: 'house',
    says: {
      id: 'Neraca catatan hanya dibuka sebagaimana adanya pada kelompok pertama yang dihitung dalam satu bulan menurut waktu Jakarta. Angka lima ke atas disebut; angka nol sampai empat tidak disebut, hanya dibuktikan kurang dari lima. Tidak ditemukan pasal.',
      en: 'A balance of the log is opened only as it was at the first batch of a month in Jakarta that was counted. Numbers of five and more are told; numbers from none to four are not told and only proven to be below five. No article was found.',
    },
  },
  {
    id: 'N216',
    mark: 'house',
    says: {
      id: 'Setiap detik apa yang menunggu masuk catatan publik dicatat sidik jarinya di luar basis data. Yang pernah dicatat di sana dan tidak pernah masuk catatan membuat neraca tidak cocok untuk seterusnya. Tidak ditemukan pasal.',
      en: 'Each second a fingerprint of whatever waits to enter the public log is noted outside the database. What was noted there and never entered the log makes the balance not match from then on. No article was found.',
    },
  },
  {
    id: 'N219',
    mark: 'house',
    says: {
      id: 'Orang yang menjadi terlapor dihitung untuk seluruh Indonesia dan menurut jenis terlapor, sekali sehari. Nama yang sama dalam satu perkara adalah satu orang; yang tidak disebut namanya, satu untuk tiap jenis, jabatan, dan unit dalam satu perkara; di beberapa perkara satu orang hanya bila nomor induknya sama. Angkanya ditutup bila dugaan dikurangi orang menyisakan satu sampai empat. Tidak ditemukan pasal yang mengaturnya.',
      en: 'People accused are counted over Indonesia and by the kind of accused, once a day. The same name in one case is one person; who has no name there, one for each kind, post and unit of a case; in several cases they are one person only where the personnel number is the same. The number is closed where allegations less people leave one to four. No article was found that governs this.',
    },
  },
  {
    id: 'N227',
    mark: 'house',
    says: {
      id: 'Yang disembunyikan dalam rilis buku tidak boleh dapat dihitung dari angka di atasnya: bila hanya satu bagian yang disembunyikan, atau bila angka sementara seluruh Indonesia dikurangi semua buku menyisakan satu sampai empat, angka di atasnya ikut disembunyikan, juga untuk Indonesia. Rilis berikutnya tidak memindahkan angka wilayah bila di sampingnya satu sampai empat baris berubah dan angkanya tetap, dan perubahan yang sedikit disembunyikan bersama yang di sampingnya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'What a release of books hides must not be worked out from the figure above it: where a single part is hidden, or where the live figure of the nation less all books leaves one to four, the figure above is hidden as well, that of the nation too. The next release moves no figure of a region beside which one to four rows changed and the figure stands, and a few changes are hidden together with their neighbour. No article was found that governs this.',
    },
  },
  {
    id: 'N228',
    mark: 'house',
    says: {
      id: 'Dalam daftar peringkat, nol tidak punya tempat bila ada angka yang disembunyikan: yang disembunyikan bukan nol, sehingga tempat di antara keduanya tidak benar. Bila yang tampil semuanya nol, tidak ada urutan. Berapa yang nol dan siapa saja tetap disebut. Tidak ditemukan pasal yang mengaturnya.',
      en: 'In a ranked list a zero has no place where any figure is hidden: what is hidden is not zero, so that no place between the two would be true. Where all that is shown is zero, there is no order. How many are zero, and which, is said all the same. No article was found that governs this.',
    },
  },
  {
    id: 'N229',
    mark: 'house',
    says: {
      id: 'Angka wilayah yang nol ketika terakhir diumumkan tidak lagi disebut nol bila sejak itu angka seluruh Indonesia bertambah lima atau lebih dan tidak ada wilayah yang diumumkan memilikinya: tertulis “belum diumumkan”, sampai wilayahnya diumumkan lagi. Ini dihitung hanya dari yang sudah umum, dan berlaku sama untuk semua wilayah, sehingga tidak mengatakan di mana. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A figure of a region that was zero when it was told last is not called zero any more where that of all Indonesia has grown since by five or more that no told region has: it says “not yet told” until the region is told again. This is worked out from what is public alone, and is the same for every region, so that it does not say where. No article was found that governs this.',
    },
  },
  {
    id: 'N230',
    mark: 'house',
    says: {
      id: 'Jangka instansi pemutus yang sudah berakhir dihitung menurut pemilihan perkaranya, hanya untuk seluruh Indonesia dan hanya untuk pemilihan yang digelar di seluruh Indonesia atau paling sedikit di 20 provinsi. Yang dipenuhi dan yang lewat masing-masing nol atau paling sedikit lima, di pemilihan itu dan di sampingnya; dilihat sekali sehari, dan bergerak bila masing-masing tetap atau berbeda paling sedikit lima, begitu juga yang ada di samping semuanya. Jumlah semua pemilihan tidak diumumkan. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Terms of deciding bodies that have ended are counted by the election of their case, for all of Indonesia alone and only of elections that are held in all of Indonesia or in at least 20 provinces. Those met and those passed are each none or at least five, in that election and in what is beside it; they are looked at once a day, and move where each of the two stands or differs by at least five, and so does what is beside all of them. The sum of all elections is not told. No article was found that governs this.',
    },
  },
  {
    id: 'N234',
    mark: 'house',
    says: {
      id: 'Jangkauan satu edaran seluruhnya dihitung sekali sehari, pada saat yang sama dengan wilayahnya, dan tetap sampai hitungan berikutnya. Kantor disebut apa adanya; tentang orang berlaku N242. Pembacaan edaran dan tanda tangan pakta seluruh Indonesia juga dihitung sekali sehari. Tidak ditemukan pasal yang mengaturnya.',
      en: 'How far one circular came in all is counted once a day, at the same moment as its regions, and stands until the next count. Offices are told as they are; of people N242 holds. Readings of circulars and signatures under pledges in all of Indonesia are counted once a day too. No article was found that governs this.',
    },
  },
  {
    id: 'N238',
    mark: 'house',
    says: {
      id: 'Kata-kata laporan, tambahan yang dibawa pelapor, dan tulisan dari rekaman suara diikat pada kejadiannya dengan garam acak yang hanya disimpan di samping kata-kata itu; nama yang disegel, pesan, bukti, dan pindaian diikat dengan sidiknya. Setiap malam semuanya dicocokkan dengan yang tersimpan dan dengan catatan publik. Bila kata-katanya dihapus menurut aturan, garamnya ikut dihapus, dan tidak ada lagi yang dapat dicoba-coba. Tidak ditemukan pasal yang mengaturnya.',
      en: 'The words of a report, what its reporter brings later, and what was written down of a recording are bound to their event under a salt that is kept beside those words alone; sealed names, messages, evidence and scans by their fingerprints. Every night all of it is held against what is kept and against the public log. Where words are destroyed by a rule their salt goes with them, and nothing is left to try guesses on. No article was found that governs this.',
    },
  },
  {
    id: 'N239',
    mark: 'house',
    says: {
      id: 'Apa yang ditulis pelapor hanya dimasukkan ke berkas buktinya bila ia sendiri memintanya; yang diberi izin mengikuti riwayatnya tidak pernah menerima kata-kata itu dari situs. Garamnya dibuat dari tanda terima, sehingga pemegangnya tetap dapat membuktikan apa yang ia tulis. Tidak ditemukan pasal yang mengaturnya.',
      en: 'What a reporter wrote is put into his file of proof only where he asks for it himself; whoever may follow his history is never given those words by the site. The salt is made of the receipt, so that its holder can prove what he wrote whatever becomes of it here. No article was found that governs this.',
    },
  },
  {
    id: 'N240',
    mark: 'house',
    says: {
      id: 'Setiap bukti yang diserahkan dan setiap pesan yang ditulis dengan sebuah tanda terima menjadi satu mata rantai di catatan publik, dalam rantai milik laporan itu sendiri. Pelapor dapat membuktikannya dengan berkas buktinya bila ia memintanya: bahwa tidak ada yang hilang, diganti, atau tertukar. Banyaknya dan waktunya tidak diberitahukan kepada umum, kepada pelapor lain dalam perkara yang sama, atau kepada saksi. Nama yang disegel kemudian di loket diikat pada langkahnya dengan sidiknya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Each piece of evidence that is handed in and each message that is written by a receipt is a link in the public log, in a chain of that report alone. Its reporter proves it by his file of proof, where he asks for that: that none is missing, exchanged or of another. How many there are, and when they came, is told neither to the public, nor to another reporter of the same case, nor to a witness. Names that are sealed later at a counter are bound to their step by their fingerprint. No article was found that governs this.',
    },
  },
  {
    id: 'N241',
    mark: 'house',
    says: {
      id: 'Setiap berkas bukti yang tersimpan, salinan amannya, dan lampiran LHP dibaca ulang sampai byte terakhir dan dicocokkan dengan sidiknya dalam 30 malam: setiap malam yang paling lama belum dibaca, sampai 50 GB, atau sepertiga puluh dari semuanya bila itu lebih banyak. Berkas yang berubah atau hilang dilaporkan setiap malam sampai ada yang memeriksanya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Each stored file of evidence, its safe copy, and what belongs to an LHP is read anew to its last byte and held against its fingerprint within 30 nights: each night what was not read for the longest, up to 50 GB, or a thirtieth of all where that is more. A file that was changed or is missing is told every night until somebody has looked. No article was found that governs this.',
    },
  },
  {
    id: 'N242',
    mark: 'house',
    says: {
      id: 'Berapa orang membaca satu edaran diumumkan hanya bila paling sedikit 50 orang ada dalam daftar pegawainya, paling sedikit sepuluh membaca, dan paling sedikit sepuluh belum; yang belum seorang pun atau semua membaca tidak diumumkan. Angka itu tetap sampai keduanya berubah nol atau paling sedikit sepuluh, dan wilayah hanya bergerak pada hari keseluruhannya bergerak. Nama pada daftar bertanda tangan mengikuti aturan yang sama; tanpa daftar pegawai, mulai 50 nama. Angka pembacaan seluruh Indonesia dan wilayah adalah jumlah dari yang diumumkan tentang setiap edaran, bukan yang lain. Dengan begitu orang yang tahu tentang semua rekannya di kantor berisi kurang dari sepuluh orang tidak dapat menghitung yang terakhir. Tidak ditemukan pasal yang mengaturnya.',
      en: 'How many people read a circular is told only where its rolls have at least 50 people, at least ten read and at least ten did not; that nobody or everybody read is not told. The number stands until both changed by none or by at least ten, and regions move only on a day on which the whole does. Names on signed lists go by the same rule; without a roll, from 50 names on. Readings in all of Indonesia and in places are the sum of what is told of each circular, and nothing else. So whoever knows of all his colleagues at an office of fewer than ten people cannot work out the last. No article was found that governs this.',
    },
  },
  {
    id: 'N243',
    mark: 'house',
    says: {
      id: 'Tanda tangan pakta diumumkan mulai sepuluh, di seluruh Indonesia maupun wilayah; di bawah itu, juga nol, tidak diumumkan. Angka seluruh Indonesia tetap sampai berbeda paling sedikit sepuluh, dan wilayah hanya bergerak pada hari itu. Di tempat hanya satu pakta yang berjalan, hari setiap angka adalah hari seseorang menandatangani. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Signatures under pledges are told from ten on, in all of Indonesia and in places; below that, none as well, nothing is told. The number of all Indonesia stands until it differs by at least ten, and places move on such a day alone. Where one pledge is all that runs, the day of each number is the day on which somebody signed. No article was found that governs this.',
    },
  },
  {
    id: 'N244',
    mark: 'house',
    says: {
      id: 'Berkas penerusan yang suratnya paling sedikit 90 hari yang lalu dihitung menurut pemilihan perkaranya: diputus dalam 90 hari, atau tidak. Hanya untuk seluruh Indonesia, untuk pemilihan yang sama, dan dengan batas lima serta langkah yang sama seperti jangka menurut pemilihan (N230); berkas yang lebih muda tidak dihitung. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Referred files whose letter is at least 90 days old are counted by the election of their case: decided within 90 days, or not. For all of Indonesia alone, for the same elections, and by the same limit of five and the same steps as terms by election (N230); younger files are not counted. No article was found that governs this.',
    },
  },
  {
    id: 'N245',
    mark: 'house',
    says: {
      id: 'Kapan teka-teki banjir (N70) muncul, dan kapan API meminta token (N71), diundi sekali untuk setiap jendela waktu: semakin banyak laporan, semakin cepat, tetapi tidak pernah pada saat sebuah laporan masuk. Satu laporan lebih hanya membuatnya seperduapuluh lebih mungkin sesudahnya (API dengan batas di bawah 120 panggilan per menit: lebih banyak). Dengan begitu orang yang mengirim banyak laporan dari alamat yang sama dengan rekannya hampir tidak belajar apa pun tentang apakah, dan kapan, rekannya melapor. Tidak ditemukan pasal yang mengaturnya.',
      en: 'When the puzzle of a flood comes (N70), and when the API asks for a token (N71), is drawn once for each window of time: the more reports the sooner, but never at the moment at which a report comes in. One report more only makes it a twentieth likelier from then on (for the API with a limit below 120 calls a minute: more). So whoever sends many reports from the address of a colleague learns next to nothing of whether, and when, that colleague reported. No article was found that governs this.',
    },
  },
  {
    id: 'N246',
    mark: 'house',
    says: {
      id: 'Angka menurut pemilihan (N230, N244) bergerak bersama atau tidak sama sekali: hanya pada hari ketika semuanya, dan yang tidak diumumkan di sampingnya, masing-masing tetap atau berbeda paling sedikit lima. Bila satu bergerak sendiri, orang yang tahu aturan ini dan tahu jumlah seluruhnya dapat menghitung berapa yang datang kepada yang diam. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Numbers by election (N230, N244) move together or not at all: on a day alone on which all of them, and what is told of none beside them, each stand or differ by five at least. Did one move by itself, whoever knows this rule and the sum of all could work out how many came to one that stood. No article was found that governs this.',
    },
  },
  {
    id: 'N247',
    mark: 'house',
    says: {
      id: 'Angka umum yang ditampilkan selalu hasil hitungan, tidak pernah dikaburkan. Karena itu dua hal tidak ditahan, dan disebut di halaman privasi: orang yang tahu tentang semua kecuali satu di antara sepuluh orang atau lebih dapat menghitung yang satu itu dari angka pembacaan atau tanda tangan; dan bila semua sudah menandatangani pakta sebelum angkanya pertama kali diumumkan, orang yang tahu berapa orangnya tahu bahwa semua menandatangani. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A public number that is shown is always what was counted, and never blurred. So two things are not held back, and the page on privacy says so: whoever knows of all but one of ten people or more can work out that one from the number of readings or signatures; and where all had signed a pledge before its number was told first, whoever knows how many they are knows that all signed. No article was found that governs this.',
    },
  },
]
