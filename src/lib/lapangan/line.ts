import type { Draft } from './draft.ts'
import type { Reply } from './send-queue.ts'
import type { Faults, FieldKit, FieldTaken, Theirs } from './wire.ts'

/** The addresses that a phone speaks to. Nobody answering, or only a fault of the server, is "no line": the same is sent again. */
const patienceMs = 60_000

type Sent = { readonly token?: string; readonly body?: unknown; readonly language: string }

async function ask(path: string, { token, body, language }: Sent): Promise<Response | null> {
  try {
    return await fetch(`/api/v1/lapangan/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Device ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
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

export type CardReply =
  { readonly kind: 'in'; readonly token: string } | { readonly kind: 'spent' } | { readonly kind: 'no-line' }

export async function showCard(code: string, language: string): Promise<CardReply> {
  const answer = await ask('perangkat', { body: { code }, language })
  if (answer?.status === 404 || answer?.status === 400) return { kind: 'spent' }
  const phone = answer?.ok ? await jsonOf<{ readonly token: string }>(answer) : null
  return phone === null ? { kind: 'no-line' } : { kind: 'in', token: phone.token }
}

export type KitReply =
  | { readonly kind: 'kit'; readonly kit: FieldKit; readonly ahead: number | null }
  | { readonly kind: 'shut-out' }
  | { readonly kind: 'no-line' }

export async function fetchKit(token: string, language: string): Promise<KitReply> {
  const answer = await ask('bekal', { token, language })
  if (answer?.status === 401) return { kind: 'shut-out' }
  const kit = answer?.ok ? await jsonOf<FieldKit>(answer) : null
  return kit === null ? { kind: 'no-line' } : { kind: 'kit', kit, ahead: minutesAhead(answer) }
}

/** Of this phone's clock before the server's. */
function minutesAhead(answer: Response | null): number | null {
  const said = Date.parse(answer?.headers.get('date') ?? '')
  return Number.isNaN(said) ? null : Math.round((Date.now() - said) / 60_000)
}

export async function postDraft(draft: Draft, token: string, language: string): Promise<Reply> {
  const { id, key, base, sent, writtenAt, submit, values } = draft
  const body = { id, key, base, after: sent, writtenAt, submit, values }
  const answer = await ask('lhp', { token, body, language })
  return answer === null ? { kind: 'no-line' } : readReply(answer)
}

type Problem = { readonly detail?: string; readonly theirs?: Theirs; readonly faults?: Faults }

async function readReply(answer: Response): Promise<Reply> {
  if (answer.status === 401) return { kind: 'shut-out' }
  if (answer.status >= 500) return { kind: 'no-line' }
  const said = await jsonOf<FieldTaken & Problem>(answer)
  if (said === null) return { kind: 'no-line' }
  if (answer.ok) return { kind: 'taken', taken: said }
  if (said.theirs !== undefined) return { kind: 'changed', theirs: said.theirs }
  return { kind: 'faults', faults: said.faults ?? { errors: {}, general: said.detail ?? String(answer.status) } }
}
