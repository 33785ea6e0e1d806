import { canRecord, startRecording, type Recorded, type Recording } from './recorder.ts'

/*
 * The recorder of the report form, loaded by lapor.js once somebody would rather speak. What was recorded stays in this page's memory
 * while the steps of the form take each other's place, and is sent as evidence when a page with a receipt asks for it.
 */
let recorded: Recorded | null = null
let running: Recording | null = null
let isWatching = false
/** Brings a script that the page says the hash of (static/lapor.js). */
type Load = (address: string) => Promise<unknown>

/** Shows the recorder where the form asks for one, on this page and on those that take its place. */
export function begin(load: Load): void {
  show()
  const page = document.getElementById('isi')
  if (isWatching || page === null) return
  isWatching = true
  new MutationObserver(() => {
    show()
    void send(load)
  }).observe(page, { childList: true })
}

type Parts = {
  readonly place: HTMLElement
  readonly says: HTMLElement
  readonly sound: HTMLAudioElement
  readonly buttons: Readonly<Record<'mulai' | 'berhenti' | 'hapus', HTMLButtonElement>>
}

function partsOf(place: HTMLElement): Parts | null {
  const button = (name: string) => place.querySelector<HTMLButtonElement>(`button[data-${name}]`)
  const [mulai, berhenti, hapus] = ['mulai', 'berhenti', 'hapus'].map(button)
  const [says, sound] = [place.querySelector<HTMLElement>('[data-kabar]'), place.querySelector('audio')]
  return mulai && berhenti && hapus && says && sound
    ? { place, says, sound, buttons: { mulai, berhenti, hapus } }
    : null
}

function show(): void {
  const place = document.getElementById('suara-rekam')
  const choice = document.querySelector('input[name="suara"]')
  if (place === null || !(choice instanceof HTMLInputElement)) return
  place.hidden = !choice.checked || !canRecord()
  const parts = partsOf(place)
  if (parts === null || place.dataset['terikat'] !== undefined) return
  place.dataset['terikat'] = ''
  bind(parts)
  paint(parts, 0)
}

function bind(parts: Parts): void {
  const { mulai, berhenti, hapus } = parts.buttons
  mulai.addEventListener('click', () => {
    record(parts).catch(() => {
      running = null
      say(parts, 'ditolak')
    })
  })
  berhenti.addEventListener('click', () => running?.stop())
  hapus.addEventListener('click', () => {
    recorded = null
    paint(parts, 0)
    mulai.focus()
  })
}

async function record(parts: Parts): Promise<void> {
  recorded = null
  running = await startRecording((seconds) => {
    // Said each ten seconds: a screen reader would speak into the recording otherwise.
    if (seconds % 10 === 0) say(parts, 'merekam', seconds)
  })
  paint(parts, 0)
  parts.buttons.berhenti.focus()
  recorded = await running.done
  running = null
  paint(parts, recorded?.seconds ?? 0)
  parts.buttons.mulai.focus()
}

function paint(parts: Parts, seconds: number): void {
  const { buttons, sound } = parts
  buttons.mulai.hidden = running !== null
  buttons.berhenti.hidden = running === null
  buttons.hapus.hidden = recorded === null
  sound.hidden = recorded === null
  if (sound.src !== '') URL.revokeObjectURL(sound.src)
  if (recorded === null) sound.removeAttribute('src')
  else sound.src = URL.createObjectURL(recorded.file)
  say(parts, running !== null ? 'merekam' : recorded === null ? 'siap' : 'ada', recorded?.seconds ?? seconds)
}

function say({ place, says }: Parts, what: string, seconds = 0): void {
  says.textContent = (place.dataset[what] ?? '').replace('{seconds}', String(seconds))
}

/** A page with a receipt that asks for the recording: it goes as evidence does, in parts, and the page stays. */
async function send(load: Load): Promise<void> {
  const form = document.getElementById('unggah')
  const field = form?.querySelector<HTMLInputElement>('input[type="file"]')
  if (!(form instanceof HTMLFormElement) || !field || form.dataset['terikat'] !== undefined) return
  form.dataset['terikat'] = ''
  await load(form.dataset['skrip'] ?? '')
  if (recorded === null) return
  const chosen = new DataTransfer()
  chosen.items.add(recorded.file)
  field.files = chosen.files
  recorded = null
  form.requestSubmit()
}
