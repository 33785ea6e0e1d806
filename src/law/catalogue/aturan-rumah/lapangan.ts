import type { HouseRule } from '../../house-rule.ts'

/** Supervisors in the field: their phones, what they carry without signal, and who reads what they submitted. */
export const fieldRules: readonly HouseRule[] = [
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
    id: 'N81',
    mark: 'house',
    says: {
      id: 'Yang lebih besar dari satu berkas bawaan (N64) dibawa dalam beberapa berkas bernomor, diimpor dalam urutan apa pun. Berkas yang datang sebelum bagian di depannya disimpan tersegel sebagaimana datang, paling lama tujuh hari, dan ikut masuk begitu bagian itu datang. Tidak ditemukan pasal.',
      en: 'What is larger than one carried file (N64) is carried in several numbered ones, imported in any order. One that comes before the part in front of it is kept sealed as it came, for seven days at most, and is taken once that part comes. No article was found.',
    },
  },
]
