import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, identityToRecipient, webauthn } from 'age-encryption'
import { attachmentFault, identityLines, printShare, recoveryBytes, splitSecret } from '#core'
import { askPage, LineBroken, showPage } from './ask-page.ts'
import { fromBase64, inBase64 } from './base64.ts'
import { choose, chosenIn } from './chosen-file.ts'
import { fetchSealed, openFile, saveFile, sealFile } from './seal-file.ts'
import { openMessage, sealMessage } from './seal-message.ts'

/*
 * An officer's pages where JavaScript runs: his passphrase or his passkey opens his key here, and with it what was sealed to the office. Neither
 * of them, a key, nor an opened word is sent; leaving the page forgets them (decisions 0089, 0100).
 */

/** What was opened, by message, while the page is shown: an answer that is sent brings the page anew. */
const opened = new Map<string, string>()
/** The keys that opened them, by message, for the files beside them. */
const openers = new Map<string, string>()

/** A no of the server, in its words. */
export class Refused extends Error {
  override name = 'Refused'
}

/** Opens what a form with a passphrase asks for, and puts it into the page. */
export async function open(form: HTMLFormElement): Promise<void> {
  const field = passphraseField(form)
  const { buka: address = '', laporan } = form.dataset
  const begun = await ask<Begun>(address, { laporan })
  const own = await openLocked(fromBase64(begun.terkunci), field.value)
  await take(form, begun, own)
  field.value = ''
}

/** The same by the passkey that closed the officer's key a second time. Where it does not open, no answer is sent: the try stands as one without a hit. */
export async function openByPasskey(form: HTMLFormElement): Promise<void> {
  const { buka: address = '', laporan } = form.dataset
  const begun = await ask<Begun>(address, { laporan, dengan: 'passkey' })
  const opens = new Decrypter()
  opens.addIdentity(new webauthn.WebAuthnIdentity({ identity: begun.passkey ?? '' }))
  const own = await opens.decrypt(fromBase64(begun.terkunci), 'text').catch(() => null)
  if (own === null) throw new Refused(form.querySelector<HTMLElement>('[role=alert]')?.dataset['passkeyGagal'] ?? '')
  await take(form, begun, own)
}

/**
 * Closes the officer's key a second time, under a secret that only a new passkey makes. Throws `Refused` where the authenticator makes none: then
 * nothing is kept, and the passphrase opens as before.
 */
export async function addPasskey(form: HTMLFormElement): Promise<void> {
  const field = passphraseField(form)
  const { tambahPasskey: address = '', nama = '' } = form.dataset
  const begun = await ask<Begun>(address, {})
  const own = await openLocked(fromBase64(begun.terkunci), field.value)
  if (own === null) {
    await ask(address, { percobaan: begun.percobaan, jawaban: '' })
    throw new Error('a wrong passphrase was answered with a yes')
  }
  const closed = await closeByPasskey(own, nama).catch(() => null)
  if (closed === null) throw new Refused(form.querySelector<HTMLElement>('[role=alert]')?.dataset['tanpaPrf'] ?? '')
  const jawaban = await textOf(begun.pertanyaan, own)
  await ask(address, { percobaan: begun.percobaan, jawaban, passkey: closed })
  field.value = ''
  location.reload()
}

async function closeByPasskey(
  own: string,
  keyName: string,
): Promise<{ readonly kunci: string; readonly tutup: string }> {
  const kunci = await webauthn.createCredential({ keyName })
  const closes = new Encrypter()
  closes.addRecipient(new webauthn.WebAuthnRecipient({ identity: kunci }))
  return { kunci, tutup: inBase64(await closes.encrypt(own)) }
}

/** Wraps what the form is about for a colleague, or for a recovery key that is made here and leaves in three sheets. Neither passphrase, key nor share is sent. */
export async function wrap(form: HTMLFormElement): Promise<void> {
  const field = passphraseField(form)
  const { bungkus: address = '', kantor } = form.dataset
  // Without a list it is about recovery; in a list nobody chosen is nobody, or new shares would be made where a colleague was meant.
  const kepada = form.querySelector('select')?.value
  if (kepada === '') throw new Refused(form.querySelector<HTMLElement>('[role=alert]')?.dataset['siapa'] ?? '')
  const begun = await ask<Begun & { readonly untuk?: string }>(address, { kantor, kepada })
  const own = await openLocked(fromBase64(begun.terkunci), field.value)
  const answer = { kantor, kepada, percobaan: begun.percobaan }
  if (own === null) {
    await ask(address, { ...answer, jawaban: '' })
    throw new Error('a wrong passphrase was answered with a yes')
  }
  const made = begun.untuk === undefined ? await newRecovery() : null
  const penerima = made?.recipient ?? begun.untuk ?? ''
  const bungkus: { readonly id: string; readonly isi: string }[] = []
  for (const { id, bungkus: wrapped } of begun.kunci)
    bungkus.push({ id, isi: inBase64(await sealTo(await textOf(wrapped, own), penerima)) })
  const jawaban = await textOf(begun.pertanyaan, own)
  await ask(address, { ...answer, jawaban, penerima, bungkus })
  field.value = ''
  if (made === null) location.reload()
  else showShares(form, made.shares)
}

async function newRecovery(): Promise<{ readonly recipient: string; readonly shares: readonly string[] }> {
  const [secret, slopes] = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(recoveryBytes)))
  if (secret === undefined || slopes === undefined) throw new Error('no random bytes')
  const recipient = await identityToRecipient(bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase())
  const shares = splitSecret(secret, slopes).map(printShare)
  secret.fill(0)
  return { recipient, shares }
}

function sealTo(words: string, recipient: string): Promise<Uint8Array> {
  const closes = new Encrypter()
  closes.addRecipient(recipient)
  return closes.encrypt(words)
}

/** The three sheets that wait beside the form, filled and alone on paper. */
function showShares(form: HTMLFormElement, shares: readonly string[]): void {
  const sheets = form.parentElement?.querySelector<HTMLElement>('[data-bagian]')
  if (sheets == null) throw new Error('a form without sheets for its shares')
  for (const [at, place] of [...sheets.querySelectorAll('.code')].entries()) place.replaceChildren(shares[at] ?? '')
  const page = document.getElementById('isi')
  for (const other of page?.children ?? []) other.classList.add('no-print')
  page?.prepend(sheets)
  sheets.hidden = false
  sheets.tabIndex = -1
  sheets.focus()
  form.hidden = true
}

function passphraseField(form: HTMLFormElement): HTMLInputElement {
  const field = form.querySelector('input[type=password]')
  if (!(field instanceof HTMLInputElement)) throw new Error('a form without a passphrase')
  return field
}

/** Answers what only the opened key can, and shows what then comes. `own` is null where it did not open. */
async function take(form: HTMLFormElement, begun: Begun, own: string | null): Promise<void> {
  const { buka: address = '', laporan } = form.dataset
  const jawaban = own === null ? '' : await textOf(begun.pertanyaan, own)
  const taken = await ask<Taken>(address, { laporan, percobaan: begun.percobaan, jawaban })
  if (own === null) throw new Error('a wrong passphrase was answered with what it should open')
  const keys = new Map<string, string>()
  for (const { id, bungkus } of begun.kunci) keys.set(id, await textOf(bungkus, own))
  for (const one of taken.tersegel ?? []) await showMessage(one, keys)
  if (taken.bagian !== undefined) await showParts(form, taken.bagian, keys)
  form.hidden = true
}

/** Seals an answer to the reporter, sends it and shows the page that came. What was not taken stays in its field. */
export async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const sent = new FormData(form, submitter)
  const file = chosenIn(form)
  const typed = sent.get('pesan')
  const words = typeof typed === 'string' ? typed.trim() : ''
  const { kunciKantor = '', penerimaKantor = '', penerimaPelapor = '', terpanjang } = form.dataset
  // Blank, or too long: the server says so beside the field, and learns nothing.
  if (words !== '' && words.length <= Number(terpanjang)) {
    sent.delete('pesan')
    sent.set('segel-kunci', kunciKantor)
    sent.set('segel-kantor', inBase64(await sealMessage(words, penerimaKantor)))
    if (penerimaPelapor !== '') {
      sent.set('penerima', penerimaPelapor)
      sent.set('segel-salinan', inBase64(await sealMessage(words, penerimaPelapor)))
    }
    sent.delete('berkas')
    if (file !== null) sent.set('segel-berkas', await sealedBlob(form, file, [penerimaKantor, penerimaPelapor]))
  } else {
    sent.delete('berkas')
    sent.set('pesan', words === '' ? '' : 'x'.repeat(words.length))
  }
  const page = showPage(await askPage(form.action, sent))
  for (const [id, said] of opened) page.querySelector(`[data-pesan="${CSS.escape(id)}"]`)?.replaceChildren(said)
  const again = page.querySelector('#jawab-pelapor')
  const field = again instanceof HTMLFormElement ? again.elements.namedItem('pesan') : null
  if (page.querySelector('#kesalahan') === null || !(again instanceof HTMLFormElement)) return
  if (field instanceof HTMLTextAreaElement) field.value = words
  choose(again, file)
}

/** Saves the file beside a message with the key that opened it. */
export async function save(form: HTMLFormElement): Promise<void> {
  const place = form.querySelector<HTMLElement>('[role=alert]')
  const identity = openers.get(form.dataset['lampiran'] ?? '')
  if (identity === undefined) throw new Refused(place?.dataset['dulu'] ?? '')
  const asked = new FormData(form)
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=password]')) asked.delete(field.name)
  asked.set('tersegel', 'ya')
  const sealed = await fetchSealed(form.action, asked)
  const file = sealed === null ? null : await openFile(sealed, identity).catch(() => null)
  if (file === null) throw new LineBroken('the file did not come')
  saveFile(file)
}

async function sealedBlob(form: HTMLFormElement, file: File, recipients: readonly string[]): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fault = attachmentFault(bytes)
  if (fault !== null) {
    const { berkasKosong = '', berkasBesar = '' } = form.querySelector<HTMLElement>('[role=alert]')?.dataset ?? {}
    throw new Refused(fault === 'empty' ? berkasKosong : berkasBesar)
  }
  return new File([new Uint8Array(await sealFile(bytes, recipients))], 'lampiran.age')
}

type Begun = {
  readonly percobaan: string
  readonly terkunci: string
  /** Which passkey closed it; null: a passphrase did. */
  readonly passkey: string | null
  readonly pertanyaan: string
  readonly kunci: readonly { readonly id: string; readonly bungkus: string }[]
}
type Message = { readonly id: string; readonly kunci: string; readonly isi: string }
type Line = { readonly nama: string; readonly kata: string }
type Part = { readonly judul: string } & (
  | { readonly baris: readonly Line[] }
  | { readonly kunci: string; readonly isi: string; readonly nama: Readonly<Record<string, string>> }
)
type Taken = { readonly tersegel?: readonly Message[]; readonly bagian?: readonly Part[] }

async function ask<Answer>(address: string, wanted: object): Promise<Answer> {
  const answer = await fetch(address, {
    method: 'POST',
    body: JSON.stringify(wanted),
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    cache: 'no-store',
  }).catch(() => null)
  if (answer === null) throw new LineBroken('no answer')
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok) return told as Answer
  if (answer.status === 422 && isSaid(told)) throw new Refused(told.kata)
  throw new LineBroken(`answered ${String(answer.status)}`)
}

const isSaid = (told: unknown): told is { readonly kata: string } =>
  typeof told === 'object' && told !== null && 'kata' in told && typeof told.kata === 'string'

/** Null: another passphrase. */
async function openLocked(locked: Uint8Array, passphrase: string): Promise<string | null> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  return decrypter.decrypt(locked, 'text').catch(() => null)
}

function textOf(sealed: string, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(fromBase64(sealed), 'text')
}

async function showMessage({ id, kunci, isi }: Message, keys: ReadonlyMap<string, string>): Promise<void> {
  const [identity, place] = [keys.get(kunci), document.querySelector(`[data-pesan="${CSS.escape(id)}"]`)]
  if (identity === undefined || place === null) return
  const words = await openMessage(fromBase64(isi), identity)
  opened.set(id, words)
  openers.set(id, identity)
  place.replaceChildren(words)
}

async function showParts(
  form: HTMLFormElement,
  parts: readonly Part[],
  keys: ReadonlyMap<string, string>,
): Promise<void> {
  const seen = document.createElement('section')
  seen.id = 'tersegel'
  for (const part of parts) {
    const title = document.createElement('h4')
    title.append(part.judul)
    const list = document.createElement('dl')
    list.className = 'summary'
    for (const { nama, kata } of await linesOf(part, keys)) {
      const [row, term, says] = [
        document.createElement('div'),
        document.createElement('dt'),
        document.createElement('dd'),
      ]
      term.append(nama)
      says.append(kata)
      row.append(term, says)
      list.append(row)
    }
    seen.append(title, list)
  }
  form.after(seen)
  seen.tabIndex = -1
  seen.focus()
}

async function linesOf(part: Part, keys: ReadonlyMap<string, string>): Promise<readonly Line[]> {
  if ('baris' in part) return part.baris
  const opened = await textOf(part.isi, keys.get(part.kunci) ?? '')
  return identityLines(opened).map(({ field, says }) => ({ nama: part.nama[field] ?? field, kata: says }))
}

/** A page that is left may be kept by the browser to go back to. */
addEventListener('pagehide', () => {
  opened.clear()
  openers.clear()
  document.getElementById('isi')?.replaceChildren()
})
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
