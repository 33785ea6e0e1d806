import type { Naskah, NaskahKind, NaskahOf, Protected } from './naskah.ts'

/** One paper of each kind, plainly fictional, with every protected name in every text where an officer could write it. */
const people: readonly Protected[] = [
  { mark: 'Pelapor', name: 'Contoh Pelapor Rahasia', by: null },
  { mark: 'Saksi-1', name: 'Contoh Saksi Pertama, S.H.', by: null },
  { mark: 'Penemu', name: 'Contoh Penemu Lapangan', by: 'PKD, Panwaslu Kecamatan Contoh' },
]

/** What must not be found in anything that goes out. */
export const protectedNames = ['Contoh Pelapor Rahasia', 'Contoh Saksi Pertama', 'Contoh Penemu Lapangan'] as const

const told =
  'Menurut contoh  pelapor rahasia dan Contoh Saksi Pertama, terlapor membagikan kaus di balai desa.\n\nHal itu dicatat Contoh Penemu Lapangan pada hari yang sama.'

const head = {
  kop: { body: 'Badan Pengawas Pemilihan Umum', place: 'Kabupaten Contoh', address: 'Jalan Contoh 1, Contoh' },
  number: '01/Reg/LP/PB/Kab/99.01/XI/2026',
  form: null,
  writtenAt: 1_793_577_600,
  version: 'lengkap',
  protected: people,
  accused: ['Contoh Terlapor'],
  specimen: true,
  check: {
    code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01',
    address: 'https://contoh.invalid/naskah#ABCDEFGHJKMNPQRSTVWXYZ01',
    page: 'contoh.invalid/naskah',
    door: { address: 'https://contoh.invalid/jawab#ABCDEFGHJKMNPQRSTVWXYZ01', page: 'contoh.invalid/jawab' },
  },
} as const

const accusedLines = [
  { term: 'Terlapor', says: 'Contoh Terlapor, Kepala Seksi, Dinas Contoh, PNS' },
  { term: 'Perbuatan', says: told },
  { term: 'Pasal', says: 'PP 94/2021 ps. 5 huruf n' },
]
const allegations = [{ title: 'Dugaan 1', lines: accusedLines }]
const facts = [
  { term: 'Nomor register', says: '01/Reg/LP/PB/Kab/99.01/XI/2026' },
  { term: 'Diterima', says: 'Senin, 2 November 2026' },
  { term: 'Disampaikan oleh', says: 'Contoh Pelapor Rahasia' },
]
const signatures = [
  { as: 'Ketua', name: 'Contoh Ketua' },
  { as: 'Anggota', name: 'Contoh Anggota' },
  { as: 'Anggota', name: null },
]
const letter = {
  nature: 'Rahasia',
  attachments: '1 (satu) berkas',
  about: 'Penerusan dugaan pelanggaran netralitas',
  dated: 'Contoh, 2 November 2026',
  to: ['Kepala Badan Contoh', 'di Tempat'],
  signature: { as: 'Ketua Bawaslu Kabupaten Contoh', name: 'Contoh Ketua' },
  copies: ['Bawaslu Provinsi Contoh'],
}
const sections = [
  { title: 'I. Data pengawas', text: null, heading: null, lines: [{ term: 'Nama', says: 'Contoh Penemu Lapangan' }] },
  { title: 'III. Uraian', text: told, heading: 'Daftar periksa', lines: [{ term: '1. Netral?', says: 'Tidak' }] },
]

export const examplePapers: { readonly [Kind in NaskahKind]: NaskahOf<Kind> } = {
  'tanda-terima': {
    ...head,
    kind: 'tanda-terima',
    facts,
    signatures: signatures.slice(0, 2),
    receipt: 'ABCDE-FGHJK-MNPQR-STVWX-YZ012',
    scan: 'https://contoh.invalid/status#ABCDE-FGHJK-MNPQR-STVWX-YZ012',
    says: ['Tunjukkan KTP dan tanda tangani formulir paling lambat Rabu, 4 November 2026.'],
  },
  'sertifikat-pakta': {
    ...head,
    kind: 'sertifikat-pakta',
    facts: [
      { term: 'Pemilihan', says: 'Pemilihan Contoh' },
      { term: 'Nama', says: 'Contoh Pegawai' },
    ],
    words: 'Saya menyatakan dengan sungguh-sungguh:\n1. Saya menjaga netralitas.',
    says: ['Sertifikat ini hanya menyatakan bahwa naskah di atas ditandatangani.'],
    statement: `netra-pakta-v1.${'eyJieSI6ImNvbnRvaCJ9'.repeat(3)}.${'A'.repeat(86)}`,
    key: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  },
  'formulir-laporan': {
    ...head,
    kind: 'formulir-laporan',
    sections: [{ title: 'Peristiwa', text: told, heading: null, lines: facts }],
    blanks: ['Nama', 'Alamat'],
    signatures: signatures.slice(0, 2),
  },
  lhp: {
    ...head,
    kind: 'lhp',
    form: { code: 'Formulir Model A', mark: 'C1' },
    sections,
    signatures: [{ as: 'Pengawas', name: 'Contoh Penemu Lapangan' }],
  },
  'kajian-awal': {
    ...head,
    kind: 'kajian-awal',
    facts,
    conditions: [
      { says: 'Nama dan alamat pelapor', met: true, basis: 'Perbawaslu 8/2020' },
      { says: 'Bukti dari Contoh Saksi Pertama', met: false, basis: 'Perbawaslu 8/2020' },
    ],
    study: told,
    signatures,
  },
  'undangan-klarifikasi': {
    ...head,
    ...letter,
    kind: 'undangan-klarifikasi',
    about: 'Undangan klarifikasi',
    meeting: [
      { term: 'Hari, tanggal', says: 'Rabu, 4 November 2026' },
      { term: 'Pukul', says: '10.00 WIB' },
    ],
    asked: `Klarifikasi mengenai: ${told}`,
    door: { code: 'ABCDE-FGHJK', address: 'https://netra.example/terlapor#ABCDEFGHJK', page: 'netra.example/terlapor' },
  },
  'ba-klarifikasi': {
    ...head,
    kind: 'ba-klarifikasi',
    facts,
    oath: 'Saksi bersumpah menurut agamanya.',
    minutes: told,
    signed: 'Dibacakan kembali dan ditandatangani dengan tinta pada 4 November 2026.',
    signatures: [
      { as: 'Yang memberi klarifikasi', name: 'Contoh Saksi Pertama, S.H.' },
      { as: 'Yang menerima klarifikasi', name: 'Contoh Anggota' },
    ],
  },
  kajian: { ...head, kind: 'kajian', facts, allegations, study: told, signatures },
  'ba-pleno': {
    ...head,
    kind: 'ba-pleno',
    facts,
    attendance: [{ term: 'Contoh Ketua (ketua)', says: 'Hadir' }],
    minutes: told,
    decision: told,
    basis: 'N1, aturan rumah',
    signatures,
  },
  'pembuktian-tenggat': {
    ...head,
    kind: 'pembuktian-tenggat',
    facts,
    notes: ['Yang tertulis di bawah setiap hari adalah yang sudah tercatat pada akhir hari itu.'],
    clocks: [
      {
        title: 'Penanganan',
        lines: accusedLines,
        days: [
          { n: '1', date: 'Senin, 2 November 2026', why: '' },
          { n: '', date: 'Selasa, 3 November 2026', why: 'Libur contoh' },
        ],
        was: ['Semula Selasa, 3 November 2026; dihitung ulang.'],
      },
    ],
    days: [{ title: 'Senin, 2 November 2026', sections }],
  },
  'sertifikat-bukti': {
    ...head,
    kind: 'sertifikat-bukti',
    facts,
    notes: ['Sidik dihitung dari berkas yang tersimpan.'],
    pieces: [
      {
        title: 'Bukti 1: video',
        lines: [{ term: 'Sidik SHA-256', says: 'ab'.repeat(32) }],
        chain: [
          { when: 'Senin, 2 November 2026 09.00 WIB', who: 'Pelapor, dengan tanda terima', what: 'Bukti diterima' },
          { when: 'Selasa, 3 November 2026 10.00 WIB', who: 'Staf penanganan, Bawaslu Contoh', what: told },
        ],
      },
    ],
  },
  'sertifikat-belajar': {
    ...head,
    kind: 'sertifikat-belajar',
    facts,
    notes: [told],
  },
  'surat-penerusan': { ...head, ...letter, kind: 'surat-penerusan', summary: told, allegations, facts },
  'lembar-jawaban': {
    ...head,
    kind: 'lembar-jawaban',
    facts,
    to: 'Bupati Contoh',
    steps: [
      { says: 'Berkas diterima', blanks: ['Tanggal'] },
      { says: 'Bukan kewenangan kami', blanks: ['Nomor surat', 'Tanggal', 'Alasan'] },
    ],
    isSecret: false,
    returnTo: ['Bawaslu Kabupaten Contoh'],
  },
  'pemberitahuan-status': {
    ...head,
    ...letter,
    kind: 'pemberitahuan-status',
    about: 'Pemberitahuan status laporan',
    facts,
    status: told,
  },
  'pemberitahuan-kelengkapan': {
    ...head,
    ...letter,
    kind: 'pemberitahuan-kelengkapan',
    about: 'Pemberitahuan kelengkapan laporan',
    facts,
    lacking: [{ says: told, met: false, basis: 'P3' }],
    until: 'Lengkapi paling lambat Rabu, 4 November 2026.',
  },
  'surat-pelimpahan': { ...head, ...letter, kind: 'surat-pelimpahan', about: 'Pelimpahan laporan', facts, why: told },
  'ba-sumpah': {
    ...head,
    kind: 'ba-sumpah',
    facts: [{ term: 'Nama', says: 'Contoh Saksi Pertama' }],
    oath: 'Sumpah diambil.',
    signatures: signatures.slice(0, 2),
  },
  'pengumuman-status': {
    ...head,
    kind: 'pengumuman-status',
    facts,
    outcomes: [{ title: 'Dugaan 1', lines: [{ term: 'Hasil', says: told }] }],
    withheld: 'Nama pelapor tidak diumumkan.',
    signatures: signatures.slice(0, 1),
  },
  'saran-perbaikan': { ...head, ...letter, kind: 'saran-perbaikan', about: 'Saran perbaikan', facts, advice: told },
  'ringkasan-keputusan': {
    ...head,
    kind: 'ringkasan-keputusan',
    facts,
    decisions: [{ title: 'Dugaan 1', lines: accusedLines }],
    signatures: signatures.slice(0, 1),
  },
  'lampiran-identitas': {
    ...head,
    kind: 'lampiran-identitas',
    facts,
    to: 'Sentra Gakkumdu Kabupaten Contoh',
    identity: [{ title: 'Pelapor', lines: [{ term: 'Nama', says: 'Contoh Pelapor Rahasia' }] }],
    signatures: signatures.slice(0, 1),
  },
}

export const allExamples: readonly Naskah[] = Object.values(examplePapers)
