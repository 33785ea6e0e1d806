import { jurisdictions, violations, type ConditionFound, type RecordKajianAwal } from '#app'
import { conditionsFor, localDay, type Instant } from '#law'
import type { CasePage } from '#store/views'
import { conditionInWords, m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { oneOf } from './form-fields.ts'
import { jurisdictionInWords, violationInWords } from './lembar/work.ts'
import type { Common } from './work-form.ts'

/** The checklist of the regime, with what the last kajian awal said of each condition. */
export function kajianAwalChoices({ held, kajian }: CasePage, now: Instant) {
  const last = kajian.findLast(({ kind }) => kind === 'kajian-awal')
  return {
    conditions: conditionsFor(held.regime, localDay(now, held.zone)).map(({ id, kind, cite, mark }) => ({
      name: `syarat-${id}`,
      says: conditionInWords(id),
      kind,
      cite,
      mark,
      was: answerOf(last?.conditions.find((one) => one.id === id)?.met),
    })),
    violations: violations.map((value) => ({ value, says: violationInWords(value) })),
    jurisdictions: jurisdictions.map((value) => ({ value, says: jurisdictionInWords(value) })),
    was: { violation: last?.violation ?? '', jurisdiction: last?.jurisdiction ?? '', body: last?.body ?? '' },
  }
}

const answerOf = (met: ConditionFound['met'] | undefined) => (met === undefined ? '' : met === true ? 'ya' : 'belum')

type Read = { readonly command: RecordKajianAwal; readonly errors: Readonly<Record<string, string>> }

/** Every condition must have been looked at: what is left open is an error beside it. */
export function readKajianAwal(form: FormData, { held }: CasePage, common: Common, now: Instant): Read {
  const ids = conditionsFor(held.regime, localDay(now, held.zone)).map(({ id }) => id)
  const found = ids.map((id) => ({ id, answer: oneOf(form, `syarat-${id}`, ['ya', 'belum']) }))
  const violation = oneOf(form, 'jenis', violations)
  const jurisdiction = oneOf(form, 'kewenangan', jurisdictions)
  const open = found
    .filter(({ answer }) => answer === null)
    .map(({ id }): readonly [string, string] => [`syarat-${id}`, m.meja_kajian_awal_condition_error()])
  return {
    command: {
      ...common,
      conditions: found.map(({ id, answer }) => ({ id, met: answer === 'ya' })),
      violation: violation ?? 'hukum-lainnya',
      jurisdiction: jurisdiction ?? 'berwenang',
      body: textOf(form, 'uraian'),
    },
    errors: {
      ...Object.fromEntries(open),
      ...(violation === null ? { jenis: m.refusal_field_unknown() } : {}),
      ...(jurisdiction === null ? { kewenangan: m.refusal_field_unknown() } : {}),
    },
  }
}
