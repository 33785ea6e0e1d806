import { fail } from '@sveltejs/kit'
import {
  askNudge,
  askSecondLook,
  isRated,
  moveByReceipt,
  rateByReceipt,
  readReceipt,
  readThread,
  writeByReceipt,
  type InclusionPromise,
} from '#app'
import { fileIn, sealedWordsIn } from '#lib/pesan/sealed-words.ts'
import { textOf } from '#lib/form/text-of.ts'
import { actRefusedInWords } from '#lib/laporan/act-refused.ts'
import { receiptPage } from '#lib/laporan/receipt-page.ts'
import { ratingRefusedInWords } from '#lib/laporan/rating-refused.ts'
import { askRefusedInWords } from '#lib/laporan/second-look-refused.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { threadSheet } from '#lib/pesan/message-lines.ts'
import { messageRefusedInWords } from '#lib/pesan/message-refused.ts'
import { inSlotFor } from '#lib/unggah/form-slots.ts'
import { dayInWords, m } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
}

const codeOf = (form: FormData) => textOf(form, 'kode').slice(0, 300)
/** The public half of the key that a page made of its receipt. */
const madeIn = (form: FormData) => textOf(form, 'penerima').slice(0, 100) || null

export const actions: Actions = {
  /** By POST: an address with a receipt in it would stay in logs and histories. */
  lihat: async (event) => {
    const form = await event.request.formData()
    const [code, made] = [codeOf(form), madeIn(form)]
    return code === '' ? fail(422, { error: m.status_missing() }) : open(event, { code, made })
  },

  tinjau: async (event) => {
    const form = await event.request.formData()
    const [typed, body] = [codeOf(form), textOf(form, 'alasan')]
    const of = { code: typed, made: madeIn(form) }
    const accused = form.getAll('terlibat').filter((id) => typeof id === 'string')
    const asked = await askSecondLook(event.locals.netra, { typed, body, accused, address: event.getClientAddress() })
    return asked.ok
      ? open(event, of, {
          kept: m.tinjauan_asked({ office: asked.value.office, day: dayInWords(asked.value.dueOn) }),
        })
      : open(event, of, { tried: { body, accused, error: askRefusedInWords(asked.refusal) } })
  },

  cabut: async (event) => {
    const form = await event.request.formData()
    return form.get('paham') === 'ya'
      ? act(event, form, 'cabut')
      : open(
          event,
          { code: codeOf(form), made: madeIn(form) },
          { act: { act: 'cabut', error: m.status_withdraw_say() } },
        )
  },

  lengkapi: async (event) => act(event, await event.request.formData(), 'lengkapi'),

  nilai: async (event) => {
    const form = await event.request.formData()
    const of = { code: codeOf(form), made: madeIn(form) }
    const rated = await rateByReceipt(event.locals.netra, {
      ...{ typed: of.code, address: event.getClientAddress(), choice: textOf(form, 'puas') },
    })
    return rated.ok
      ? open(event, of, { kept: m.penilaian_kept() })
      : open(event, of, { ratingError: ratingRefusedInWords(rated.refusal) })
  },

  tulis: async (event) => (await inSlotFor(event.request, () => write(event))) ?? fail(503, { error: m.bukti_busy() }),

  kabar: async (event) => {
    const form = await event.request.formData()
    const of = { code: codeOf(form), made: madeIn(form) }
    const mail = textOf(form, 'surel-kabar').slice(0, 300)
    const isOff = !form.has('surel-kabar')
    const asked = await askNudge(event.locals.netra, {
      ...{ typed: of.code, address: event.getClientAddress() },
      mail: isOff ? null : mail,
    })
    if (asked.ok) return open(event, of, { kept: isOff ? m.pesan_nudge_gone() : m.pesan_nudge_kept() })
    return open(event, of, { nudgeError: m.pesan_nudge_wrong() })
  },
}

const acts = {
  cabut: { action: 'withdraw', done: m.status_withdraw_done },
  lengkapi: { action: 'complete', done: m.status_complete_kept },
} as const

/** A step that is the reporter's own, by his receipt. */
async function act(event: RequestEvent, form: FormData, name: keyof typeof acts) {
  const of = { code: codeOf(form), made: madeIn(form) }
  const { action, done } = acts[name]
  const moved = await moveByReceipt(event.locals.netra, { typed: of.code, address: event.getClientAddress(), action })
  return moved.ok
    ? open(event, of, { kept: done() })
    : open(event, of, { act: { act: name, error: actRefusedInWords(moved.refusal) } })
}

/** A file is in memory before the code beside it can be read. */
async function write(event: RequestEvent) {
  const form = await event.request.formData()
  const [typed, words] = [codeOf(form), textOf(form, 'pesan')]
  const of = { code: typed, made: madeIn(form) }
  const says = sealedWordsIn(form) ?? { words }
  const file = await fileIn(form)
  const sent = { typed, says, file, key: textOf(form, 'kunci').slice(0, 100), address: event.getClientAddress() }
  const written = await writeByReceipt(event.locals.netra, sent)
  if (written.ok) return open(event, of, { kept: m.pesan_sent(), promise: written.value })
  const { refusal } = written
  return open(event, of, {
    unsent: { words, error: messageRefusedInWords(refusal), again: refusal.reason === 'key-changed' },
  })
}

type Tried = { readonly body: string; readonly accused: readonly string[]; readonly error: string }

/** `again`: the page seals the same words once more, to the key that stands in this answer. */
type Unsent = { readonly words: string; readonly error: string; readonly again: boolean }
/** What came of the form that was sent, if one was: said above the page, or beside the field. */
type Outcome = {
  readonly kept?: string
  readonly tried?: Tried
  readonly unsent?: Unsent
  readonly nudgeError?: string
  readonly ratingError?: string
  readonly act?: { readonly act: keyof typeof acts; readonly error: string }
  /** That the message that was sent will be in the public log. */
  readonly promise?: InclusionPromise | null
}

/** The page as the receipt opens it, with a form that could not be kept filled as it came. */
async function open(
  { locals: { netra }, getClientAddress }: RequestEvent,
  { code, made }: { readonly code: string; readonly made: string | null },
  { kept = '', tried, unsent, nudgeError, ratingError, act: tryOf, promise = null }: Outcome = {},
) {
  const read = await readReceipt(netra, code, getClientAddress())
  if (read.ok) {
    const thread = await readThread(netra, code, made)
    const receipt = receiptPage(read.value)
    const shown = {
      page: receipt,
      code,
      kept,
      tried: tried ?? null,
      unsent: unsent ?? null,
      act: tryOf ?? null,
      promises: promise === null ? [] : [promise],
      nudgeError,
      rating: receipt.page?.hasEnded === true ? { given: await isRated(netra, code), error: ratingError } : null,
      thread: thread && { sheet: threadSheet(thread), key: crypto.randomUUID() },
    }
    return [tried, unsent, nudgeError, ratingError, tryOf].every((one) => one === undefined)
      ? { shown }
      : fail(422, { shown })
  }
  if (read.refusal.reason === 'unknown') return fail(404, { error: m.status_unknown() })
  await slowly()
  return fail(429, { error: m.status_slow_down({ seconds: read.refusal.retryAfter }) })
}
