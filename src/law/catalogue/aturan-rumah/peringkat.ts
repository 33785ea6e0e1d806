import type { HouseRule } from '../../house-rule.ts'

/** Ranks, books and releases of figures. */
export const rankRules: readonly HouseRule[] = [
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
    id: 'N178',
    mark: 'house',
    says: {
      id: 'Setiap kantor Bawaslu yang menangani perkara punya buku: kabupaten/kota, provinsi, dan pusat. Satu perkara ada di satu buku, yaitu kantor terbawah tempat perkara itu ditangani, sehingga jumlah semua buku ialah angka nasional. Buku provinsi dan buku pusat diperiksa anggota Bawaslu RI; Ketua Bawaslu RI yang mengesahkan tidak memeriksa. Perkara yang menyangkut kantor itu sendiri tidak ada di bukunya. Tidak ditemukan pasal.',
      en: 'Every Bawaslu office that handles cases has a book: regency, province and national office. A case is in one book, that of the lowest office it is with, so that all books together are the national number. Books of provinces and of the national office are checked by a commissioner of Bawaslu RI; its head, who certifies, does not check. A case that is about the office itself is not in its book. No article was found.',
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
]
