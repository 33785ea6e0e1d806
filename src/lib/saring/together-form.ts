import { jurisdictions, violations, type LookedAt, type SharedPage, type SharedReport } from '#app'
import { conditionsFor, localDay, type Instant } from '#law'
import { conditionInWords, dayInWords, m, momentInWords, stateInWords } from '#wording'
import { conditionLines } from '../laporan/conditions.ts'
import { textOf } from '../form/text-of.ts'
import { oneOf } from '../meja/form-fields.ts'
import { caseTitle } from '../meja/step-page.ts'

/** Formal conditions are each report's own; the event is one, and so are its place, day, description and proof. */
const rowsOf = ({ page: { held } }: SharedPage, now: Instant) => conditionsFor(held.regime, localDay(now, held.zone))

const nameOf = (caseId: string, conditionId: string) => `${conditionId}-${caseId}`

/** What is asked once. */
export function sharedConditions(pages: readonly SharedPage[], now: Instant) {
  const [first] = pages
  if (first === undefined) return []
  return rowsOf(first, now)
    .filter(({ kind }) => kind === 'materiel')
    .map(({ id, cite }) => ({
      name: `syarat-${id}`,
      says: conditionInWords(id),
      cite,
      was: pages.every(({ suggested }) => metOf(suggested, id)) ? 'ya' : 'belum',
    }))
}

const metOf = (suggested: SharedPage['suggested'], id: string) => suggested.find((one) => one.id === id)?.met === true

/** What is asked of each report. */
export function sharedRow(shared: SharedPage, now: Instant) {
  const { page, suggested } = shared
  const { held, summary } = page
  const lines = conditionLines({ conditions: suggested, limit: null })
  return {
    caseId: held.id,
    version: held.version,
    number: caseTitle(page),
    stands: `${stateInWords(held.state)} · ${momentInWords(summary.openedAt, held.zone)}`,
    known: m.saring_shared_known({ day: dayInWords(summary.knownOn) }),
    draft: m.saring_shared_draft({
      received: momentInWords(summary.openedAt, held.zone),
      known: dayInWords(summary.knownOn),
    }),
    conditions: rowsOf(shared, now)
      .filter(({ kind }) => kind === 'formal')
      .map(({ id, cite }) => ({
        name: nameOf(held.id, id),
        says: conditionInWords(id),
        hint: [lines.find((line) => line.id === id)?.why ?? '', cite].filter(Boolean).join(' · '),
        was: metOf(suggested, id) ? 'ya' : 'belum',
      })),
  }
}

type Read = {
  readonly shared: Omit<LookedAt, 'conditions'>
  readonly reports: readonly SharedReport[]
  readonly errors: Readonly<Record<string, string>>
}

/** Of every report that is ticked, the kajian awal as it will be kept. */
export function readShared(form: FormData, pages: readonly SharedPage[], now: Instant): Read {
  const ticked = new Set(form.getAll('laporan'))
  const chosen = pages.filter(({ page: { held } }) => ticked.has(held.id))
  const [violation, jurisdiction] = [oneOf(form, 'jenis', violations), oneOf(form, 'kewenangan', jurisdictions)]
  const blank = (name: string) => (textOf(form, name) === '' ? { [name]: m.refusal_field_blank() } : {})
  return {
    shared: {
      violation: violation ?? 'hukum-lainnya',
      jurisdiction: jurisdiction ?? 'berwenang',
      body: textOf(form, 'uraian'),
    },
    reports: chosen.map((one) => ({
      caseId: one.page.held.id,
      seenVersion: Number(textOf(form, `versi-${one.page.held.id}`) || -1),
      answer: textOf(form, `jawaban-${one.page.held.id}`),
      conditions: rowsOf(one, now).map(({ id, kind }) => ({
        id,
        met: form.get(kind === 'formal' ? nameOf(one.page.held.id, id) : `syarat-${id}`) === 'ya',
      })),
    })),
    errors: {
      ...(chosen.length < 2 ? { laporan: m.saring_shared_two() } : {}),
      ...(violation === null ? { jenis: m.refusal_field_unknown() } : {}),
      ...(jurisdiction === null ? { kewenangan: m.refusal_field_unknown() } : {}),
      ...blank('uraian'),
      ...Object.fromEntries(chosen.flatMap(({ page: { held } }) => Object.entries(blank(`jawaban-${held.id}`)))),
    },
  }
}
