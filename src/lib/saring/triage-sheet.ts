import { jurisdictions, violations, type NearCase, type Triage } from '#app'
import { triageActs, triageWay, type Condition } from '#core'
import { conditionsFor, localDay, type Instant } from '#law'
import { conditionInWords, dayInWords, here, m, numberInWords, stateInWords } from '#wording'
import { conditionLines } from '../laporan/conditions.ts'
import { numberOf } from '../meja/inbox-rows.ts'
import { caseSheet } from '../meja/lembar/case-sheet.ts'
import { jurisdictionInWords, violationInWords } from '../meja/lembar/work.ts'
import { actInWords, actKeys } from './act-words.ts'

export type TriageSheet = ReturnType<typeof triageSheet>

/** One report on one screen: what it says, how it stands, what it resembles, and what may become of it. */
export function triageSheet(triage: Triage, now: Instant) {
  const { page, near, at, of, before, after } = triage
  const { held } = page
  const sheet = caseSheet(page, now)
  const acts = triageActs.filter((act) => triageWay(held.regime, held.state, act) !== null)
  return {
    caseId: held.id,
    version: held.version,
    title: sheet.title,
    caption: sheet.caption,
    state: sheet.state,
    late: sheet.late,
    demonstration: sheet.demonstration,
    counted: at === null ? null : m.saring_counted({ at: numberInWords(at), of: numberInWords(of) }),
    facts: sheet.facts,
    due: sheet.running.map(({ id, title, due }) => ({ id, title, due })),
    reports: sheet.reports,
    near: near.map(nearLine),
    shareHref:
      acts.includes('register') && near.length > 0
        ? here(`/meja/saring/bersama?perkara=${[held.id, ...near.map(({ caseId }) => caseId)].join(',')}`)
        : null,
    after,
    beforeHref: before === null ? null : here(`/meja/saring?perkara=${before}`),
    afterHref: after === null ? null : here(`/meja/saring?perkara=${after}`),
    caseHref: here(`/meja/perkara/${held.id}`),
    conditions: acts.includes('register') ? conditionRows(triage, now) : [],
    violations: violations.map((value) => ({ value, says: violationInWords(value) })),
    jurisdictions: jurisdictions.map((value) => ({ value, says: jurisdictionInWords(value) })),
    was: wasOf(triage),
    acts: acts.map((act) => ({ act, key: actKeys[act], says: actInWords(act) })),
  }
}

export type ConditionRow = {
  readonly name: string
  readonly key: string
  readonly says: string
  readonly why: string
  readonly article: string
  readonly was: string
}

/** Where a kajian awal was made before, its answers; else what the form itself says, for an officer to judge. */
function conditionRows({ page: { held, kajian }, suggested }: Triage, now: Instant): readonly ConditionRow[] {
  const last = kajian.findLast(({ kind }) => kind === 'kajian-awal')
  const lines = conditionLines({ conditions: suggested, limit: null })
  const answer = (list: readonly Condition[], id: string) => list.find((one) => one.id === id)?.met
  return conditionsFor(held.regime, localDay(now, held.zone)).map(({ id, cite }, at) => {
    const met = answer(last?.conditions ?? [], id) ?? answer(suggested, id)
    return {
      name: `syarat-${id}`,
      key: String(at + 1),
      says: conditionInWords(id),
      why: lines.find((line) => line.id === id)?.why ?? '',
      article: cite,
      was: met === true ? 'ya' : 'belum',
    }
  })
}

function wasOf({ page: { kajian } }: Triage) {
  const last = kajian.findLast(({ kind }) => kind === 'kajian-awal')
  return { violation: last?.violation ?? '', jurisdiction: last?.jurisdiction ?? '' }
}

/** Another report that may tell the same, and in what they are alike. A human reads both and decides. */
function nearLine({ caseId, likeness, state, happenedOn, ...row }: NearCase) {
  const alike = [
    likeness.text > 0 ? m.saring_near_text({ share: Math.round(likeness.text * 100) }) : null,
    likeness.person ? m.saring_near_person() : null,
    likeness.day ? m.saring_near_day() : null,
    likeness.place ? m.saring_near_place() : null,
    likeness.act ? m.saring_near_act() : null,
  ]
  return {
    value: caseId,
    href: here(`/meja/perkara/${caseId}`),
    says: numberOf({ ...row, id: caseId }),
    hint: [stateInWords(state), dayInWords(happenedOn), ...alike].filter((part) => part !== null).join(' · '),
  }
}
