import { findAct, kindsOfReport, parsePlainDate, subjects } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { keptDate, type Kept } from '../form/kept.ts'
import type { RegionChoice } from './region-choices.ts'
import { keptHere } from './secret-fields.ts'

export type Answers = Pick<Kept, 'values'> & {
  readonly regions: readonly RegionChoice[]
  readonly officeName: string | null
}
/** `here`: the field that the page keeps to itself; its words are put beside the term where they are. */
export type ReviewRow = { readonly term: string; readonly says: string; readonly here?: string }

/** The answers as they will be sent, in the order they were asked. What was left empty says so, but who reports only where asked. */
export function reviewRows(form: Answers): readonly ReviewRow[] {
  const { values, regions, officeName } = form
  const value = (name: string) => values[name]?.trim() ?? ''
  const told = (term: string, says: string): ReviewRow => ({ term, says: says === '' ? m.lapor_not_given() : says })
  const ifGiven = (term: string, name: string): readonly ReviewRow[] =>
    value(name) === '' ? [] : [secretRow(term, name, value(name))]
  const titleIn = (row: { readonly title: Parameters<typeof inTongue>[0] } | null | undefined) =>
    row ? inTongue(row.title) : ''
  const region = regions.find(({ value: code }) => code === value('wilayah'))
  return [
    told(m.lapor_review_office(), officeName ?? ''),
    told(m.lapor_kind_label(), titleIn(kindsOfReport.find(({ kind }) => kind === value('jenis')))),
    told(
      m.lapor_narrative_label(),
      [value('uraian'), value('suara') === 'ya' ? m.suara_review() : ''].filter(Boolean).join(' · '),
    ),
    told(m.lapor_subject_label(), titleIn(subjects.find(({ kind }) => kind === value('terlapor')))),
    told(m.lapor_subject_name(), value('terlapor-nama')),
    told(m.lapor_subject_position(), value('terlapor-jabatan')),
    told(m.lapor_subject_office(), value('terlapor-kantor')),
    ...(value('perbuatan') === '' ? [] : [told(m.lapor_act_label(), titleIn(findAct(value('perbuatan'))))]),
    told(m.lapor_section_where(), region === undefined ? '' : `${region.says} (${region.hint})`),
    told(m.lapor_place_label(), value('tempat')),
    told(m.lapor_happened_label(), dayTyped(form, 'terjadi')),
    told(m.lapor_known_label(), dayTyped(form, 'diketahui')),
    told(m.lapor_evidence_label(), value('bukti')),
    ...ifGiven(m.lapor_witnesses_label(), 'saksi'),
    ...ifGiven(m.lapor_name(), 'nama'),
    ...ifGiven(m.lapor_address(), 'alamat'),
    ...ifGiven(m.lapor_birth_place(), 'tempat-lahir'),
    ...ifGiven(m.lapor_born_on(), 'tanggal-lahir'),
    ...ifGiven(m.lapor_sex(), 'jenis-kelamin'),
    ...ifGiven(m.lapor_job(), 'pekerjaan'),
    ...ifGiven(m.lapor_nationality(), 'kewarganegaraan'),
    ...ifGiven(m.lapor_phone(), 'telepon'),
    ...ifGiven(m.lapor_email(), 'surel'),
  ]
}

export const secretRow = (term: string, name: string, value: string): ReviewRow =>
  value === keptHere ? { term, says: m.lapor_kept_here(), here: name } : { term, says: value }

export function dayTyped(form: Pick<Answers, 'values'>, name: string): string {
  const { day, month, year } = keptDate(form, name)
  const date = parsePlainDate(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date === null ? '' : dayInWords(date)
}
