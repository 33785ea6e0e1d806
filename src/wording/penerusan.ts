import type { Addressee, AwaitedStep, FollowUpRefusal, FollowUpStep, Lasts, Taker } from '#core'
import { subjects, type SubjectKind } from '#law'
import { dayInWords, inTongue, numberInWords } from './dates.ts'
import { m } from './paraglide/messages.js'
import type { Sentences } from './refusals.ts'

const steps: Readonly<Record<FollowUpStep, () => string>> = {
  diterima: m.penerusan_kind_diterima,
  dikembalikan: m.penerusan_kind_dikembalikan,
  'bukan-pegawai': m.penerusan_kind_bukan_pegawai,
  'verifikasi-satgas': m.penerusan_kind_verifikasi_satgas,
  'validasi-bawaslu': m.penerusan_kind_validasi_bawaslu,
  diteruskan: m.penerusan_kind_diteruskan,
  'mulai-diperiksa': m.penerusan_kind_mulai_diperiksa,
  'tim-pemeriksa': m.penerusan_kind_tim_pemeriksa,
  'rekomendasi-camat': m.penerusan_kind_rekomendasi_camat,
  penyidikan: m.penerusan_kind_penyidikan,
  penuntutan: m.penerusan_kind_penuntutan,
  persidangan: m.penerusan_kind_persidangan,
  sanksi: m.penerusan_kind_sanksi,
  'tidak-terbukti': m.penerusan_kind_tidak_terbukti,
  dihentikan: m.penerusan_kind_dihentikan,
  berhenti: m.penerusan_kind_berhenti,
  meninggal: m.penerusan_kind_meninggal,
  disampaikan: m.penerusan_kind_disampaikan,
  'tidak-dipatuhi': m.penerusan_kind_tidak_dipatuhi,
  keberatan: m.penerusan_kind_keberatan,
  'banding-bpasn': m.penerusan_kind_banding_bpasn,
  'gugatan-ptun': m.penerusan_kind_gugatan_ptun,
  'banding-kkep': m.penerusan_kind_banding_kkep,
  'peninjauan-kembali': m.penerusan_kind_peninjauan_kembali,
  'banding-pengadilan': m.penerusan_kind_banding_pengadilan,
  berubah: m.penerusan_kind_berubah,
  batal: m.penerusan_kind_batal,
  berlaku: m.penerusan_kind_berlaku,
  dilaksanakan: m.penerusan_kind_dilaksanakan,
  'masuk-idis': m.penerusan_kind_masuk_idis,
  'peringatan-bkn': m.penerusan_kind_peringatan_bkn,
  'teguran-bkn': m.penerusan_kind_teguran_bkn,
  'blokir-siasn': m.penerusan_kind_blokir_siasn,
  'buka-blokir': m.penerusan_kind_buka_blokir,
  'desakan-kemendagri': m.penerusan_kind_desakan_kemendagri,
  'belum-ada-kabar': m.penerusan_kind_belum_ada_kabar,
}

/** What a statement says happened. */
export const followUpStepInWords = (step: FollowUpStep): string => steps[step]()

/** What somebody must do; a step that nobody is waited for keeps its own word. */
const duties: Readonly<Record<'dikirim-ulang', () => string> & Partial<Record<FollowUpStep, () => string>>> = {
  diterima: m.penerusan_must_diterima,
  'verifikasi-satgas': m.penerusan_must_verifikasi_satgas,
  'validasi-bawaslu': m.penerusan_must_validasi_bawaslu,
  diteruskan: m.penerusan_must_diteruskan,
  'mulai-diperiksa': m.penerusan_must_mulai_diperiksa,
  'rekomendasi-camat': m.penerusan_must_rekomendasi_camat,
  penyidikan: m.penerusan_must_penyidikan,
  penuntutan: m.penerusan_must_penuntutan,
  persidangan: m.penerusan_must_persidangan,
  sanksi: m.penerusan_must_sanksi,
  'tidak-terbukti': m.penerusan_must_tidak_terbukti,
  disampaikan: m.penerusan_must_disampaikan,
  berlaku: m.penerusan_must_berlaku,
  dilaksanakan: m.penerusan_must_dilaksanakan,
  'masuk-idis': m.penerusan_must_masuk_idis,
  'dikirim-ulang': m.penerusan_must_dikirim_ulang,
}

export const dutyInWords = (step: AwaitedStep): string =>
  step === 'dikirim-ulang' ? duties[step]() : (duties[step]?.() ?? followUpStepInWords(step))

/** Null: whoever has the file, who is named by his office. */
const takers: Readonly<Record<Taker, (() => string) | null>> = {
  'asn-supervisor': m.penerusan_who_asn_supervisor,
  'ppk-kepegawaian': m.penerusan_who_ppk_kepegawaian,
  gubernur: m.penerusan_who_gubernur,
  kemendagri: m.penerusan_who_kemendagri,
  propam: m.penerusan_who_propam,
  kkep: m.penerusan_who_kkep,
  ankum: m.penerusan_who_ankum,
  pom: m.penerusan_who_pom,
  bupati: m.penerusan_who_bupati,
  inspektorat: m.penerusan_who_inspektorat,
  dpmd: m.penerusan_who_dpmd,
  'kepala-desa': m.penerusan_who_kepala_desa,
  camat: m.penerusan_who_camat,
  gakkumdu: m.penerusan_who_gakkumdu,
  pengadilan: m.penerusan_who_pengadilan,
  dkpp: m.penerusan_who_dkpp,
  instansi: m.penerusan_who_instansi,
  bawaslu: m.penerusan_who_bawaslu,
  satgas: m.penerusan_who_satgas,
  atasan: m.penerusan_who_atasan,
  'tim-pemeriksa': m.penerusan_who_tim_pemeriksa,
  terlapor: m.penerusan_who_terlapor,
  sidang: m.penerusan_who_sidang,
  'kkep-banding': m.penerusan_who_kkep_banding,
  penyidik: m.penerusan_who_penyidik,
  penuntut: m.penerusan_who_penuntut,
  'siapa-pun': null,
}

export const takerInWords = (taker: Taker, holder: string): string => takers[taker]?.() ?? holder

const ways: Readonly<Record<Addressee, () => string>> = {
  asn: m.penerusan_way_asn,
  'asn-polri': m.penerusan_way_asn_polri,
  polri: m.penerusan_way_polri,
  tni: m.penerusan_way_tni,
  kades: m.penerusan_way_kades,
  'perangkat-desa': m.penerusan_way_perangkat_desa,
  bpd: m.penerusan_way_bpd,
  pejabat: m.penerusan_way_pejabat,
  penyelenggara: m.penerusan_way_penyelenggara,
  'non-asn': m.penerusan_way_non_asn,
  pidana: m.penerusan_way_pidana,
  lain: m.penerusan_way_lain,
}

export const lastsInWords = ({ amount, unit }: Lasts): string => {
  const count = numberInWords(amount)
  return unit === 'days' ? m.penerusan_chain_lasts_days({ count }) : m.penerusan_chain_lasts_months({ count })
}

export const accusedKindInWords = (kind: SubjectKind): string => {
  const found = subjects.find((one) => one.kind === kind)
  return found === undefined ? kind : inTongue(found.title)
}

/** What the way of an addressee answers no with, in words. */
export const followUpRefusals = {
  'step-not-theirs': ({ step, addressee }) =>
    m.refusal_step_not_theirs({ step: followUpStepInWords(step), way: ways[addressee]() }),
  'step-before-its-cause': ({ step, needs }) =>
    m.refusal_step_before_its_cause({
      step: followUpStepInWords(step),
      needs: needs.map(followUpStepInWords).join(m.penerusan_or()),
    }),
  'decree-before-referral': ({ decreeOn, sentOn }) =>
    m.refusal_decree_before_referral({ decree: dayInWords(decreeOn), sent: dayInWords(sentOn) }),
  'sanction-not-theirs': ({ subject, subjects: theirs }) =>
    m.refusal_sanction_not_theirs({
      subject: accusedKindInWords(subject),
      subjects: theirs.map(accusedKindInWords).join(', '),
    }),
  'sanction-of-other-way': ({ imposes }) =>
    imposes === 'pidana' ? m.refusal_sanction_of_employer() : m.refusal_sanction_of_court(),
  'sanction-not-so-long': ({ limit, told }) =>
    (limit.as === 'exactly' ? m.refusal_sanction_exactly : m.refusal_sanction_at_most)({
      limit: lastsInWords(limit),
      told: lastsInWords(told),
    }),
} satisfies Sentences<FollowUpRefusal>
