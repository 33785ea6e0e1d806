import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import {
  checklist,
  counterNow,
  previewReport,
  receiveReport,
  type Lane,
  type Netra,
  type OfficeKey,
  type Received,
  type ReportTold,
} from '#app'
import type { Zone } from '#law'
import { m, type Locale } from '#wording'
import { isRecordId } from '#base'
import { typed, type Kept } from '../form/kept.ts'
import { textOf } from '../form/text-of.ts'
import { counterInWords, type CounterSaid } from './counter-words.ts'
import { conditionLines, type ConditionLine } from './conditions.ts'
import { fieldNames, soFar } from './fields.ts'
import { retaliationFieldNames } from './retaliation-fields.ts'
import { readReport, type AnyFault } from './read-report.ts'
import { keptHere, secretFields } from './secret-fields.ts'
import { regionChoices, type RegionChoice } from './region-choices.ts'
import { faultSentence } from './sentences.ts'

/** What the page shows after a step: everything typed, and what the step found. */
export type Answered = Kept & {
  readonly stage: 'form' | 'review' | 'received'
  readonly regions: readonly RegionChoice[]
  readonly lines: readonly ConditionLine[]
  /** Who would handle it, on the page where answers are checked. */
  readonly officeName: string | null
  /** What the page's small script seals to. */
  readonly key: OfficeKey | null
  /** When its counter serves, for whoever must come there with an ID. */
  readonly counter: CounterSaid | null
  readonly received: Received | null
}

export type Asked = {
  readonly netra: Netra
  readonly lane: Lane
  readonly locale: Locale
  /** Whose guesses are counted, where the form asks for the receipt of another report. */
  readonly address: string
  /** The form as the API would have sent it. */
  readonly bodyOf: (form: FormData) => unknown
}

/** What the empty form needs: a retry key of its own, and the checklist with nothing met. */
export async function freshForm({ netra, lane }: Pick<Asked, 'netra' | 'lane'>) {
  return { lane, key: randomUUID(), lines: conditionLines(await checklist(netra, soFar(null, lane))) }
}

/** One form, three steps, none of which can lose a word: look up a region, check the answers, send. */
export async function answerForm(asked: Asked, form: FormData) {
  const step = form.get('langkah')
  if (step === 'cari' || step === 'ubah') return shown(asked, form, { stage: 'form' })
  const told = readReport(asked.bodyOf(form))
  if (!told.ok) return wrong(asked, form, told.refusal)
  if (step === 'kirim' && withoutKept(form)) return wrong(asked, form, [], m.lapor_names_again())
  return step === 'kirim' ? send(asked, form, told.value) : review(asked, form, told.value)
}

/** A page that was left and came back has only the place of what it kept. Emptied, so that it is asked again and never taken for a name. */
function withoutKept(form: FormData): boolean {
  const lost = Object.keys(secretFields).filter((name) => form.get(name) === keptHere)
  for (const name of lost) form.set(name, '')
  return lost.length > 0
}

async function shown(
  { netra, lane }: Asked,
  form: FormData,
  answered: Partial<Answered> & Pick<Answered, 'stage'>,
): Promise<Answered> {
  const lines = conditionLines(await checklist(netra, soFar(form, lane)))
  return {
    ...typed(form),
    lines,
    regions: await regionChoices(netra, form),
    errors: {},
    officeName: null,
    key: null,
    counter: null,
    received: null,
    ...answered,
  }
}

async function review(asked: Asked, form: FormData, told: ReportTold) {
  const preview = await previewReport(asked.netra, told, { door: 'web', address: asked.address })
  return preview.ok
    ? shown(asked, form, {
        stage: 'review',
        officeName: preview.value.officeName,
        key: preview.value.key,
        counter: await counterOf(asked, told, preview.value.zone),
      })
    : wrong(asked, form, preview.refusal)
}

async function send(asked: Asked, form: FormData, told: ReportTold) {
  const key = textOf(form, 'kunci')
  const received = await receiveReport(asked.netra, told, {
    door: 'web',
    address: asked.address,
    ...(isRecordId(key) ? { retryKey: key } : {}),
  })
  if (received.ok) {
    const counter = await counterOf(asked, told, received.value.zone)
    return shown(asked, form, { stage: 'received', received: received.value, counter, values: {}, lists: {} })
  }
  return received.refusal.reason === 'fields'
    ? wrong(asked, form, received.refusal.faults)
    : wrong(asked, form, [], m.lapor_sent_before())
}

/** Only a laporan is completed at a counter. */
async function counterOf({ netra }: Asked, { lane, regionCode }: ReportTold, zone: Zone): Promise<CounterSaid | null> {
  const now = lane === 'laporan' ? await counterNow(netra, { regionCode, zone }) : null
  return now === null ? null : counterInWords(now, zone)
}

/** The form as it was, with one sentence beside each field; a field that has two faults shows the first. */
async function wrong(asked: Asked, form: FormData, faults: readonly AnyFault[], general?: string) {
  const answered = await shown(asked, form, { stage: 'form', ...(general === undefined ? {} : { general }) })
  return fail(422, { ...answered, errors: errorsOf(asked.locale, faults, answered.regions.length > 0) })
}

const names = { ...retaliationFieldNames, ...fieldNames }

/** In the order of the form. Where regions were found and none was chosen, choosing is what is asked. */
export function errorsOf(locale: Locale, faults: readonly AnyFault[], regionsFound: boolean): Record<string, string> {
  const order = Object.keys(names)
  const sorted = [...faults].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  const errors: Record<string, string> = {}
  for (const fault of sorted) {
    const mayChoose = fault.field === 'regionCode' && fault.reason === 'missing' && regionsFound
    errors[names[fault.field] ?? fault.field] ??= mayChoose ? m.lapor_region_pick() : faultSentence(fault, locale)
  }
  return errors
}
