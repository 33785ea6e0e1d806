/**
 * Posts that the open table tells apart, by words in what an allegation says of a post; the first that fits is taken. `one`: an office has one
 * of them, so that the post and its office name a person.
 */
export const postWords = [
  { class: 'kepala-daerah', one: true, words: ['bupati', 'wali kota', 'walikota', 'gubernur'] },
  { class: 'sekretaris-kecamatan', one: true, words: ['sekretaris camat', 'sekretaris kecamatan', 'sekcam'] },
  { class: 'sekretaris-desa', one: true, words: ['sekretaris desa', 'sekdes', 'carik'] },
  { class: 'sekretaris-daerah', one: true, words: ['sekretaris daerah', 'sekda'] },
  { class: 'camat', one: true, words: ['camat'] },
  { class: 'lurah', one: true, words: ['lurah'] },
  { class: 'kepala-desa', one: true, words: ['kepala desa', 'kades'] },
  { class: 'kepala-sekolah', one: true, words: ['kepala sekolah', 'kepala madrasah', 'kepsek'] },
  { class: 'kepala-puskesmas', one: true, words: ['kepala puskesmas', 'direktur rumah sakit', 'direktur rsud'] },
  {
    class: 'kepala-perangkat-daerah',
    one: true,
    words: ['kepala dinas', 'kepala badan', 'kadis', 'kaban', 'inspektur', 'kepala satuan', 'kepala upt', 'direktur'],
  },
  {
    class: 'kepala-bagian',
    one: false,
    words: ['kepala bidang', 'kabid', 'kepala bagian', 'kabag', 'kepala seksi', 'kasi', 'kepala sub'],
  },
  { class: 'kepala-dusun', one: true, words: ['kepala dusun', 'kadus', 'kepala wilayah'] },
  { class: 'guru', one: false, words: ['guru', 'dosen'] },
  { class: 'tenaga-kesehatan', one: false, words: ['dokter', 'bidan', 'perawat'] },
] as const

export type PostClass = (typeof postWords)[number]['class'] | 'lainnya'
export const postClasses: readonly PostClass[] = [...postWords.map((post) => post.class), 'lainnya']
