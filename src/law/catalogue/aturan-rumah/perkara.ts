import type { HouseRule } from '../../house-rule.ts'

/** Who handles a case, and who may not: transfer, taking over, conflict of interest. */
export const caseRules: readonly HouseRule[] = [
  {
    id: 'N1',
    mark: 'C1',
    says: {
      id: 'Informasi awal dapat ditelusuri; hasil penelusuran diputuskan, tidak pernah hilang karena waktu.',
      en: 'Informasi awal may be traced; what tracing found is decided upon and never lost by time.',
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
    id: 'N80',
    mark: 'house',
    says: {
      id: 'Laporan yang menyebut kantor Bawaslu sebagai terlapor melewatinya seketika. Penyebutan itu klaim: seorang anggota atau ketua dari tingkat di atas menilainya dalam 24 jam, sekali untuk setiap kantor, dengan alasan. Bila tidak berdasar, perkara tidak lagi tertutup bagi kantor itu dan dapat dilimpahkan kepadanya. Kantor yang disebut tidak ikut menilai. Lewat 24 jam ditandai terlambat, dan tidak ada yang terbuka dengan sendirinya. Tidak ditemukan pasal, juga tentang 24 jam ini.',
      en: 'A report that names a Bawaslu office as accused goes past it at once. The naming is a claim: a commissioner of the rank above judges it within 24 hours, once for each office, with a reason. If it is unfounded, the case is no longer closed to that office and can be handed to it. The office named takes no part. After 24 hours it is marked late, and nothing opens by itself. No article was found, nor on the 24 hours.',
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
]
