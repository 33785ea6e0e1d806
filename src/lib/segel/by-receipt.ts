import { attachmentFault } from '#core'
import { askPage, showPage } from './ask-page.ts'
import { fromBase64, inBase64 } from './base64.ts'
import { halvesOf, type ReceiptHalves } from './receipt-half.ts'
import { choose, chosenIn } from './chosen-file.ts'
import { fetchSealed, openFile, saveFile, sealFile } from './seal-file.ts'
import { openMessage, sealMessage } from './seal-message.ts'

export { accessOf } from './receipt-half.ts'

/*
 * The pages of a receipt where JavaScript runs: the receipt stays here. What is sent is half of it and what was sealed, what comes is
 * opened here, and leaving the page forgets all of it (decision 0088).
 */
let mine: ReceiptHalves | null = null
/** What was sealed for one form: sent again after a broken line it must be the same bytes, else it would be another message. */
let sealedFor: Written | null = null
type Written = {
  readonly form: string
  readonly words: string
  readonly file: File | null
  readonly fields: ReadonlyMap<string, string | Blob>
}

type Lacking = 'kosong' | 'panjang' | 'lagi' | 'berkasKosong' | 'berkasBesar' | 'lampiran'

/** What the person has to put in order himself: which of the page's sentences says so. */
export class NotYet extends Error {
  override name = 'NotYet'
  readonly says: Lacking
  constructor(says: Lacking) {
    super(says)
    this.says = says
  }
}

/** Takes one form of the page. Throws what went wrong on the line; the page is then as it was. */
export async function take(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const sent = new FormData(form, submitter)
  const typed = textOf(sent, 'kode')
  if (typed.trim() !== '' && !typed.startsWith('akses-')) mine = await halvesOf(typed)
  if (mine === null) {
    // Nothing was typed, which the server says beside the field; or the page was come back to, and its receipt is forgotten.
    if (typed.trim() !== '') throw new NotYet('lagi')
    showPage(await askPage(form.action, sent))
    return
  }
  sent.set('kode', mine.access)
  if (form.dataset['resi'] === 'lampiran') {
    await save(form.action, sent, mine)
    return
  }
  sent.set('penerima', mine.recipient)
  if (form.id !== 'tulis-pesan') {
    await open(await askPage(form.action, sent))
    return
  }
  await write(form, sent, mine)
}

async function write(form: HTMLFormElement, sent: FormData, own: ReceiptHalves): Promise<void> {
  const words = textOf(sent, 'pesan').trim()
  if (words === '') throw new NotYet('kosong')
  if (words.length > Number(form.dataset['terpanjang'])) throw new NotYet('panjang')
  const file = chosenIn(form)
  sent.delete('pesan')
  sent.delete('berkas')
  for (const [name, value] of await sealed(form, { words, file }, own)) sent.set(name, value)
  const page = await open(await askPage(form.action, sent))
  const again = page.querySelector('#tulis-pesan')
  if (page.querySelector('#pesan-error') === null || !(again instanceof HTMLFormElement)) return
  // It was not taken: what was typed stands where it stood.
  const field = again.elements.namedItem('pesan')
  if (field instanceof HTMLTextAreaElement) field.value = words
  choose(again, file)
  // The office has another key: nobody need press for that. A second time it is said.
  if (again.dataset['ulang'] === 'kunci' && form.dataset['ulang'] === undefined) {
    await write(again, new FormData(again), own)
  }
}

async function sealed(
  form: HTMLFormElement,
  { words, file }: Pick<Written, 'words' | 'file'>,
  own: ReceiptHalves,
): Promise<Written['fields']> {
  const { kunciKantor = '', penerimaKantor = '', penerimaSendiri = '' } = form.dataset
  // Whoever can write rows alone could have the answers sealed to himself.
  if (penerimaSendiri !== '' && penerimaSendiri !== own.recipient)
    throw new Error("the thread has a key that is not its receipt's")
  const name = textOf(new FormData(form), 'kunci')
  if (sealedFor?.form === name && sealedFor.words === words && sealedFor.file === file) return sealedFor.fields
  const fields = new Map<string, string | Blob>([
    ['kode', own.access],
    ['penerima', own.recipient],
    ['segel-kunci', kunciKantor],
    ['segel-kantor', inBase64(await sealMessage(words, penerimaKantor))],
    ['segel-salinan', inBase64(await sealMessage(words, own.recipient))],
  ])
  if (file !== null) fields.set('segel-berkas', await sealedBlob(file, [penerimaKantor, own.recipient]))
  sealedFor = { form: name, words, file, fields }
  return fields
}

/** A sentence of the page where the file cannot go. */
async function sealedBlob(file: File, recipients: readonly string[]): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fault = attachmentFault(bytes)
  if (fault !== null) throw new NotYet(fault === 'empty' ? 'berkasKosong' : 'berkasBesar')
  return new File([new Uint8Array(await sealFile(bytes, recipients))], 'lampiran.age')
}

async function save(address: string, asked: FormData, { identity }: ReceiptHalves): Promise<void> {
  const sealedBytes = await fetchSealed(address, asked)
  const file = sealedBytes === null ? null : await openFile(sealedBytes, identity).catch(() => null)
  if (file === null) throw new NotYet('lampiran')
  saveFile(file)
}

async function open(answer: Document): Promise<HTMLElement> {
  const page = showPage(answer)
  if (mine === null) return page
  const { identity } = mine
  page.querySelector('#buka-lagi')?.remove()
  for (const place of page.querySelectorAll<HTMLElement>('[data-tersegel]')) {
    const bytes = fromBase64(place.dataset['tersegel'] ?? '')
    place.replaceChildren(await openMessage(bytes, identity).catch(() => place.dataset['gagal'] ?? ''))
    delete place.dataset['tersegel']
  }
  return page
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A page that is left may be kept by the browser to go back to: it is emptied, and asks for the receipt again. */
addEventListener('pagehide', () => {
  if (mine === null) return
  mine = null
  sealedFor = null
  document.getElementById('isi')?.replaceChildren()
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
