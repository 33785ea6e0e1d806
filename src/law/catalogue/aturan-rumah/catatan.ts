import type { HouseRule } from '../../house-rule.ts'

/** The public log: what enters it and when, what is bound to it, and its locked balance. */
export const logRules: readonly HouseRule[] = [
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
    id: 'N157',
    mark: 'house',
    says: {
      id: 'Setiap tanda terima memuat janji bertanda tangan bahwa laporannya masuk ke catatan publik paling lambat 24 jam, dan sesudah itu buktinya. Langkah perkara yang boleh dibaca pelapor berantai di catatan itu: tidak ada yang bisa dihilangkan atau ditukar urutannya. Kejadian lain tidak ikut dirantai, maka jumlahnya tidak terlihat. Saksi yang lebih dari satu jam tidak menandatangani ditampilkan sebagai tertinggal. Sesudah pemulihan dari cadangan, catatan dilanjutkan dengan nama baru dan keadaan terakhir yang lama ditampilkan. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Every receipt comes with a signed promise that its report enters the public log within 24 hours, and after that with the proof. The steps of a case that its reporter may read are a chain in that log: none can be left out or moved. Other events are no part of it, so that not even their number shows. A witness that has signed nothing for more than an hour is shown as behind. After a restore from a backup the log goes on under a new name, and the last state of the old one is shown. No article was found, nor on these figures.',
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
    id: 'N248',
    mark: 'house',
    says: {
      id: 'Siapa pun yang menyerahkan bukti atau menulis pesan dengan tanda terimanya mendapat janji bertanda tangan saat itu juga, bahwa kiriman itu ada di catatan publik dalam 24 jam sejak awal sepuluh menitnya, dengan kunci dan bentuk yang sama seperti janji untuk laporan. Janji itu tidak mengatakan apa yang dikirim, dengan laporan mana, atau apakah ada kiriman lain. Kiriman yang dijanjikan dan tidak ada disebut sebagai janji yang tidak ditepati. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Whoever hands in evidence or writes a message by his receipt gets a signed promise at once, that the piece is in the public log within 24 hours of the beginning of its ten minutes, by the same key and in the same form as the promise of a report. It says neither what was sent, nor with which report, nor whether there are others. A piece that was promised and is not there is named as a broken promise. No article was found that governs this.',
    },
  },
]
