import type { MayAnswered } from '#app'
import type { Barred, ConductGroup, MayAnswer, Situation } from '#core'
import { mayAct, type ActClass, type Mark, type Phase, type RegimeId, type Sanction, type Severity } from '#law'
import { dayInWords, inTongue, m } from '#wording'
import type { MayAsked } from './read-question.ts'

type Look = 'plain' | 'warn' | 'good' | 'bad'
type Spoken = { readonly says: () => string; readonly look: Look }

type Verdict = MayAnswer['verdict']
type Certain = 'sure' | 'unsure' | 'disputed'

const certainty = (mark: Mark): Certain => (mayAct(mark) ? 'sure' : mark === 'X' ? 'disputed' : 'unsure')

/** The answer in one sentence, by how sure its rows are. Nothing here says that something is allowed but an exception of the law. */
const verdicts: Readonly<Record<Verdict, Readonly<Record<Certain, Spoken>>>> = {
  forbidden: {
    sure: { says: m.boleh_no, look: 'bad' },
    unsure: { says: m.boleh_no_unsure, look: 'bad' },
    disputed: { says: m.boleh_no_disputed, look: 'bad' },
  },
  'forbidden-in-part': {
    sure: { says: m.boleh_part, look: 'bad' },
    unsure: { says: m.boleh_part_unsure, look: 'bad' },
    disputed: { says: m.boleh_part_unsure, look: 'bad' },
  },
  excepted: {
    sure: { says: m.boleh_excepted, look: 'good' },
    unsure: { says: m.boleh_excepted_unsure, look: 'warn' },
    disputed: { says: m.boleh_excepted_unsure, look: 'warn' },
  },
  'no-answer': {
    sure: { says: m.boleh_no_answer, look: 'warn' },
    unsure: { says: m.boleh_no_answer, look: 'warn' },
    disputed: { says: m.boleh_no_answer, look: 'warn' },
  },
}

const classes: Readonly<Record<ActClass, () => string>> = {
  'kode-etik': m.boleh_class_ethics,
  disiplin: m.boleh_class_discipline,
  pidana: m.boleh_class_crime,
  'larangan-jabatan': m.boleh_class_service,
}
const phases: Readonly<Record<Phase, (() => string) | null>> = {
  'bakal-calon': m.boleh_when_before,
  calon: m.boleh_when_after,
  any: null,
}
const regimes: Readonly<Record<RegimeId, () => string>> = {
  pilkada: m.boleh_only_pilkada,
  pemilu: m.boleh_only_pemilu,
}
const severities: Readonly<Record<Severity, () => string>> = {
  moral: m.boleh_severity_moral,
  sedang: m.boleh_severity_moderate,
  'sedang-berat': m.boleh_severity_moderate_heavy,
  berat: m.boleh_severity_heavy,
  ptdh: m.boleh_severity_ptdh,
}
const groups: Readonly<Record<ConductGroup, () => string>> = {
  media: m.boleh_group_media,
  foto: m.boleh_group_foto,
  kampanye: m.boleh_group_kampanye,
  partai: m.boleh_group_partai,
  jabatan: m.boleh_group_jabatan,
  calon: m.boleh_group_calon,
}
export const groupInWords = (group: ConductGroup) => groups[group]()
export const classInWords = (of: ActClass) => classes[of]()
export const severityInWords = (of: Severity) => severities[of]()

/** The stages that people know by name; the others change nothing of the answer. */
const stages: Readonly<Record<string, () => string>> = {
  kampanye: m.boleh_stage_campaign,
  'masa-tenang': m.boleh_stage_quiet,
  'pemungutan-suara': m.boleh_stage_vote,
}

function situationInWords(situation: Situation, { day, region }: MayAsked): string {
  const on = dayInWords(day)
  if (situation.kind === 'none')
    return region === null
      ? m.boleh_situation_nowhere({ day: on })
      : m.boleh_situation_none({ day: on, region: region.name })
  const { election } = situation
  const known = situation.stages.flatMap(({ code }) => stages[code]?.() ?? [])
  const first =
    situation.kind === 'not-fixed'
      ? m.boleh_situation_not_fixed({ day: on, election })
      : situation.kind === 'before'
        ? m.boleh_situation_before({ day: on, election, fixed: dayInWords(situation.fixedOn) })
        : m.boleh_situation_after({ day: on, election, fixed: dayInWords(situation.fixedOn) })
  return [first, ...known].join(' ')
}

const sanctionInWords = ({ title, range, decidedBy, mark }: Sanction) => ({
  says: range === null ? inTongue(title) : `${inTongue(title)} (${inTongue(range)})`,
  by: inTongue(decidedBy),
  mark,
})

/** When a row speaks of part of the time only, that part is said: the day may be in another. */
const limitsOf = (row: Barred, { kind }: Situation) =>
  [
    row.during === null && (kind === 'not-fixed' || kind === 'none') ? phases[row.phase]?.() : null,
    row.regime === null ? null : regimes[row.regime](),
    row.during === null ? null : m.boleh_only_campaign(),
  ].filter((part) => typeof part === 'string')

export const rowInWords = (row: Barred, { situation }: Pick<MayAnswered, 'situation'>) => ({
  id: row.id,
  title: inTongue(row.title),
  class: row.class === null ? m.boleh_class_bar() : classes[row.class](),
  limits: limitsOf(row, situation),
  mark: row.mark,
  note: row.note === null ? null : inTongue(row.note),
  articles: row.articles,
  severity: row.severity === null ? null : { says: severities[row.severity.value](), mark: row.severity.mark },
  sanctions: row.sanctions.map(sanctionInWords),
})
export type RowInWords = ReturnType<typeof rowInWords>

export function mayInWords(asked: MayAsked, answered: MayAnswered) {
  const { answer, situation } = answered
  const isNamed = 'by' in answer
  const { says, look } = verdicts[answer.verdict][isNamed ? certainty(answer.mark) : 'sure']
  const inWords = (row: Barred) => rowInWords(row, answered)
  return {
    verdict: answer.verdict,
    first: says(),
    look,
    situation: situationInWords(situation, asked),
    rows: isNamed ? answer.by.map(inWords) : [],
    near: isNamed ? [] : answer.near.map(inWords),
    duty: isNamed || answer.duty === null ? null : { ...inWords(answer.duty), class: m.boleh_class_duty() },
  }
}
