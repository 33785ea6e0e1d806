import type { NaskahKind } from '#core'
import { m } from '#wording'

const kinds: Readonly<Record<NaskahKind, () => string>> = {
  'tanda-terima': m.naskah_kind_tanda_terima,
  'formulir-laporan': m.naskah_kind_formulir_laporan,
  lhp: m.naskah_kind_lhp,
  'kajian-awal': m.naskah_kind_kajian_awal,
  'undangan-klarifikasi': m.naskah_kind_undangan_klarifikasi,
  'ba-klarifikasi': m.naskah_kind_ba_klarifikasi,
  kajian: m.naskah_kind_kajian,
  'ba-pleno': m.naskah_kind_ba_pleno,
  'pembuktian-tenggat': m.naskah_kind_pembuktian_tenggat,
  'sertifikat-bukti': m.naskah_kind_sertifikat_bukti,
  'sertifikat-pakta': m.pakta_certificate_kind,
  'sertifikat-belajar': m.naskah_kind_sertifikat_belajar,
  'surat-penerusan': m.naskah_kind_surat_penerusan,
  'lembar-jawaban': m.naskah_kind_lembar_jawaban,
  'pemberitahuan-status': m.naskah_kind_pemberitahuan_status,
  'pemberitahuan-kelengkapan': m.naskah_kind_pemberitahuan_kelengkapan,
  'surat-pelimpahan': m.naskah_kind_surat_pelimpahan,
  'ba-sumpah': m.naskah_kind_ba_sumpah,
  'pengumuman-status': m.naskah_kind_pengumuman_status,
  'saran-perbaikan': m.naskah_kind_saran_perbaikan,
  'ringkasan-keputusan': m.naskah_kind_ringkasan_keputusan,
  'lampiran-identitas': m.naskah_kind_lampiran_identitas,
}

/** What a paper is called; a kind of a newer version is shown by its own word. */
export const kindOfPaperInWords = (kind: string): string => (kind in kinds ? kinds[kind as NaskahKind]() : kind)
