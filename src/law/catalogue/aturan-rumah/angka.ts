import type { HouseRule } from '../../house-rule.ts'

/** Public figures: when they move, and what is hidden so that no person can be worked out. */
export const figureRules: readonly HouseRule[] = [
  {
    id: 'N134',
    mark: 'house',
    says: {
      id: 'Angka publik yang menghitung laporan, penolakan, dan keterlambatan diperbarui sekali sehari, paling rendah per kabupaten/kota: yang diperbarui tiap menit akan memberi tahu kapan seseorang melapor. Tidak ditemukan pasal.',
      en: 'Public numbers that count reports, refusals and delays are renewed once a day, by regency at the lowest: renewed every minute they would tell when somebody reported. No article was found.',
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
    id: 'N209',
    mark: 'house',
    says: {
      id: 'Wilayah yang tadinya disembunyikan tidak dibuka, dan provinsi tidak bergerak, bila dari yang baru itu dapat dihitung bahwa satu sampai empat ada di satu tempat ketika wilayah di atasnya diumumkan terakhir; provinsi juga tidak bergerak bila selisihnya dari semua kabupaten/kotanya yang diumumkan satu sampai empat. Paling sedikit berapa temuan yang disembunyikan di suatu wilayah, dihitung dari perkara dan laporannya, bergerak nol atau paling sedikit lima. Yang disembunyikan sendirian tersisa dari jumlahnya, maka jumlahnya disembunyikan juga. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A region that was hidden does not open, and a province does not move, where the new number would say that one to four were at one place when the region above was told last; nor does a province move where it is one to four off the sum of all its told regencies. How many hidden findings a region must have, worked out from its cases and reports, moves by nobody or by five at least. What is hidden alone is what its sum leaves, so that the sum is hidden too. No article was found that governs this.',
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
    id: 'N219',
    mark: 'house',
    says: {
      id: 'Orang yang menjadi terlapor dihitung untuk seluruh Indonesia dan menurut jenis terlapor, sekali sehari. Nama yang sama dalam satu perkara adalah satu orang; yang tidak disebut namanya, satu untuk tiap jenis, jabatan, dan unit dalam satu perkara; di beberapa perkara satu orang hanya bila nomor induknya sama. Angkanya ditutup bila dugaan dikurangi orang menyisakan satu sampai empat. Tidak ditemukan pasal yang mengaturnya.',
      en: 'People accused are counted over Indonesia and by the kind of accused, once a day. The same name in one case is one person; who has no name there, one for each kind, post and unit of a case; in several cases they are one person only where the personnel number is the same. The number is closed where allegations less people leave one to four. No article was found that governs this.',
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
    id: 'N244',
    mark: 'house',
    says: {
      id: 'Berkas penerusan yang suratnya paling sedikit 90 hari yang lalu dihitung menurut pemilihan perkaranya: diputus dalam 90 hari, atau tidak. Hanya untuk seluruh Indonesia, untuk pemilihan yang sama, dan dengan batas lima serta langkah yang sama seperti jangka menurut pemilihan (N230); berkas yang lebih muda tidak dihitung. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Referred files whose letter is at least 90 days old are counted by the election of their case: decided within 90 days, or not. For all of Indonesia alone, for the same elections, and by the same limit of five and the same steps as terms by election (N230); younger files are not counted. No article was found that governs this.',
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
