import type { Action, AllegationOutcome, CaseState, Origin, Party, WhyCounted } from '#core'
import type { ActClass, RegimeId, TermUnit } from '#law'
import { m } from './paraglide/messages.js'

type Says = () => string

/** States, steps and people of a case as an officer reads them. A word the rules gain does not compile until it is said here. */
const states: Readonly<Record<CaseState, Says>> = {
  'informasi-awal': m.meja_state_informasi_awal,
  penelusuran: m.meja_state_penelusuran,
  'diterima-daring': m.meja_state_diterima_daring,
  diterima: m.meja_state_diterima,
  'kajian-awal': m.meja_state_kajian_awal,
  perbaikan: m.meja_state_perbaikan,
  dilimpahkan: m.meja_state_dilimpahkan,
  'diambil-alih': m.meja_state_diambil_alih,
  'diteruskan-langsung': m.meja_state_diteruskan_langsung,
  'tidak-diregister': m.meja_state_tidak_diregister,
  dicabut: m.meja_state_dicabut,
  ditautkan: m.meja_state_ditautkan,
  diregister: m.meja_state_diregister,
  klarifikasi: m.meja_state_klarifikasi,
  kajian: m.meja_state_kajian,
  'pleno-akhir': m.meja_state_pleno_akhir,
  diteruskan: m.meja_state_diteruskan,
  'tindak-lanjut': m.meja_state_tindak_lanjut,
  selesai: m.meja_state_selesai,
  tuntas: m.meja_state_tuntas,
}

/** The button's word, and the same step once it is taken. */
const actions: Readonly<Record<Action, { readonly does: Says; readonly done: Says }>> = {
  formalise: { does: m.meja_action_formalise, done: m.meja_done_formalise },
  trace: { does: m.meja_action_trace, done: m.meja_done_trace },
  find: { does: m.meja_action_find, done: m.meja_done_find },
  'confirm-at-counter': { does: m.meja_action_confirm_at_counter, done: m.meja_done_confirm_at_counter },
  review: { does: m.meja_action_review, done: m.meja_done_review },
  'ask-completion': { does: m.meja_action_ask_completion, done: m.meja_done_ask_completion },
  complete: { does: m.meja_action_complete, done: m.meja_done_complete },
  lapse: { does: m.meja_action_lapse, done: m.meja_done_lapse },
  'lapse-to-info': { does: m.meja_action_lapse_to_info, done: m.meja_done_lapse_to_info },
  'close-incomplete': { does: m.meja_action_close_incomplete, done: m.meja_done_close_incomplete },
  'keep-as-info': { does: m.meja_action_keep_as_info, done: m.meja_done_keep_as_info },
  decline: { does: m.meja_action_decline, done: m.meja_done_decline },
  withdraw: { does: m.meja_action_withdraw, done: m.meja_done_withdraw },
  link: { does: m.meja_action_link, done: m.meja_done_link },
  unlink: { does: m.meja_action_unlink, done: m.meja_done_unlink },
  'unlink-to-info': { does: m.meja_action_unlink_to_info, done: m.meja_done_unlink_to_info },
  'hand-over': { does: m.meja_action_hand_over, done: m.meja_done_hand_over },
  'take-over': { does: m.meja_action_take_over, done: m.meja_done_take_over },
  forward: { does: m.meja_action_forward, done: m.meja_done_forward },
  'forward-without-pleno': {
    does: m.meja_action_forward_without_pleno,
    done: m.meja_done_forward_without_pleno,
  },
  register: { does: m.meja_action_register, done: m.meja_done_register },
  'discuss-gakkumdu': { does: m.meja_action_discuss_gakkumdu, done: m.meja_done_discuss_gakkumdu },
  'discuss-gakkumdu-again': {
    does: m.meja_action_discuss_gakkumdu_again,
    done: m.meja_done_discuss_gakkumdu_again,
  },
  hear: { does: m.meja_action_hear, done: m.meja_done_hear },
  extend: { does: m.meja_action_extend, done: m.meja_done_extend },
  analyse: { does: m.meja_action_analyse, done: m.meja_done_analyse },
  convene: { does: m.meja_action_convene, done: m.meja_done_convene },
  'send-back': { does: m.meja_action_send_back, done: m.meja_done_send_back },
  refer: { does: m.meja_action_refer, done: m.meja_done_refer },
  close: { does: m.meja_action_close, done: m.meja_done_close },
  'return-refused': { does: m.tinjauan_action_return, done: m.tinjauan_done_return },
  'take-refused': { does: m.tinjauan_action_take, done: m.tinjauan_done_take },
  announce: { does: m.meja_action_announce, done: m.meja_done_announce },
  answer: { does: m.meja_action_answer, done: m.meja_done_answer },
  finish: { does: m.meja_action_finish, done: m.meja_done_finish },
}

const parties: Readonly<Record<Party, Says>> = {
  pelapor: m.meja_party_pelapor,
  penerima: m.meja_party_penerima,
  penanganan: m.meja_party_penanganan,
  pleno: m.meja_party_pleno,
  atasan: m.meja_party_atasan,
  'penerima-penerusan': m.meja_party_penerima_penerusan,
  jam: m.meja_party_jam,
}

const origins: Readonly<Record<Exclude<Origin, 'laporan-daring'>, Says>> = {
  informasi: m.meja_origin_informasi,
  laporan: m.meja_origin_laporan,
  temuan: m.meja_origin_temuan,
}

const regimes: Readonly<Record<RegimeId, Says>> = { pilkada: m.meja_regime_pilkada, pemilu: m.meja_regime_pemilu }

const classes: Readonly<Record<ActClass, Says>> = {
  'kode-etik': m.meja_class_kode_etik,
  disiplin: m.meja_class_disiplin,
  pidana: m.meja_class_pidana,
  'larangan-jabatan': m.meja_class_larangan_jabatan,
}

const outcomes: Readonly<Record<AllegationOutcome, Says>> = {
  administrasi: m.meja_outcome_administrasi,
  pidana: m.meja_outcome_pidana,
  'etik-penyelenggara': m.meja_outcome_etik_penyelenggara,
  'hukum-lainnya': m.meja_outcome_hukum_lainnya,
  'bukan-pelanggaran': m.meja_outcome_bukan_pelanggaran,
  dihentikan: m.meja_outcome_dihentikan,
}

const whys: Readonly<Record<WhyCounted, Says>> = {
  counts: m.meja_why_counts,
  'day-of-the-event': m.meja_why_day_of_the_event,
  weekend: m.meja_why_weekend,
  paused: m.meja_why_paused,
  'libur-nasional': m.meja_why_libur_nasional,
  'cuti-bersama': m.meja_why_cuti_bersama,
}

const units: Readonly<Record<TermUnit, (blanks: { count: number }) => string>> = {
  'calendar-days': m.meja_unit_calendar_days,
  'working-days': m.meja_unit_working_days,
  hours: m.meja_unit_hours,
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const stateInWords = (state: CaseState) => states[state]()
export const actionInWords = (action: Action) => actions[action].does()
export const stepInWords = (action: Action) => actions[action].done()
export const partyInWords = (party: Party) => parties[party]()
/** The same at the head of a sentence. */
export const partyFirst = (party: Party) => sentence(parties[party]())
export const originInWords = (origin: keyof typeof origins) => origins[origin]()
export const regimeOfCase = (regime: RegimeId) => regimes[regime]()
export const classInWords = (actClass: ActClass) => classes[actClass]()
export const outcomeInWords = (outcome: AllegationOutcome) => outcomes[outcome]()
export const whyCountedInWords = (why: WhyCounted) => whys[why]()
export const termInWords = (unit: TermUnit, count: number) => units[unit]({ count })
