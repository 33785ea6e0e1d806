import type { Draft } from './draft.ts'
import { sizeOf, wholeOf, type HeldFile } from './held-file.ts'
import type { AnnounceReply } from './send-files.ts'
import type { PhotoReply } from './send-photos.ts'
import type { Reply } from './send-queue.ts'
import type { Bytes } from './vault.ts'
import type { DraftAnswer, Faults, FieldKit, FieldTaken, FilesTaken, SentKit, Theirs } from './wire.ts'

/** The addresses that a phone speaks to. Nobody answering, or only a fault of the server, is "no line": the same is sent again. */
const patienceMs = 60_000

type Sent = {
  readonly token?: string
  readonly body?: unknown
  /** Instead of a body: bytes as they are. */
  readonly picture?: Bytes
  readonly language: string
}

async function ask(path: string, { token, body, picture, language }: Sent): Promise<Response | null> {
  const sent = picture ?? (body === undefined ? undefined : JSON.stringify(body))
  try {
    return await fetch(`/api/v1/lapangan/${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'accept-language': language,
        ...(sent === undefined ? {} : { 'content-type': picture === undefined ? 'application/json' : 'image/jpeg' }),
        ...(token === undefined ? {} : { authorization: `Device ${token}` }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    })
  } catch {
    return null
  }
}

/** An answer that breaks off on its way is none. */
const jsonOf = async <Value>(answer: Response): Promise<Value | null> => {
  try {
    return (await answer.json()) as Value
  } catch {
    return null
  }
}

type CardReply =
  { readonly kind: 'in'; readonly account: string } | { readonly kind: 'spent' } | { readonly kind: 'no-line' }

/** `token` is this phone's own; asked again with the same one, because the answer was lost, the card is not spent twice. */
export async function showCard(code: string, token: string, language: string): Promise<CardReply> {
  const answer = await ask('perangkat', { body: { code, token }, language })
  if (answer?.status === 404 || answer?.status === 400) return { kind: 'spent' }
  const phone = answer?.ok ? await jsonOf<{ readonly account: string }>(answer) : null
  return phone === null ? { kind: 'no-line' } : { kind: 'in', account: phone.account }
}

type KitReply =
  | { readonly kind: 'kit'; readonly kit: SentKit; readonly ahead: number | null }
  | { readonly kind: 'shut-out' }
  | { readonly kind: 'no-line' }

/** `had`: what this phone has already is not sent again. */
export async function fetchKit(token: string, had: FieldKit | null, language: string): Promise<KitReply> {
  const known = new URLSearchParams({
    ...(had === null ? {} : { edition: had.edition }),
    ...(had?.bundle ? { bundle: had.bundle.id } : {}),
  }).toString()
  const answer = await ask(known === '' ? 'bekal' : `bekal?${known}`, { token, language })
  if (answer?.status === 401) return { kind: 'shut-out' }
  const kit = answer?.ok ? await jsonOf<SentKit>(answer) : null
  return kit === null ? { kind: 'no-line' } : { kind: 'kit', kit, ahead: minutesAhead(answer) }
}

/** Of this phone's clock before the server's. */
function minutesAhead(answer: Response | null): number | null {
  const said = Date.parse(answer?.headers.get('date') ?? '')
  return Number.isNaN(said) ? null : Math.round((Date.now() - said) / 60_000)
}

/** As it is sent, and as it is carried by hand. */
export const bodyOf = ({ id, key, base, sent, writtenAt, submit, values, codes }: Draft) => ({
  ...{ id, key, base, after: sent, writtenAt, submit, values, codes },
})

/** One goes by the address that has always been there; several together, which a server may not take: then each goes alone. */
export async function postDrafts(drafts: readonly Draft[], token: string, language: string): Promise<Reply> {
  const [only, ...others] = drafts
  if (only !== undefined && others.length === 0) return postDraft(only, token, language)
  const answer = await ask('kiriman', { token, body: { drafts: drafts.map(bodyOf) }, language })
  if (answer === null || answer.status >= 500) return { kind: 'no-line' }
  if (answer.status === 401) return { kind: 'shut-out' }
  if (!answer.ok) return { kind: 'one-by-one' }
  const said = await jsonOf<{ readonly answers: readonly DraftAnswer[] }>(answer)
  return said === null ? { kind: 'no-line' } : { kind: 'answered', answers: said.answers }
}

async function postDraft(draft: Draft, token: string, language: string): Promise<Reply> {
  const answer = await ask(draft.form, { token, body: bodyOf(draft), language })
  if (answer === null || answer.status >= 500) return { kind: 'no-line' }
  if (answer.status === 401) return { kind: 'shut-out' }
  const said = await jsonOf<FieldTaken & Problem>(answer)
  return said === null ? { kind: 'no-line' } : { kind: 'answered', answers: [answerIn(answer, said)] }
}

type Problem = { readonly detail?: string; readonly theirs?: Theirs; readonly faults?: Faults }

function answerIn(answer: Response, said: FieldTaken & Problem): DraftAnswer {
  if (answer.ok) return { kind: 'taken', taken: said }
  if (said.theirs !== undefined) return { kind: 'changed', theirs: said.theirs }
  return { kind: 'faults', faults: said.faults ?? { errors: {}, general: said.detail ?? String(answer.status) } }
}

/** What the phone holds for an LHP, by its hashes; and what has come of it. */
export async function postFiles(
  lhpId: string,
  files: readonly HeldFile[],
  token: string,
  language: string,
): Promise<AnnounceReply> {
  const told = files.flatMap((file) => toldOf(file))
  const body = { lhpId, clock: new Date().toISOString(), files: told }
  const answer = await ask('lampiran', { token, body, language })
  if (answer === null || answer.status >= 500) return { kind: 'no-line' }
  if (answer.status === 401) return { kind: 'shut-out' }
  if (answer.status === 409) return { kind: 'no-lhp' }
  const said = await jsonOf<FilesTaken & Problem>(answer)
  if (said === null) return { kind: 'no-line' }
  return answer.ok ? { kind: 'taken', taken: said } : { kind: 'refused', why: said.detail ?? String(answer.status) }
}

/** A photo of an activity: its copy, and which original it is of. */
export async function postActivityPhoto(
  file: HeldFile,
  copy: Bytes,
  token: string,
  language: string,
): Promise<PhotoReply> {
  const which = new URLSearchParams({ kegiatan: file.draftId, asli: wholeOf(file)?.sha256 ?? '' }).toString()
  const answer = await ask(`kegiatan/foto?${which}`, { token, picture: copy, language })
  if (answer === null || answer.status >= 500) return { kind: 'no-line' }
  if (answer.status === 401) return { kind: 'shut-out' }
  if (answer.ok) return { kind: 'whole' }
  return { kind: 'refused', why: (await jsonOf<Problem>(answer))?.detail ?? String(answer.status) }
}

/** As it is announced; a recording that is still going is not. */
export function toldOf(file: HeldFile) {
  const { id, kind, takenAt } = file
  const whole = wholeOf(file)
  return whole === null ? [] : [{ id, kind, takenAt, size: sizeOf(file), sha256: whole.sha256, copy: whole.copy }]
}
