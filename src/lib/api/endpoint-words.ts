/** What /data/api says in Indonesian of each address that anybody may read. The description for programs stays in English. */
type EndpointWords = {
  readonly summary: string
  readonly says: string
  readonly problems: Readonly<Record<number, string>>
}

const noAddress = {
  304: 'Tidak berubah sejak jawaban dengan ETag itu.',
  405: 'Dipanggil dengan metode lain: `Allow` menyebut yang dilayani.',
  500: 'Gangguan di pihak kami.',
}

export const inIndonesian: Readonly<Record<string, EndpointWords>> = {
  readPledgeKey: {
    summary: 'Kunci umum untuk memeriksa sertifikat pakta tanpa sambungan',
    says: 'Milik pemasangan ini.',
    problems: noAddress,
  },
  readOfficeKeys: {
    summary: 'Kunci umum sebuah kantor, untuk menyegel identitas (age, X25519)',
    says: 'Kunci yang berlaku sekarang.',
    problems: { ...noAddress, 404: 'Tidak ada kantor penerima laporan dengan kode ini.' },
  },
  findRegions: {
    summary:
      'Wilayah yang berlaku hari ini, atau pada `day`: menurut nama seperti diketik orang, atau tanpa nama yang di bawah sebuah wilayah',
    says: 'Yang paling cocok lebih dahulu, atau menurut kode.',
    problems: {
      ...noAddress,
      400: 'Ada parameter yang tidak terbaca: `fields` menyebutnya.',
      404: 'Wilayah induknya tidak ada.',
    },
  },
  listActs: {
    summary: 'Perbuatan yang dilarang, dengan pasal, sumber, dan tandanya',
    says: 'Semuanya, atau yang bagi satu golongan orang, atau yang berlaku pada satu hari.',
    problems: { ...noAddress, 400: 'Ada parameter yang tidak terbaca.' },
  },
  listMeasures: {
    summary: 'Apa yang dihitung untuk umum, dan definisi setiap ukuran',
    says: 'Semua ukuran.',
    problems: noAddress,
  },
  readMeasure: {
    summary: 'Satu ukuran untuk Indonesia, provinsi, kabupaten, dan kotanya',
    says: 'Definisi dan angkanya: sekarang, masing-masing dengan saat diumumkan, atau seperti pada `asOf`.',
    problems: {
      ...noAddress,
      400: '`asOf` bukan suatu saat, atau saat yang belum tiba.',
      404: 'Ukuran atau wilayahnya tidak ada, atau saat itu belum ada yang diumumkan.',
    },
  },
  listRanks: {
    summary: 'Apa yang diperingkat untuk umum, dan apa yang tidak dikatakan setiap daftar',
    says: 'Semua daftar, yang utama lebih dahulu.',
    problems: noAddress,
  },
  readRank: {
    summary: 'Satu peringkat, dengan satuan, masa, hari, aturan nilai sama, dan seberapa pasti urutannya',
    says: 'Yang terbaru, atau yang dari `period`; `within` mempersempit barisnya dan tidak mengubah tempatnya di seluruh daftar.',
    problems: {
      ...noAddress,
      400: 'Ada parameter yang tidak terbaca.',
      404: 'Daftarnya tidak ada, tidak dihitung atas itu, atau masanya tidak ada.',
    },
  },
  listPublishedFigures: {
    summary: 'Angka yang diumumkan pihak lain, dengan sumbernya, dihitung lagi dan disandingkan dengan angka kami',
    says: 'Pernyataan terbaru lebih dahulu.',
    problems: { ...noAddress, 400: 'Ada parameter yang tidak terbaca: `fields` menyebutnya.' },
  },
  askDue: {
    summary: 'Kapan sebuah jangka berakhir, dengan cara menghitungnya. `office` ialah wilayah kantor yang menangani',
    says: 'Hasil hitungan; tidak ada yang dimulai.',
    problems: {
      ...noAddress,
      400: 'Pertanyaannya belum lengkap.',
      404: 'Aturannya tidak ada, atau tidak ada wilayah dengan kode ini.',
      422: 'Pertanyaannya terbaca, tetapi tidak ada jawabannya.',
    },
  },
  readDescription: { summary: 'Deskripsi ini', says: 'OpenAPI 3.1.', problems: noAddress },
}
