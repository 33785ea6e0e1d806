import type { HouseRule } from '../../house-rule.ts'

/** Circulars: how they go down, who has read them, and how far is told to everybody. */
export const circularRules: readonly HouseRule[] = [
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
    id: 'N127',
    mark: 'house',
    says: {
      id: 'Naskah yang diserahkan dalam rapat mulai turun saat penyerahannya dicatat. Penerimaan oleh kantor yang mengambilnya dicatat menurut orang yang menerima di sana. Kantor itu meneruskan ke bawah menurut garis komando, dan juga ke instansi vertikal yang di edaran itu tidak punya atasan. Tidak ditemukan pasal.',
      en: 'A letter handed over at a meeting starts down when its hand-over is recorded. That the office has it is recorded by the word of whoever took it there. That office passes it on down the line of command, and to the vertical agencies too that nobody else in the circular commands. No article was found.',
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
    id: 'N191',
    mark: 'house',
    says: {
      id: 'Jangkauan edaran juga diumumkan menurut provinsi dan kabupaten/kota, sekali sehari sesudah tenggatnya, di samping perkara dan sanksi wilayah itu: hanya di tempat dengan paling sedikit 5 kantor, dan untuk orang paling sedikit 50 pegawai dalam daftar, dan hanya bila kantor yang sudah maupun yang belum nol atau paling sedikit lima; tentang orang berlaku N242. Sisa wilayah di atasnya, setelah yang diumumkan dikurangkan, harus memenuhi hal yang sama. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'How far a circular came is told by province and regency too, once a day after its deadline, beside the cases and sanctions of that region: only of places with at least 5 offices, and for people at least 50 staff on the rolls, and only where offices that did and those that did not are none or at least five; of people N242 holds. What is left of the region above, once the told ones are taken off, must meet the same. No article was found, nor on these figures.',
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
    id: 'N234',
    mark: 'house',
    says: {
      id: 'Jangkauan satu edaran seluruhnya dihitung sekali sehari, pada saat yang sama dengan wilayahnya, dan tetap sampai hitungan berikutnya. Kantor disebut apa adanya; tentang orang berlaku N242. Pembacaan edaran dan tanda tangan pakta seluruh Indonesia juga dihitung sekali sehari. Tidak ditemukan pasal yang mengaturnya.',
      en: 'How far one circular came in all is counted once a day, at the same moment as its regions, and stands until the next count. Offices are told as they are; of people N242 holds. Readings of circulars and signatures under pledges in all of Indonesia are counted once a day too. No article was found that governs this.',
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
]
