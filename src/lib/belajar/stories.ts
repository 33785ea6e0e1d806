import { m } from '#wording'

/** Plainly invented, one for a conduct of the catalogue; what they may and may not do the catalogue says, and no story. */
const stories: Readonly<Record<string, () => string>> = {
  'suka-unggahan': m.belajar_story_suka_unggahan,
  'komentar-bagikan': m.belajar_story_komentar_bagikan,
  'promosi-daring': m.belajar_story_promosi_daring,
  'foto-jari-tim': m.belajar_story_foto_jari_tim,
  'foto-calon': m.belajar_story_foto_calon,
  'pasang-spanduk': m.belajar_story_pasang_spanduk,
  'ikut-kampanye': m.belajar_story_ikut_kampanye,
  'tim-sukses': m.belajar_story_tim_sukses,
  'hadir-pengamanan': m.belajar_story_hadir_pengamanan,
  memilih: m.belajar_story_memilih,
  'pengurus-partai': m.belajar_story_pengurus_partai,
  'anggota-partai': m.belajar_story_anggota_partai,
  'keputusan-berpihak': m.belajar_story_keputusan_berpihak,
  'keputusan-golongan': m.belajar_story_keputusan_golongan,
  'pinjamkan-fasilitas': m.belajar_story_pinjamkan_fasilitas,
  'dekati-partai': m.belajar_story_dekati_partai,
  'mencalonkan-diri': m.belajar_story_mencalonkan_diri,
}

export const storyOf = (conductId: string): string | null => stories[conductId]?.() ?? null
