import type { HouseRule } from '../../house-rule.ts'

/** What anybody may ask or follow: “May I?”, questions, requests, mail of numbers, the list of a monitor. */
export const publicRules: readonly HouseRule[] = [
  {
    id: 'N43',
    mark: 'house',
    says: {
      id: '“Boleh tidak?” menjawab hanya dari katalog. Yang tidak disebut katalog dijawab “katalog tidak punya jawaban”, tidak pernah “boleh”; yang disebut oleh aturan yang belum terkonfirmasi atau bertentangan dijawab “anggap tidak boleh”. Baris mana menyebut perbuatan mana adalah bacaan Netra menurut bunyi judulnya; yang perlu ditafsirkan hanya ditampilkan sebagai yang dekat. Pertanyaannya tidak dicatat.',
      en: "“May I?” answers from the catalogue alone. What the catalogue does not name is answered “the catalogue has no answer”, never “allowed”; what a rule names that is unconfirmed or disputed is answered “take it as barred”. Which row names which conduct is Netra's reading of the words of its title; what would need construing is only shown as near. The question is not recorded.",
    },
  },
  {
    id: 'N44',
    mark: 'house',
    says: {
      id: 'Pertanyaan yang tidak terjawab oleh katalog sampai ke kantor Bawaslu di wilayahnya tanpa nama. Kantor itu menjawab satu kali secara tertulis; yang terbit ialah pertanyaan dan jawaban dengan kata-kata petugas, bukan tulisan penanya. Yang dikesampingkan tidak terbit dan beralasan. Tidak ditemukan pasal yang mengatur waktunya.',
      en: 'A question that the catalogue cannot answer reaches the Bawaslu office of its region without a name. That office answers once, in writing; what is published is question and answer in the words of its officer, not what the asker wrote. What is set aside is not published, and has a reason. No article was found that sets a time.',
    },
  },
  {
    id: 'N165',
    mark: 'house',
    says: {
      id: 'Permohonan informasi sampai ke PPID kantor Bawaslu tanpa nama, atau kepada ketuanya bila PPID belum ada; yang ditulis pemohon hanya dibaca kantor itu. Daftar umum memuat setiap permohonan: kantor, hari masuk, perpanjangan, putusan, pengecualian yang dipakai, dan jawabannya, dengan kata-kata kantor. Satu perpanjangan, satu putusan; diam bukan putusan. Jangkanya dibaca dari L-KIP dan belum terkonfirmasi. Bahwa nama tidak diminta ialah aturan rumah; tidak ditemukan pasalnya.',
      en: 'A request for information reaches the PPID of a Bawaslu office without a name, or its ketua where no PPID is appointed; what its requester wrote is read by that office alone. The public list has every request: the office, the day it came, an extension, the decision, the exemption relied on and the answer, in the words of the office. One extension, one decision; silence is no decision. The term is read from L-KIP and not confirmed. That no name is asked for is a rule of the house; no article was found for it.',
    },
  },
  {
    id: 'N167',
    mark: 'house',
    says: {
      id: 'Siapa pun dapat mengikuti angka umum lewat surel: alamatnya disimpan tersegel, dipakai hanya sesudah pemiliknya setuju dari alamat itu dalam dua hari, paling sering satu surat sehari, dan dihapus begitu ia berhenti. Surat hanya memuat angka yang sudah umum. Satu alamat ditanya paling banyak tiga kali sehari. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'Anybody may follow public numbers by mail: the address is kept sealed, used only after its owner agreed from it within two days, for one mail a day at most, and deleted as soon as he stops. A mail has only numbers that are public already. One address is asked at most three times a day. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N168',
    mark: 'house',
    says: {
      id: 'Pemantau pemilihan terakreditasi dapat memasukkan tanda terima laporan yang diajukannya ke dalam satu daftar. Yang dilihatnya ialah yang ditunjukkan tanda terima itu, tidak lebih; daftarnya tidak terlihat oleh kantor mana pun, dan nomornya hanya disimpan sebagai sidik. Tidak ditemukan pasal yang mengaturnya.',
      en: 'An accredited monitor may put the receipts of the reports he filed into one list. What he sees is what that receipt shows, and no more; no office sees the list, and of the number a hash is kept. No article was found that governs this.',
    },
  },
  {
    id: 'N210',
    mark: 'house',
    says: {
      id: 'Permohonan informasi baru tampil di daftar umum, umpan, dan berkas data pada hari sesudah masuk menurut hari kantornya, dalam urutan yang tidak menyebut saatnya; sampai itu hanya pemegang alamatnya yang membacanya. Id yang terbit untuk umum acak seluruhnya dan tidak memuat saat. Tidak ditemukan pasal yang mengaturnya.',
      en: 'A request for information stands in the public list and the file of data from the day after it came, by the day of its office, in an order that says nothing of when; until then only who has its address reads it. An id that stands in public is chance alone and holds no moment. No article was found that governs this.',
    },
  },
]
