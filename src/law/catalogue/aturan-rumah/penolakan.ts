import type { HouseRule } from '../../house-rule.ts'

/** A report that was refused, at a counter or in writing, and who looks at the refusal again. */
export const refusalRules: readonly HouseRule[] = [
  {
    id: 'N6',
    mark: 'house',
    says: {
      id: 'Laporan yang tidak dapat diregistrasi berakhir hanya dengan keputusan pleno yang beralasan. Satu alasan pernah terbaca: perkaranya sudah ditangani dan selesai di tingkat lain (P8, Pilkada).',
      en: 'A report that cannot be registered ends only by a reasoned decision of the pleno. One reason was seen: its case was already handled and finished at another level (P8, Pilkada).',
    },
  },
  {
    id: 'N26',
    mark: 'house',
    says: {
      id: 'Pelapor yang ditolak di loket atau tidak diregistrasi dapat satu kali meminta tingkat di atasnya meninjau penolakan itu, dengan alasannya, paling lama 14 hari sejak ditolak. Tidak ditemukan pasal tentang permintaan ini, maupun tentang jangkanya. Kantor yang menurut pelapor ikut disangka dilewati ke atas.',
      en: 'A reporter who was turned away at a counter or whose report was not registered may once ask the rank above to look at that refusal again, with his reason, within 14 days of it. No article was found on such a request, nor on its term. An office that the reporter says is involved is passed over upward.',
    },
  },
  {
    id: 'N27',
    mark: 'house',
    says: {
      id: 'Pleno tingkat di atas menjawab dalam 14 hari: penolakan tetap, dikembalikan untuk ditangani, atau diambil alih. Diam tidak mengakhirinya: lewat jangka dicatat terlambat dan terlihat di tingkat atasnya lagi. Yang dikembalikan masuk lagi ke kajian awal dan jangka kajian awal (P2, M4) berjalan dari hari itu. Jangka 14 hari ini aturan Netra.',
      en: 'The pleno of the rank above answers within 14 days: the refusal stands, it is sent back to be handled, or it is taken over. Silence does not end it: after the term it is marked late and shown to the next rank up. What is sent back enters kajian awal again, and its term (P2, M4) runs from that day. The 14 days are a rule of Netra.',
    },
  },
  {
    id: 'N28',
    mark: 'house',
    says: {
      id: 'Setiap bulan satu dari sepuluh penolakan setiap kantor, paling sedikit satu, diundi untuk diperiksa tingkat di atasnya. Undiannya dihitung dari sidik peristiwa pertama yang tercatat setelah bulan itu berakhir, sehingga tidak ada kantor yang dapat memilih.',
      en: 'Each month one in ten of the refusals of every office, at least one, is drawn for review by the rank above. The draw follows from the hash of the first event recorded after the month ended, so that no office can choose.',
    },
  },
  {
    id: 'N29',
    mark: 'house',
    says: {
      id: 'Penolakan di loket meninggalkan catatan petugas, waktu, dan alasan dari daftar, serta tanda terima bagi yang ditolak. Tidak ada tingkat di atas Bawaslu RI: yang tersisa melapor lagi dengan bukti baru selama batas waktu belum lewat, atau mengadukan etik penyelenggara ke DKPP.',
      en: 'A refusal at a counter leaves a record of the officer, the time and a reason from the list, and a receipt for whoever was refused. There is no rank above Bawaslu RI: what remains is to report again with new evidence while the time limit has not passed, or a complaint on the ethics of organisers to DKPP.',
    },
  },
  {
    id: 'N77',
    mark: 'house',
    says: {
      id: 'Permintaan tinjauan (N26) dapat datang dengan surat atau di loket. Loket di tingkat atas yang tidak dituduh mencatatnya dari surat; tanggal surat menentukan apakah masih dalam waktunya, jangka jawaban (N27) berjalan sejak dicatat. Kantor yang menolak dan kantor yang dituduh tidak mencatatnya dan tidak membaca alasannya: surat yang sampai di sana diteruskan ke tingkat di atasnya. Tidak ditemukan pasal.',
      en: 'A second look (N26) may be asked for by letter or at a counter. A counter of a rank above that is not accused records it from the letter; the day of the letter says whether it is in time, the term of the answer (N27) runs from when it was recorded. The office that refused and an office that is accused neither record it nor read why: a letter that reaches them is passed on to the rank above. No article was found.',
    },
  },
]
