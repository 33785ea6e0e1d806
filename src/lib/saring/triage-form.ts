import { jurisdictions, violations, type LookedAt } from '#app'
import { conditionsFor, localDay, type Instant } from '#law'
import type { CasePage } from '#store/views'
import { conditionInWords, m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { oneOf } from '../meja/form-fields.ts'
import { jurisdictionInWords, violationInWords } from '../meja/lembar/work.ts'

type Read = {
  readonly looked: LookedAt
  readonly unmet: readonly string[]
  readonly errors: Readonly<Record<string, string>>
}

/** The kajian awal as the screen has it. What was left open is an error beside it: nobody is taken to have looked. */
export function readLooked(form: FormData, { held }: CasePage, now: Instant): Read {
  const ids = conditionsFor(held.regime, localDay(now, held.zone)).map(({ id }) => id)
  const found = ids.map((id) => ({ id, answer: oneOf(form, `syarat-${id}`, ['ya', 'belum']) }))
  const [violation, jurisdiction] = [oneOf(form, 'jenis', violations), oneOf(form, 'kewenangan', jurisdictions)]
  const open = found
    .filter(({ answer }) => answer === null)
    .map(({ id }): readonly [string, string] => [`syarat-${id}`, m.meja_kajian_awal_condition_error()])
  const unmet = found.filter(({ answer }) => answer === 'belum').map(({ id }) => conditionInWords(id))
  return {
    unmet,
    looked: {
      conditions: found.map(({ id, answer }) => ({ id, met: answer === 'ya' })),
      violation: violation ?? 'hukum-lainnya',
      jurisdiction: jurisdiction ?? 'berwenang',
      body: bodyOf(unmet, violation, jurisdiction, textOf(form, 'catatan-kajian')),
    },
    errors: {
      ...Object.fromEntries(open),
      ...(violation === null ? { jenis: m.refusal_field_unknown() } : {}),
      ...(jurisdiction === null ? { kewenangan: m.refusal_field_unknown() } : {}),
    },
  }
}

/** What was found, in one paragraph, and what the officer added. */
const bodyOf = (unmet: readonly string[], violation: string | null, jurisdiction: string | null, note: string) =>
  [
    unmetInWords(unmet),
    violation === null ? null : `${m.meja_kajian_awal_violation()}: ${violationInWords(violation)}.`,
    jurisdiction === null ? null : `${m.meja_kajian_awal_jurisdiction()}: ${jurisdictionInWords(jurisdiction)}.`,
    note === '' ? null : note,
  ]
    .filter((part) => part !== null)
    .join(' ')

export const unmetInWords = (unmet: readonly string[]): string =>
  unmet.length === 0 ? m.saring_all_met() : m.saring_unmet({ list: unmet.join('; ') })
