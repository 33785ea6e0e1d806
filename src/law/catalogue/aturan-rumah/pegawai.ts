import type { HouseRule } from '../../house-rule.ts'

/** Rolls of employers, the door of the staff, and what is signed there. */
export const staffRules: readonly HouseRule[] = [
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
    id: 'N243',
    mark: 'house',
    says: {
      id: 'Tanda tangan pakta diumumkan mulai sepuluh, di seluruh Indonesia maupun wilayah; di bawah itu, juga nol, tidak diumumkan. Angka seluruh Indonesia tetap sampai berbeda paling sedikit sepuluh, dan wilayah hanya bergerak pada hari itu. Di tempat hanya satu pakta yang berjalan, hari setiap angka adalah hari seseorang menandatangani. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Signatures under pledges are told from ten on, in all of Indonesia and in places; below that, none as well, nothing is told. The number of all Indonesia stands until it differs by at least ten, and places move on such a day alone. Where one pledge is all that runs, the day of each number is the day on which somebody signed. No article was found that governs this.',
    },
  },
]
