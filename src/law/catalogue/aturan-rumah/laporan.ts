import type { HouseRule } from '../../house-rule.ts'

/** How a report comes in, and what whoever brought it may do afterwards. */
export const reportRules: readonly HouseRule[] = [
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
    id: 'N7',
    mark: 'house',
    says: {
      id: 'Laporan yang syarat materielnya terpenuhi tidak hilang karena syarat formalnya tidak dilengkapi: menjadi informasi awal.',
      en: 'A report whose material conditions are met is not lost because its formal ones were not completed: it becomes informasi awal.',
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
    id: 'N62',
    mark: 'house',
    says: {
      id: 'Apa yang terjadi boleh diceritakan dengan suara, paling lama 10 menit sekali rekam di formulir. Rekamannya adalah bukti dan cukup sebagai uraian saat melapor; petugas yang menangani menuliskannya, dan yang dituliskan terakhir berlaku. Sebelum merekam, pelapor diberi tahu bahwa suara dapat dikenali. Tidak ditemukan pasal.',
      en: 'What happened may be told by voice, in the form at most 10 minutes at a time. The recording is evidence and is enough as the account when reporting; officers who handle the case write it down, and what was written last counts. Before recording, the reporter is told that a voice can be recognised. No article was found.',
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
    id: 'N107',
    mark: 'house',
    says: {
      id: 'Pelapor mencabut atau melengkapi laporannya dengan tanda terima, tanpa datang. Bila orang lain melaporkan peristiwa yang sama, pencabutan oleh satu orang tidak mengakhiri perkaranya; ia menulisnya kepada kantor. Melengkapi hanya sebelum batas waktunya. Pasal tentang pencabutan (M3, M12) tidak menyebut laporan yang disatukan.',
      en: 'A reporter withdraws or completes his report by his receipt, without coming. Where others reported the same event, a withdrawal by one of them does not end the case; he writes it to the office. Completing only before its time ends. The articles on withdrawal (M3, M12) say nothing of reports that were joined.',
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
]
