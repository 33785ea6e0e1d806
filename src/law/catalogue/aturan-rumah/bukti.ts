import type { HouseRule } from '../../house-rule.ts'

/** Evidence: what is taken, how it is kept, who sees which copy of it, and that it is read anew. */
export const evidenceRules: readonly HouseRule[] = [
  {
    id: 'N47',
    mark: 'house',
    says: {
      id: 'Bukti digital dikirim lewat tanda terima atau oleh petugas yang menangani: video paling besar 2 GB, rekaman suara 500 MB, gambar 50 MB, dokumen dan lainnya 100 MB; paling banyak 50 berkas atau 5 GB untuk satu laporan, dan sebanyak itu lagi dari petugas untuk satu perkara. Yang terputus dapat dilanjutkan 7 hari. Setelah perkaranya berakhir tidak ada lagi yang diterima. Tidak ditemukan pasal.',
      en: 'Digital evidence comes by a receipt or from officers who handle the case: a video of at most 2 GB, a sound recording 500 MB, a picture 50 MB, documents and others 100 MB; at most 50 files or 5 GB for one report, and as much again from officers for one case. What was cut off may be gone on with for 7 days. Once the case has ended nothing more is taken. No article was found.',
    },
  },
  {
    id: 'N48',
    mark: 'house',
    says: {
      id: 'Bukti asli disegel ke kantor yang menangani sebelum menyentuh penyimpanan, dan tidak pernah diubah. Petugas bekerja dengan salinan aman tanpa data kamera; setiap pengunduhan yang asli adalah peristiwa. Jenisnya ditentukan dari isinya; berkas dari luar tidak pernah dibuka di situs ini. Tidak ditemukan pasal.',
      en: 'The original is sealed to the handling office before it touches the storage, and is never changed. Officers work with a safe copy without the data of the camera; every download of the original is an event. What it is, its content says; no file from outside is ever opened on this site. No article was found.',
    },
  },
  {
    id: 'N58',
    mark: 'house',
    says: {
      id: 'Video dan rekaman suara diputar bagi yang menangani langsung dari penyimpanan tersegel, dalam bingkai yang tidak menjalankan program apa pun. Satu kali duduk menonton, paling lama 4 jam, adalah satu peristiwa dan terbuka bagi petugas itu saja. Tidak ditemukan pasal, juga tentang 4 jam ini.',
      en: 'Films and sounds are played to whoever handles the case straight from the sealed store, in a frame that runs no program. One sitting, of at most 4 hours, is one event and open to that officer alone. No article was found, nor on the 4 hours.',
    },
  },
  {
    id: 'N59',
    mark: 'house',
    says: {
      id: 'Tautan dicatat dengan alamatnya, waktu petugas melihatnya, dan yang terlihat di sana menurut petugas itu; tangkapannya adalah bukti dengan sidik sendiri. Netra tidak pernah membuka alamat itu. Tidak ditemukan pasal.',
      en: 'A link is put on record with its address, when the officer saw it and what stood there in his words; what he captured is evidence with a hash of its own. Netra never opens that address. No article was found.',
    },
  },
  {
    id: 'N60',
    mark: 'house',
    says: {
      id: 'Bukti diperlihatkan kepada terlapor atau badan penerima hanya sebagai salinan gambar, setelah petugas menjawab siapa saja yang mungkin membuatnya. Yang hanya mungkin dibuat sedikit orang tidak diperlihatkan; isinya disampaikan dengan kata-kata. Tidak ditemukan pasal.',
      en: 'Evidence is put before a terlapor or a receiving body only as a copy of a picture, after an officer has answered who could have made it. What only few people could have made is not shown; what it shows is put in words. No article was found.',
    },
  },
  {
    id: 'N61',
    mark: 'house',
    says: {
      id: 'Gambar dapat ditutup, dikaburkan, atau dipotong sebelum dikirim dan sekali lagi oleh petugas yang menangani; aslinya tidak berubah. Salinan tersunting adalah bukti tersendiri dengan sidiknya, dan riwayat menyebut keduanya. Selama ada salinan tersunting, hanya itu yang dapat diperlihatkan kepada terlapor atau instansinya. Tidak ditemukan pasal.',
      en: 'A picture can be covered, blurred or cropped before it is sent and again by officers who handle the case; the original does not change. An edited copy is evidence of its own with its hash, and the history names both. While there is an edited copy, only that one can be shown to the accused or his employer. No article was found.',
    },
  },
  {
    id: 'N241',
    mark: 'house',
    says: {
      id: 'Setiap berkas bukti yang tersimpan, salinan amannya, dan lampiran LHP dibaca ulang sampai byte terakhir dan dicocokkan dengan sidiknya dalam 30 malam: setiap malam yang paling lama belum dibaca, sampai 50 GB, atau sepertiga puluh dari semuanya bila itu lebih banyak. Berkas yang berubah atau hilang dilaporkan setiap malam sampai ada yang memeriksanya. Tidak ditemukan pasal yang mengaturnya.',
      en: 'Each stored file of evidence, its safe copy, and what belongs to an LHP is read anew to its last byte and held against its fingerprint within 30 nights: each night what was not read for the longest, up to 50 GB, or a thirtieth of all where that is more. A file that was changed or is missing is told every night until somebody has looked. No article was found that governs this.',
    },
  },
  {
    id: 'N249',
    mark: 'house',
    says: {
      id: 'Pembacaan ulang setiap malam mencakup semua berkas yang disimpan: juga berkas di samping pesan, pindaian, berkas terlapor, berkas kajian, naskah bertanda tangan, surat edaran, daftar, dan foto, dalam 30 malam yang sama. Berkas yang hanya dapat dibuka dengan kunci petugas dicocokkan dengan byte yang tersimpan waktu terakhir dibaca. Tidak ditemukan pasal yang mengaturnya.',
      en: 'What is read anew each night is every stored file: files beside messages, scans, files of the accused, of the kajian, signed papers, letters of circulars, lists and pictures too, within the same 30 nights. A file that only keys of officers open is held against the bytes that lay there when it was last read. No article was found that governs this.',
    },
  },
]
