import { randomUUID } from 'node:crypto'
import { fail } from '@sveltejs/kit'
import {
  isForwardedLate,
  receiveReport,
  type Counter,
  type Door,
  type Netra,
  type Proxy,
  type Received,
  type ReportTold,
} from '#app'
import { localDay, startOfDay, type Instant } from '#law'
import { dayInWords, m, type Locale } from '#wording'
import { readDate } from '../../form/date-parts.ts'
import { typed, type Kept } from '../../form/kept.ts'
import { textOf } from '../../form/text-of.ts'
import type { SignedIn } from '../../signed-in.ts'
import { errorsOf } from '../answer-form.ts'
import { bodyOf } from '../fields.ts'
import { readReport } from '../read-report.ts'
import { regionChoices, type RegionChoice } from '../region-choices.ts'
import type { CounterOffice } from './counters.ts'
import { readProxy } from './read-proxy.ts'

/** What the counter's page shows after a step. What was typed comes back also when it was received: the paper is printed from it. */
export type PaperAnswer = Kept & {
  readonly regions: readonly RegionChoice[]
  readonly received: Received | null
  /** Another post passed it on after its own term, where there is one. */
  readonly forwardedLate: boolean
  /** Who came for the reporter, for the paper. */
  readonly proxyRows: readonly { readonly term: string; readonly says: string }[]
}

type Asked = {
  readonly netra: Netra
  readonly locale: Locale
  readonly actor: SignedIn
  readonly counter: CounterOffice
  /** The form as the API would have sent it. */
  readonly bodyOf: (form: FormData) => unknown
}

export const freshKey = () => randomUUID()

const posts: readonly Door[] = ['loket', 'polres', 'tni', 'propam']

/** A paper report, entered by an officer: the same fields and the same rules as the public form, and what the counter adds. */
export async function answerPaper(asked: Asked, form: FormData) {
  if (form.get('langkah') === 'cari') return shown(asked, form, {})
  const door = doorOf(form)
  const told = readReport({ ...(asked.bodyOf(form) as object), identityDocument: textOf(form, 'nomor-identitas') })
  if (!told.ok) return wrong(asked, form, errorsOf(asked.locale, told.refusal, true))
  const there = receivedThere(form, asked)
  if (there === notATime) return wrong(asked, form, { diterima: m.loket_there_error() })
  const { proxy, errors } = readProxy(form)
  const faults = { ...errors, ...letterErrors(proxy, asked) }
  if (Object.keys(faults).length > 0) return wrong(asked, form, faults)
  const counter: Counter = {
    actor: asked.actor.id,
    officeId: asked.counter.id,
    identityChecked: form.get('identitas') === 'diperiksa',
    ...(there === null ? {} : { receivedThereAt: there }),
    ...(proxy === null ? {} : { proxyLetterOn: proxy.letterOn }),
  }
  const received = await receiveReport(asked.netra, withProxy(told.value, proxy), {
    door,
    counter,
    retryKey: textOf(form, 'kunci') || freshKey(),
    // Receipts are guessed at a counter as anywhere: by whoever serves there.
    address: `loket ${asked.actor.id}`,
  })
  if (received.ok)
    return shown(asked, form, {
      received: received.value,
      forwardedLate:
        there !== null &&
        isForwardedLate({ door, receivedThereAt: there, zone: received.value.zone }, received.value.receivedAt),
      proxyRows: proxyRows(proxy),
    })
  if (received.refusal.reason === 'fields')
    return wrong(asked, form, errorsOf(asked.locale, received.refusal.faults, true))
  return wrong(
    asked,
    form,
    {},
    received.refusal.reason === 'not-your-counter' ? m.loket_no_counter() : m.lapor_sent_before(),
  )
}

/** An ordinary report, in the lane that the officer chose. */
export const paperBodyOf = (form: FormData): unknown =>
  bodyOf(form, form.get('jalur') === 'informasi' ? 'informasi' : 'laporan')

const doorOf = (form: FormData): Door => posts.find((post) => post === form.get('pintu')) ?? 'loket'

const notATime = Symbol('not a time')

const withProxy = (told: ReportTold, proxy: Proxy | null): ReportTold =>
  proxy === null ? told : { ...told, secrets: { ...told.secrets, proxy: { name: proxy.name } } }

const proxyRows = (proxy: Proxy | null) =>
  proxy === null
    ? []
    : [
        { term: m.loket_proxy_name(), says: proxy.name },
        { term: m.loket_proxy_letter(), says: dayInWords(proxy.letterOn) },
      ]

const letterErrors = (proxy: Proxy | null, { netra, counter }: Asked) =>
  proxy !== null && proxy.letterOn > localDay(netra.clock(), counter.zone)
    ? { 'surat-kuasa': m.refusal_field_in_the_future() }
    : {}

/** When the paper reached another post: only asked of posts, and never later than now. */
function receivedThere(form: FormData, { counter, netra }: Asked): Instant | null | typeof notATime {
  if (doorOf(form) === 'loket') return null
  const { date } = readDate(form, 'diterima')
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(textOf(form, 'jam')) ?? []
  if (date === null || hour === undefined || minute === undefined) return notATime
  const at = new Date(
    Date.parse(startOfDay(date, counter.zone)) + (Number(hour) * 60 + Number(minute)) * 60_000,
  ).toISOString()
  return at > netra.clock() ? notATime : at
}

async function shown({ netra }: Asked, form: FormData, answer: Partial<PaperAnswer>): Promise<PaperAnswer> {
  return {
    ...typed(form),
    errors: {},
    regions: await regionChoices(netra, form),
    received: null,
    forwardedLate: false,
    proxyRows: [],
    ...answer,
  }
}

async function wrong(asked: Asked, form: FormData, errors: Readonly<Record<string, string>>, general?: string) {
  return fail(422, await shown(asked, form, { errors, ...(general === undefined ? {} : { general }) }))
}
