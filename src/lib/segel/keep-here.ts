import { keptHere, secretFields } from '../laporan/secret-fields.ts'
import { accessOf } from './receipt-half.ts'
import { sealHeld } from './seal-held.ts'
import { changedSince, entriesOf, putBack } from './typed-since.ts'

/*
 * The report form where JavaScript runs. Each step goes to the server without the names: they stay in this page's memory, and only what is
 * sealed to the handling office leaves it, with the last step. Pages come back as documents (XMLHttpRequest, which parses without running
 * anything and needs no policy of Trusted Types) and take the place of the one that is shown; nothing is kept by the browser.
 */
const held = new Map<string, string>()
/** The receipt of a first report, which the form for retaliation asks for: only half of it is sent (decision 0088). */
const receiptField = 'tanda-terima'
let receipt = ''
/** The form as it stood before the answers were checked. */
let before: readonly Node[] | null = null
/** Sent again after a broken line, it must be the same bytes: else it would be another report. */
const sealedBefore = new WeakMap<HTMLFormElement, ReadonlyMap<string, string>>()

/** No answer, or one that is neither a page of the form nor a correction. */
class LineBroken extends Error {
  override name = 'LineBroken'
}

/** Takes one step of the form. Throws what went wrong on the line; the page is then as it was. */
export async function take(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const step = submitter instanceof HTMLButtonElement ? submitter.value : 'periksa'
  if (step === 'ubah' && before !== null) {
    history.back()
    return
  }
  const sent = new FormData(form, submitter)
  const asSent = entriesOf(form)
  hold(form)
  await halve(sent)
  for (const name of held.keys()) {
    if (step === 'kirim') sent.delete(name)
    else sent.set(name, keptHere)
  }
  if (step === 'kirim') for (const [name, value] of await sealedOf(form)) sent.set(name, value)
  const answer = await post(form.action, sent)
  const since = changedSince(asSent, entriesOf(form))
  show(answer)
  const again = document.getElementById('laporan')
  if (again instanceof HTMLFormElement) putBack(since, again)
}

async function halve(sent: FormData): Promise<void> {
  const typed = sent.get(receiptField)
  if (typeof typed !== 'string' || typed.trim() === '') return
  const half = await accessOf(typed.trim())
  if (half !== typed.trim()) receipt = typed
  sent.set(receiptField, half)
}

/** Of a page that came without this script's help the names stand in hidden fields: they are taken over as well. */
function hold(form: HTMLFormElement): void {
  for (const name of Object.keys(secretFields)) {
    const field = form.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
    const typed = field.value.trim()
    if (typed === '') held.delete(name)
    else if (typed !== keptHere) held.set(name, typed)
  }
}

async function sealedOf(form: HTMLFormElement): Promise<ReadonlyMap<string, string>> {
  const known = sealedBefore.get(form)
  if (known !== undefined) return known
  const { kunci: keyId = '', penerima: recipient = '' } = form.dataset
  const sealed = await sealHeld(held, { keyId, recipient })
  sealedBefore.set(form, sealed)
  return sealed
}

const post = (action: string, sent: FormData): Promise<Document> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.onload = () => {
      // What is neither an answer nor a correction is a fault of the line or the server: the page that is shown loses nothing.
      if (request.responseXML !== null && [200, 422].includes(request.status)) resolve(request.responseXML)
      else reject(new LineBroken(`answered ${String(request.status)}`))
    }
    request.onerror = request.ontimeout = () => {
      reject(new LineBroken('no answer'))
    }
    request.timeout = 60_000
    request.send(sent)
  })

function show(answer: Document): void {
  const [page, fresh] = [document.getElementById('isi'), answer.getElementById('isi')]
  if (page === null || fresh === null) throw new LineBroken('an answer without a page')
  const shown = [...page.childNodes]
  page.replaceChildren(...fresh.childNodes)
  document.title = answer.title
  if (document.getElementById('periksa') !== null) {
    before = shown
    history.pushState({ step: 'periksa' }, '')
  } else if (document.getElementById('laporan') === null) {
    before = null
    held.clear()
    receipt = ''
  }
  fill(page)
  lookAt(page)
}

/** The names go back where they were typed, and beside what is checked. */
function fill(page: HTMLElement): void {
  const form = page.querySelector('#laporan')
  const told = form instanceof HTMLFormElement ? form.elements.namedItem(receiptField) : null
  if (told instanceof HTMLInputElement && told.value.startsWith('akses-') && receipt !== '') told.value = receipt
  for (const [name, value] of held) {
    const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
    page.querySelector(`[data-di-sini="${name}"]`)?.replaceChildren(value)
  }
}

function lookAt(page: HTMLElement): void {
  const first = page.querySelector<HTMLElement>('#kesalahan, [role="status"].notice') ?? page.querySelector('h1')
  if (first === null) return
  first.tabIndex = -1
  first.focus()
}

addEventListener('popstate', () => {
  const page = document.getElementById('isi')
  if (before === null || page === null) {
    // What was sent is not to be seen again by going back.
    location.reload()
    return
  }
  page.replaceChildren(...before)
  before = null
})
