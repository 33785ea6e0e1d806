import type { HouseRule } from '../../house-rule.ts'

/** A case that was referred: to whom, how that body answers, and what follows where it stays silent. */
export const referralRules: readonly HouseRule[] = [
  {
    id: 'N11',
    mark: 'house',
    says: {
      id: 'PPK yang mencalonkan diri atau kerabat terlapor dicatat dari sumbernya; sejak itu tangga eskalasi (F7b, F9) dimulai dan tidak menunggu jangka PPK (F5).',
      en: 'A PPK who stands for election or is kin of the accused is recorded from a source; from then on the escalation ladder (F7b, F9) starts and does not wait for the term of the PPK (F5).',
    },
  },
  {
    id: 'N12',
    mark: 'house',
    says: {
      id: 'Langkah setelah penerusan dicatat dari surat yang dipegang: nomor, tanggal, dan menurut siapa. Pernyataan yang bertentangan berdampingan; tidak ada yang dihapus.',
      en: 'Steps after a referral are recorded from the paper somebody holds: number, day, and according to whom. Statements that contradict each other stand side by side; none is deleted.',
    },
  },
  {
    id: 'N13',
    mark: 'C1',
    says: {
      id: 'Berkas yang bukan kewenangan penerimanya kembali dengan alasan ke kantor yang mengirim, untuk dikirim ke instansi lain. Pernah terjadi: teguran kepada Bupati Bandung (2020) tentang orang yang bukan pegawainya.',
      en: 'A file that its receiver has no say in goes back with a reason to the office that sent it, to be sent elsewhere. It was seen: a warning to the Bupati of Bandung (2020) about a person who was not his employee.',
    },
  },
  {
    id: 'N14',
    mark: 'C1',
    says: {
      id: 'Tidak ada berkas diteruskan tanpa kajian, bukti, dan unit kerja terlapor: berkas tanpa kajian pernah dikembalikan.',
      en: 'No file is referred without a kajian, evidence and the unit of the accused: files without a kajian were sent back.',
    },
  },
  {
    id: 'N17',
    mark: 'house',
    says: {
      id: 'Bila PPK daerah tetap diam setelah diingatkan bahwa jangkanya lewat, BKN (F6, F7b) dan gubernur diberi tahu sesudah 7 hari, Mendagri (F9) sesudah 14 hari. Tidak ditemukan pasal tentang jarak hari ini, maupun tentang gubernur.',
      en: 'When a regional PPK stays silent after the reminder that its term has passed, BKN (F6, F7b) and the gubernur are told after 7 days, Mendagri (F9) after 14. No article was found on these days, nor on the gubernur.',
    },
  },
  {
    id: 'N20',
    mark: 'house',
    says: {
      id: 'Tautan jawaban berlaku 14 hari untuk satu berkas dan satu instansi, dibuat dan dapat dicabut oleh kantor yang menangani, dan hanya terbuka bersama kode kedua yang sampai lewat jalan lain: tercetak pada surat, atau disebut lewat telepon. Tidak ditemukan pasal tentang hal ini.',
      en: 'A link for answering opens for 14 days, for one file and one body; the handling office makes it and may revoke it, and it opens only together with a second code that came another way: printed on the letter, or told by telephone. No article on this was found.',
    },
  },
  {
    id: 'N21',
    mark: 'house',
    says: {
      id: 'Siapa yang dilaporkan dalam berkas tidak menjawab berkas itu lewat tautan: tautan tidak dibuat untuk instansi yang dipimpinnya atau tempat ia berperan, dan yang menyebut nama atau jabatannya ditolak dan dicatat.',
      en: 'Whoever is accused in a file does not answer it by a link: none is made for the body that he heads or has a role in, and who gives his name or post is refused and noted.',
    },
  },
  {
    id: 'N22',
    mark: 'house',
    says: {
      id: 'Dari TNI dan Polri tautan hanya meminta nomor dan tanggal surat; isi dan berkas yang rahasia tetap di luar.',
      en: 'Of TNI and Polri a link asks for number and day of the letter alone; secret content and files stay outside.',
    },
  },
  {
    id: 'N23',
    mark: 'house',
    says: {
      id: 'Satu langkah dicatat satu kali lewat tautan. Yang keliru dibetulkan dengan surat, berdampingan dengan yang lama.',
      en: 'A step is recorded once by a link. What was wrong is corrected by a letter, which stands beside it.',
    },
  },
  {
    id: 'N35',
    mark: 'house',
    says: {
      id: 'Sebelum diteruskan ke BKN, PPK, TNI, atau Polri, terlapor dicocokkan dengan NIP atau NRP, instansi, dan jabatannya pada hari perbuatan: dari daftar pegawai, dari surat menurut siapa, atau tercatat mengapa tidak dapat. Untuk yang lain unit kerjanya cukup. Tidak ditemukan pasal.',
      en: 'Before a file goes to BKN, a PPK, TNI or Polri, its subject is matched to NIP or NRP, employer and post on the day of the act: from a roll, from a paper and according to whom, or it is recorded why that cannot be. For others the unit is enough. No article was found.',
    },
  },
  {
    id: 'N36',
    mark: 'house',
    says: {
      id: 'Pencarian di daftar pegawai hanya meninggalkan jejak di Bawaslu: satu baris dalam catatan baca perkara, paling banyak 60 dalam satu jam untuk satu orang. Instansi tidak melihat apa pun. Nomor tidak disimpan terbuka: sebagai HMAC untuk mencocokkan, dan tersegel ke kunci kantor; membukanya adalah peristiwa. Tidak ditemukan pasal.',
      en: 'A search in the rolls leaves its trace at Bawaslu alone: a line in the reading log of the case, sixty at most in an hour for one person. The employer sees nothing. The number is not kept in the clear: as an HMAC for matching, and sealed to the key of the office; opening it is an event. No article was found.',
    },
  },
  {
    id: 'N78',
    mark: 'house',
    says: {
      id: 'Berkas tentang seorang polisi tidak terbuka bagi anggota Gakkumdu dari kepolisian yang diperbantukan oleh Polres orang itu, termasuk Polsek dan Propam di bawahnya. Selama belum dicatat dari Polres mana ia berasal, berkas itu tidak terbuka bagi satu pun anggota Gakkumdu dari kepolisian. Anggota Gakkumdu tanpa instansi asal tidak membaca berkas apa pun. Siapa yang diperbantukan dalam salah satu jabatannya, atau bertugas di sekretariat, tidak membuka identitas dalam jabatan mana pun. Tidak ditemukan pasal.',
      en: 'A file on a police officer is not open to police members of Gakkumdu who are lent by his Polres, its Polsek and its Propam included. As long as nobody has recorded which Polres is his, it is open to no police member of Gakkumdu. A member of Gakkumdu without a home office reads no file. Whoever is lent in one of his posts, or serves in a secretariat, opens no identity in any post. No article was found.',
    },
  },
]
