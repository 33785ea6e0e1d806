import { m } from '#wording'
import type { LhpChoices, Values } from './wire.ts'

/** What each field of Form A is called, by its name without the number of its place. */
const fields: Readonly<Record<string, () => string>> = {
  pemilihan: m.lhp_election,
  tahapan: m.lhp_stage,
  terjadi: m.lhp_happened,
  ditemukan: m.lhp_discovered,
  'nama-pengawas': m.lhp_name,
  jabatan: m.lhp_position,
  'surat-tugas': m.lhp_letter,
  alamat: m.lhp_address,
  bentuk: m.lhp_form,
  tujuan: m.lhp_purpose,
  sasaran: m.lhp_target,
  waktu: m.lhp_time,
  tempat: m.lhp_place,
  uraian: m.lhp_narrative,
  ada: m.lhp_is_suspected,
  jenis: m.lhp_kind,
  peristiwa: m.lhp_event,
  'waktu-dugaan': m.lhp_time,
  'tempat-dugaan': m.lhp_place,
  bukti: m.lhp_evidence,
  saksi: m.lhp_witnesses,
  analisis: m.lhp_analysis,
  sengketa: m.lhp_dispute,
  'tempat-tanda': m.lhp_signed_place,
  golongan: m.lhp_suspect_kind,
  nama: m.lhp_suspect_name,
  unit: m.lhp_suspect_unit,
  perbuatan: m.lhp_suspect_act,
  periksa: m.lhp_checklist,
  jawaban: m.lapangan_check_answer,
  keterangan: m.lhp_result_note,
}

/** A field with its number, where there are several: "Nama 2". The parts of a day are one field. */
const placed = /^(.+?)-(\d+|day|month|year)$/

export function fieldInWords(name: string): string {
  const [, bare = name, place = ''] = placed.exec(name) ?? []
  const said = fields[bare]?.() ?? name
  return /^\d+$/.test(place) ? `${said} ${place}` : said
}

export type Difference = {
  readonly name: string
  readonly says: string
  readonly mine: string
  readonly theirs: string
}

const dayParts = ['day', 'month', 'year']
const fieldOf = (name: string) =>
  dayParts.some((part) => name.endsWith(`-${part}`)) ? name.replace(/-\w+$/, '') : name

/** How many places are open is nobody's text. */
const counts = ['terduga', 'periksa']

/** What differs, as people read it: a day whole, a choice by its words. */
export function differencesInWords(
  names: readonly string[],
  { mine, theirs, choices }: { readonly mine: Values; readonly theirs: Values; readonly choices: LhpChoices },
): readonly Difference[] {
  const told = [...choices.elections, ...choices.forms, ...choices.kinds, ...choices.about, ...choices.acts]
  const words = new Map(told.map(({ value, says }) => [value, says]))
  const shown = (values: Values, name: string) => {
    const whole =
      `${name}-day` in values ? dayParts.map((part) => values[`${name}-${part}`] ?? '').join('-') : values[name]
    return words.get(whole ?? '') ?? (whole === '--' ? '' : (whole ?? ''))
  }
  return [...new Set(names.filter((name) => !counts.includes(name)).map(fieldOf))].map((name) => ({
    name,
    says: fieldInWords(name),
    mine: shown(mine, name),
    theirs: shown(theirs, name),
  }))
}
