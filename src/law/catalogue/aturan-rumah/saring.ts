import type { HouseRule } from '../../house-rule.ts'

/** When reports flood in, which of them tell the same, and a training in which none is a report. */
export const floodRules: readonly HouseRule[] = [
  {
    id: 'N70',
    mark: 'house',
    says: {
      id: 'Selama banjir laporan, formulir meminta peramban mengerjakan teka-teki hitung sebelum mengirim: mulai kira-kira 150 laporan dalam satu jam dari satu perangkat, 500 dari satu alamat, atau 3.000 dalam satu menit di seluruh situs; setiap kali berlipat dua, teka-tekinya lebih berat. Kapan tepatnya, diundi (N245). Tanpa JavaScript: satu hitungan dan waktu tunggu 20, 60, atau 180 detik, atau loket. Pada hari biasa hampir tidak ada yang diminta apa pun. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'While reports flood in, the form asks the browser for a hash puzzle before it sends: from about 150 reports within an hour from one device, 500 from one address, or 3,000 within a minute on the whole site; with each doubling the puzzle is heavier. When exactly is drawn (N245). Without JavaScript: a sum and a wait of 20, 60 or 180 seconds, or the counter. On an ordinary day hardly anybody is asked for anything. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N71',
    mark: 'house',
    says: {
      id: 'Selama banjir laporan lewat API, pintu itu hanya menerima kiriman bertoken mitra, yang dibuat pengelola, berlaku 180 hari, dan dapat dicabut kapan saja. Di luar banjir siapa pun mengirim tanpa token. Laporan mana yang datang dengan token mana tidak dicatat. Tidak ditemukan pasal, juga tentang 180 hari ini.',
      en: 'While reports flood in by the API, that door takes only what comes with a partner token, which an administrator makes, which is good for 180 days and can be revoked at any time. Outside a flood anybody sends without a token. Which report came with which token is not recorded. No article was found, nor on the 180 days.',
    },
  },
  {
    id: 'N72',
    mark: 'house',
    says: {
      id: 'Laporan yang mungkin menceritakan hal yang sama hanya disebut kepada petugas yang menyaring: menurut kata, orang, hari, tempat, dan perbuatan, tidak pernah menurut pelapor. Yang menautkan manusia. Satu kajian awal dapat ditulis untuk banyak laporan tentang satu peristiwa; setiap laporan menyimpan tanda terima, hari diketahui, tenggat, syarat formal, dan jawaban beralasannya sendiri. Saringan hanya mengusulkan tidak diregistrasi; pleno yang memutus. Tidak ditemukan pasal.',
      en: 'Reports that may tell the same are named only to the officer at triage: by words, person, day, place and act, never by reporter. It is a human who links them. One kajian awal can be written for many reports of one event; each report keeps its receipt, the day it was known, its clock, its formal conditions and its own reasoned answer. Triage only proposes not to register; the pleno decides. No article was found.',
    },
  },
  {
    id: 'N73',
    mark: 'house',
    says: {
      id: 'Kantor dapat membuka latihan (bimtek) dengan kode, paling lama 14 hari. Yang dikirim di dalamnya bukan laporan: tanpa tanda terima, nomor, tenggat, dan identitas; tidak dihitung di mana pun; dan dihapus 7 hari setelah latihan berakhir. Riwayat hanya mencatat bahwa latihan dibuka dan berakhir. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An office can open a training (bimtek) with a code, for at most 14 days. What is sent in it is no report: without receipt, number, clock and identity; counted nowhere; and deleted 7 days after the training ended. The history records only that a training was opened and ended. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N245',
    mark: 'house',
    says: {
      id: 'Kapan teka-teki banjir (N70) muncul, dan kapan API meminta token (N71), diundi sekali untuk setiap jendela waktu: semakin banyak laporan, semakin cepat, tetapi tidak pernah pada saat sebuah laporan masuk. Satu laporan lebih hanya membuatnya seperduapuluh lebih mungkin sesudahnya (API dengan batas di bawah 120 panggilan per menit: lebih banyak). Dengan begitu orang yang mengirim banyak laporan dari alamat yang sama dengan rekannya hampir tidak belajar apa pun tentang apakah, dan kapan, rekannya melapor. Tidak ditemukan pasal yang mengaturnya.',
      en: 'When the puzzle of a flood comes (N70), and when the API asks for a token (N71), is drawn once for each window of time: the more reports the sooner, but never at the moment at which a report comes in. One report more only makes it a twentieth likelier from then on (for the API with a limit below 120 calls a minute: more). So whoever sends many reports from the address of a colleague learns next to nothing of whether, and when, that colleague reported. No article was found that governs this.',
    },
  },
]
