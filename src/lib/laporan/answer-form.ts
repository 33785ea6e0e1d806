import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import {
  askPuzzle,
  checklist,
  counterNow,
  judgePuzzle,
  previewReport,
  receiveReport,
  type Lane,
  type Netra,
  type OfficeKey,
  type PractiseRefusal,
  type PuzzleVerdict,
  type Received,
  type ReportTold,
} from '#app'
import type { Zone } from '#law'
import { m, type Locale } from '#wording'
import { isRecordId, type Result } from '#base'
import { typed, type Kept } from '../form/kept.ts'
import { textOf } from '../form/text-of.ts'
import { counterInWords, type CounterSaid } from './counter-words.ts'
import { conditionLines, type ConditionLine } from './conditions.ts'
import { fieldNames, isByVoice, soFar } from './fields.ts'
import { retaliationFieldNames } from './retaliation-fields.ts'
import { readReport, readVoiceReport, type AnyFault } from './read-report.ts'
import { puzzleShown, type PuzzleShown } from './puzzle-shown.ts'
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
  /** What is asked before it is sent, while reports flood in; null in calm times. */
  readonly puzzle: PuzzleShown | null
  /** The recording is still to be sent, with the receipt. */
  readonly byVoice: boolean
}

export type Asked = {
  readonly netra: Netra
  readonly lane: Lane
  readonly locale: Locale
  /** Whose guesses are counted, where the form asks for the receipt of another report. */
  readonly address: string
  /** What his browser says of itself: with the address it tells senders apart while reports flood in. */
  readonly agent: string
  /** The form as the API would have sent it. */
  readonly bodyOf: (form: FormData) => unknown
  /** In a training, where it goes instead: nothing of it becomes a report. */
  readonly practise?: (told: ReportTold, formKey: string) => Promise<Result<null, PractiseRefusal>>
}

/** What the empty form needs: a retry key of its own, and the checklist with nothing met. */
export async function freshForm({ netra, lane }: Pick<Asked, 'netra' | 'lane'>) {
  return { lane, key: randomUUID(), lines: conditionLines(await checklist(netra, soFar(null, lane))) }
}

/** One form, three steps, none of which can lose a word: look up a region, check the answers, send. */
export async function answerForm(asked: Asked, form: FormData) {
  const step = form.get('langkah')
  if (step === 'cari' || step === 'ubah') return shown(asked, form, { stage: 'form' })
  const told = (isByVoice(form) ? readVoiceReport : readReport)(asked.bodyOf(form))
  if (!told.ok) return wrong(asked, form, told.refusal)
  if (step === 'kirim' && withoutKept(form)) return wrong(asked, form, [], m.lapor_names_again())
  if (step !== 'kirim') return review(asked, form, told.value)
  if (asked.practise !== undefined) return sendInTraining(asked, asked.practise, { form, told: told.value })
  const verdict = await judgeForm(asked, form)
  return verdict.passed ? send(asked, form, told.value) : askAgain(asked, form, { told: told.value, verdict })
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
    puzzle: null,
    byVoice: isByVoice(form),
    ...answered,
  }
}

async function review(asked: Asked, form: FormData, told: ReportTold) {
  // Who practises is asked for nothing, however many do.
  const puzzle = asked.practise === undefined ? await askPuzzle(asked.netra, asked, textOf(form, 'kunci')) : null
  return reviewWith(asked, form, { told, puzzle: puzzle === null ? null : puzzleShown(puzzle) })
}

type Reviewed = { readonly told: ReportTold; readonly puzzle: PuzzleShown | null }

async function reviewWith(asked: Asked, form: FormData, { told, puzzle }: Reviewed) {
  const preview = await previewReport(asked.netra, told, { door: 'web', address: asked.address })
  return preview.ok
    ? shown(asked, form, {
        stage: 'review',
        officeName: preview.value.officeName,
        key: preview.value.key,
        counter: await counterOf(asked, told, preview.value.zone),
        puzzle,
      })
    : wrong(asked, form, preview.refusal)
}

const judgeForm = (asked: Asked, form: FormData) =>
  judgePuzzle(asked.netra, asked, {
    formKey: textOf(form, 'kunci'),
    answer: { token: textOf(form, 'teka'), solved: textOf(form, 'teka-jawab'), sum: textOf(form, 'teka-jumlah') },
  })

type Again = { readonly told: ReportTold; readonly verdict: Exclude<PuzzleVerdict, { readonly passed: true }> }

/** The answers as they were, and what is still asked: in the open now, for whoever's browser did not do it. */
async function askAgain(asked: Asked, form: FormData, { told, verdict }: Again) {
  for (const name of ['teka', 'teka-jawab', 'teka-jumlah']) form.delete(name)
  const again = await reviewWith(asked, form, { told, puzzle: puzzleShown(verdict.asked, verdict.why) })
  return 'stage' in again ? fail(422, again) : again
}

type InTraining = { readonly form: FormData; readonly told: ReportTold }

async function sendInTraining(asked: Asked, practise: NonNullable<Asked['practise']>, { form, told }: InTraining) {
  const sent = await practise(told, textOf(form, 'kunci'))
  if (sent.ok) return shown(asked, form, { stage: 'received', values: {}, lists: {} })
  return sent.refusal.reason === 'fields'
    ? wrong(asked, form, sent.refusal.faults)
    : wrong(asked, form, [], m.latihan_ended())
}

async function send(asked: Asked, form: FormData, told: ReportTold) {
  const key = textOf(form, 'kunci')
  const received = await receiveReport(asked.netra, told, {
    door: 'web',
    address: asked.address,
    ...(isRecordId(key) ? { retryKey: key } : {}),
  })
  if (received.ok) {
    asked.netra.flood.count(asked, asked.netra.clock())
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
