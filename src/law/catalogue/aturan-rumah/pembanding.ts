import type { HouseRule } from '../../house-rule.ts'

/** What others published or registered, set beside ours and never made ours. */
export const comparedRules: readonly HouseRule[] = [
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
    id: 'N250',
    mark: 'house',
    says: {
      id: 'Tanggal di ekspor register lain yang semuanya dapat dibaca dua cara (3/4/2024) tidak ditebak: yang membawanya memilih hari lebih dulu atau bulan lebih dulu, setelah melihat hari apa jadinya masing-masing. Urutan yang dipakai tersimpan bersama hasilnya. Tidak ditemukan pasal.',
      en: 'Days in an export of another register that can all be read in two ways (3/4/2024) are not guessed: whoever brings it chooses day first or month first, having seen what day each would be. The order used is kept with the result. No article was found.',
    },
  },
]
