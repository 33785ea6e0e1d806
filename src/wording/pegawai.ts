import type { PegawaiKind, RollColumn, RollFault, RollProblem, RollRemark, UnitKind } from '#core'
import { m } from './paraglide/messages.js'
import type { Locale } from './paraglide/runtime.js'

type Facts = { readonly candidates: string }
/** For a page the reader's language holds; a command says which. */
type In = { readonly locale?: Locale }

const why: Readonly<Record<RollProblem | RollRemark, (facts: Facts, tongue: In) => string>> = {
  'name-missing': (_, tongue) => m.pegawai_why_name_missing({}, tongue),
  'number-missing': (_, tongue) => m.pegawai_why_number_missing({}, tongue),
  'number-not-digits': (_, tongue) => m.pegawai_why_number_not_digits({}, tongue),
  'number-length': (_, tongue) => m.pegawai_why_number_length({}, tongue),
  'number-from-spreadsheet': (_, tongue) => m.pegawai_why_number_from_spreadsheet({}, tongue),
  'nip-birth-day': (_, tongue) => m.pegawai_why_nip_birth_day({}, tongue),
  'nip-appointed': (_, tongue) => m.pegawai_why_nip_appointed({}, tongue),
  'nip-appointed-before-birth': (_, tongue) => m.pegawai_why_nip_appointed_before_birth({}, tongue),
  'nip-sex': (_, tongue) => m.pegawai_why_nip_sex({}, tongue),
  'nip-other-birth-day': (_, tongue) => m.pegawai_why_nip_other_birth_day({}, tongue),
  'nip-other-sex': (_, tongue) => m.pegawai_why_nip_other_sex({}, tongue),
  'nik-birth-day': (_, tongue) => m.pegawai_why_nik_birth_day({}, tongue),
  'kind-unknown': (_, tongue) => m.pegawai_why_kind_unknown({}, tongue),
  'kind-missing': (_, tongue) => m.pegawai_why_kind_missing({}, tongue),
  'not-a-day': (_, tongue) => m.pegawai_why_not_a_day({}, tongue),
  'place-unknown': (_, tongue) => m.pegawai_why_place_unknown({}, tongue),
  'place-ambiguous': (facts, tongue) => m.pegawai_why_place_ambiguous(facts, tongue),
  'unit-ambiguous': (facts, tongue) => m.pegawai_why_unit_ambiguous(facts, tongue),
  'cell-error': (_, tongue) => m.pegawai_why_cell_error({}, tongue),
  'too-long': (_, tongue) => m.pegawai_why_too_long({}, tongue),
  repeated: (facts, tongue) => m.pegawai_why_repeated(facts, tongue),
  'number-of-another': (facts, tongue) => m.pegawai_why_number_of_another(facts, tongue),
  'repeated-without-number': (facts, tongue) => m.pegawai_why_repeated_without_number(facts, tongue),
  'second-unit': (facts, tongue) => m.pegawai_note_second_unit(facts, tongue),
  'mail-not-kept': (_, tongue) => m.pegawai_note_mail_not_kept({}, tongue),
  'phone-not-kept': (_, tongue) => m.pegawai_note_phone_not_kept({}, tongue),
  'unit-blank': (_, tongue) => m.pegawai_note_unit_blank({}, tongue),
  'day-ahead': (_, tongue) => m.pegawai_note_day_ahead({}, tongue),
}

/** Why a row of a roll is not taken, or what is to be said of it. */
export const rollFaultInWords = (
  { problem, candidates = [] }: Pick<RollFault<RollProblem | RollRemark>, 'problem' | 'candidates'>,
  tongue: In = {},
): string => why[problem]({ candidates: candidates.join('; ') }, tongue)

const refused = {
  'roll-not-a-table': m.pegawai_refused_not_a_table,
  'roll-old-format': m.pegawai_refused_old_format,
  'roll-open-document': m.pegawai_refused_open_document,
  'roll-web-page': m.pegawai_refused_web_page,
  'roll-encrypted': m.pegawai_refused_encrypted,
  'roll-broken': m.pegawai_refused_broken,
  'roll-bomb': m.pegawai_refused_bomb,
  'roll-too-large': m.pegawai_refused_too_large,
  'roll-empty': m.pegawai_refused_empty,
  'roll-no-file': m.pegawai_refused_no_file,
  'roll-too-slow': m.pegawai_refused_too_slow,
  'roll-no-header': m.pegawai_refused_no_header,
} satisfies Readonly<Record<string, (nothing: object, tongue: In) => string>>

type Refused =
  | { readonly reason: keyof typeof refused }
  | { readonly reason: 'roll-no-office'; readonly code: string }
  | { readonly reason: 'roll-no-sheet'; readonly sheets: readonly string[] }

/** Why a list is not read at all. */
export function rollRefusalInWords(said: Refused, tongue: In = {}): string {
  if (said.reason === 'roll-no-office') return m.pegawai_refused_no_office({ code: said.code }, tongue)
  if (said.reason === 'roll-no-sheet') return m.pegawai_refused_no_sheet({ sheets: said.sheets.join(', ') }, tongue)
  return refused[said.reason]({}, tongue)
}

export const rollColumnWords: Readonly<Record<RollColumn, () => string>> = {
  nip: m.pegawai_column_nip,
  nrp: m.pegawai_column_nrp,
  nik: m.pegawai_column_nik,
  nama: m.pegawai_column_nama,
  nama_nip: m.pegawai_column_nama_nip,
  gelar_depan: m.pegawai_column_gelar_depan,
  gelar_belakang: m.pegawai_column_gelar_belakang,
  jenis: m.pegawai_column_jenis,
  jabatan: m.pegawai_column_jabatan,
  opd: m.pegawai_column_opd,
  unit: m.pegawai_column_unit,
  tmt: m.pegawai_column_tmt,
  lahir: m.pegawai_column_lahir,
  kelamin: m.pegawai_column_kelamin,
  kecamatan: m.pegawai_column_kecamatan,
  desa: m.pegawai_column_desa,
  kode_wilayah: m.pegawai_column_kode_wilayah,
  surel: m.pegawai_column_surel,
  telepon: m.pegawai_column_telepon,
}

export const pegawaiKindWords: Readonly<Record<PegawaiKind, () => string>> = {
  pns: m.pegawai_kind_pns,
  pppk: m.pegawai_kind_pppk,
  honorer: m.pegawai_kind_honorer,
  tni: m.pegawai_kind_tni,
  polri: m.pegawai_kind_polri,
  'pns-tni': m.pegawai_kind_pns_tni,
  'pns-polri': m.pegawai_kind_pns_polri,
  kades: m.pegawai_kind_kades,
  'perangkat-desa': m.pegawai_kind_perangkat_desa,
  bpd: m.pegawai_kind_bpd,
  'satpol-pp': m.pegawai_kind_satpol_pp,
  linmas: m.pegawai_kind_linmas,
  damkar: m.pegawai_kind_damkar,
  penyelenggara: m.pegawai_kind_penyelenggara,
}

export const unitKindWords: Readonly<Record<UnitKind, () => string>> = {
  sekolah: m.pegawai_unit_kind_sekolah,
  upt: m.pegawai_unit_kind_upt,
  'unit-kerja': m.pegawai_unit_kind_unit_kerja,
}
