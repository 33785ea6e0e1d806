import type { HouseRule } from '../../house-rule.ts'

/** Files of open data, and the table with one row for each allegation. */
export const openDataRules: readonly HouseRule[] = [
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
    id: 'N208',
    mark: 'house',
    says: {
      id: 'Dalam tabel satu baris satu dugaan, di antara yang tempat, waktu, dan jabatannya sama, perbuatan, langkah, atau hasil hanya disebut bila tidak ada satu pun yang lebih dari empat dari lima: siapa yang hanya tahu tempat, waktu, dan jabatan seseorang tidak boleh nyaris pasti tentang yang lain. Tidak ditemukan pasal yang mengaturnya.',
      en: 'In the table with one row for each allegation, among those alike in place, time and post, acts, steps or outcomes are told only where none is more than four in five: whoever knows no more of somebody than place, time and post must not be nearly sure of the rest. No article was found that governs this.',
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
]
