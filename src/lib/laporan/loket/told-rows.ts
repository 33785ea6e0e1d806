import type { ToldAtCounter } from '#app'
import { findAct, subjects } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import { kindOfReportInWords } from '../words.ts'

/** What was told online, in the order of the form; what was left empty can be filled in by hand. */
export function toldRows(told: ToldAtCounter): readonly { readonly term: string; readonly says: string }[] {
  const subject = subjects.find(({ kind }) => kind === told.subjectKind)
  const act = told.actId === null ? null : findAct(told.actId)
  return [
    { term: m.lapor_review_office(), says: told.officeName },
    { term: m.lapor_kind_label(), says: kindOfReportInWords(told.kind) },
    { term: m.lapor_narrative_label(), says: told.narrative },
    { term: m.lapor_subject_label(), says: subject === undefined ? told.subjectKind : inTongue(subject.title) },
    { term: m.lapor_subject_name(), says: told.subjectName ?? '' },
    { term: m.lapor_subject_position(), says: told.subjectPosition ?? '' },
    { term: m.lapor_subject_office(), says: told.subjectOfficeName ?? '' },
    ...(act === null ? [] : [{ term: m.lapor_act_label(), says: inTongue(act.title) }]),
    { term: m.lapor_section_where(), says: told.regionName },
    { term: m.lapor_place_label(), says: told.place ?? '' },
    { term: m.lapor_happened_label(), says: dayInWords(told.happenedOn) },
    { term: m.lapor_known_label(), says: dayInWords(told.knownOn) },
    { term: m.lapor_evidence_label(), says: told.evidence ?? '' },
  ]
}
