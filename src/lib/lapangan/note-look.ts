import type { Faults } from './wire.ts'

/** What became of a note: it stands, nobody answered, or why it was not taken. */
type NoteReply =
  { readonly kind: 'noted' } | { readonly kind: 'no-line' } | { readonly kind: 'refused'; readonly why: string }

type Problem = { readonly detail?: string; readonly faults?: Faults }

/** Says of a "tidak" below that it was looked at. Said twice, it stands once. */
export async function noteLook(
  { id, note }: { readonly id: string; readonly note: string },
  { token, language }: { readonly token: string; readonly language: string },
): Promise<NoteReply> {
  try {
    const answer = await fetch('/api/v1/lapangan/perhatian', {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(60_000),
      headers: { 'accept-language': language, 'content-type': 'application/json', authorization: `Device ${token}` },
      body: JSON.stringify({ id, note }),
    })
    if (answer.ok) return { kind: 'noted' }
    if (answer.status >= 500) return { kind: 'no-line' }
    const { faults, detail } = (await answer.json()) as Problem
    return { kind: 'refused', why: faults?.general ?? detail ?? String(answer.status) }
  } catch {
    return { kind: 'no-line' }
  }
}
