import type { DraftAnswer, Faults, FormKind, Theirs, Values } from './wire.ts'

/** An LHP or an activity as it is written on a phone. */
export type Draft = {
  readonly id: string
  readonly form: FormKind
  readonly values: Values
  /** By this phone's clock. */
  readonly writtenAt: string
  /** Of the text as it is now. */
  readonly key: string
  /** Of texts that were sent and not answered: one of them may have arrived. */
  readonly sent: readonly string[]
  /** The version that the server had when it last answered; null: it has none yet. */
  readonly base: number | null
  readonly submit: boolean
  readonly stand: Stand
  /** Texts of it for which a short code was shown, as they stood then; they go along with the text. */
  readonly codes: readonly ShownCode[]
}

export type ShownCode = {
  readonly key: string
  readonly writtenAt: string
  readonly values: Values
  readonly shown: string
}

export type Stand =
  | { readonly at: 'menunggu' }
  | { readonly at: 'terkirim'; readonly receivedAt: string | null; readonly unsubmitted: Faults | null }
  | { readonly at: 'diajukan'; readonly receivedAt: string; readonly number: string | null }
  | { readonly at: 'ditolak'; readonly faults: Faults }
  /** Written elsewhere too: both texts are here until their author has chosen. */
  | { readonly at: 'bentrok'; readonly theirs: Theirs }

/** A new name for a text, and when it was written. */
export type Stamp = { readonly key: string; readonly at: string }

export const newStamp = (): Stamp => ({ key: crypto.randomUUID(), at: new Date().toISOString() })

/** Each draft once, as it was written last; the newest first. */
export function placeDrafts(kept: readonly Draft[], written: readonly Draft[]): readonly Draft[] {
  const others = kept.filter(({ id }) => !written.some((draft) => draft.id === id))
  return [...others, ...written].toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt))
}

/** More are never sent along; the oldest has long been answered or lost. */
const mostUnanswered = 50

export const beginDraft = (id: string, values: Values, { key, at }: Stamp, form: FormKind = 'lhp'): Draft => ({
  id,
  form,
  values,
  writtenAt: at,
  key,
  sent: [],
  base: null,
  submit: false,
  stand: { at: 'menunggu' },
  codes: [],
})

/** Written in again: it waits for the next signal. */
export const writeDraft = (draft: Draft, values: Values, { key, at }: Stamp): Draft => ({
  ...draft,
  values,
  writtenAt: at,
  key,
  submit: false,
  stand: draft.stand.at === 'bentrok' ? draft.stand : { at: 'menunggu' },
})

export const askToSubmit = (draft: Draft, { key, at }: Stamp): Draft => ({
  ...writeDraft(draft, draft.values, { key, at }),
  submit: true,
})

/** Kept before it goes: should the answer be lost, the phone knows what it has sent. */
export const markSent = (draft: Draft): Draft => ({
  ...draft,
  sent: [...draft.sent.filter((key) => key !== draft.key), draft.key].slice(-mostUnanswered),
})

/** The oldest code proves most. */
const mostCodes = 5

/** The code of the text as it is now: null where none was shown for it. */
export const codeShown = ({ key, codes }: Draft): string | null => codes.find((one) => one.key === key)?.shown ?? null

/** Whether a code of its text would prove anything: it is not on the server, and there is room for one more. */
export const mayShowCode = (draft: Draft): boolean =>
  draft.form === 'lhp' &&
  (draft.stand.at === 'menunggu' || draft.stand.at === 'ditolak') &&
  codeShown(draft) === null &&
  draft.codes.length < mostCodes

export const keepCode = (draft: Draft, shown: string): Draft => {
  const { key, writtenAt, values, codes } = draft
  return { ...draft, codes: [...codes, { key, writtenAt, values, shown }] }
}

/** What an answer to the text `key` makes of a draft that may have been written in since. */
export function answerDraft(draft: Draft, key: string, answer: DraftAnswer): Draft {
  if (answer.kind === 'changed') return { ...draft, sent: [], stand: { at: 'bentrok', theirs: answer.theirs } }
  const isSame = draft.key === key
  if (answer.kind === 'faults') return isSame ? { ...draft, stand: { at: 'ditolak', faults: answer.faults } } : draft
  const { version, receivedAt, state, number, unsubmitted } = answer.taken
  const seen = { ...draft, base: version, sent: [] }
  if (!isSame) return seen
  if (state !== 'draf') return { ...seen, stand: { at: 'diajukan', receivedAt, number } }
  return { ...seen, submit: false, stand: { at: 'terkirim', receivedAt, unsubmitted } }
}

/** `codes`: of texts that were given up here. What was read out must reach the server all the same, so it goes once more. */
const fromServer = (
  form: FormKind,
  { id, version, values }: Theirs,
  stamp: Stamp,
  codes: readonly ShownCode[] = [],
): Draft => ({
  ...beginDraft(id, values, stamp, form),
  base: version,
  stand: codes.length > 0 ? { at: 'menunggu' } : { at: 'terkirim', receivedAt: null, unsubmitted: null },
  codes,
})

/** What the author made of two texts. `keduanya`: this phone's becomes an LHP or an activity of its own, under `newId`. */
export type Choice = 'punya-saya' | 'dari-server' | 'keduanya'

export function settleDraft(draft: Draft, choice: Choice, stamp: Stamp & { readonly newId: string }): readonly Draft[] {
  if (draft.stand.at !== 'bentrok') return [draft]
  const { theirs } = draft.stand
  const { form, codes } = draft
  if (choice === 'dari-server') return [fromServer(form, theirs, stamp, codes)]
  if (choice === 'keduanya')
    return [beginDraft(stamp.newId, draft.values, stamp, form), fromServer(form, theirs, stamp, codes)]
  const mine: Draft = { ...draft, base: theirs.version, sent: [], stand: { at: 'menunggu' } }
  return [{ ...mine, key: stamp.key, writtenAt: stamp.at }]
}

/** Drafts begun elsewhere, as a phone takes them along. What waits here is never overwritten: it meets the other text when it is sent. */
export function takeAlong(
  here: readonly Draft[],
  theirs: readonly Theirs[],
  stamp: () => Stamp,
  form: FormKind = 'lhp',
): readonly Draft[] {
  return theirs.flatMap((other) => {
    const known = here.find(({ id }) => id === other.id)
    const isOlder = known?.stand.at === 'terkirim' && other.version > (known.base ?? 0)
    return known === undefined || isOlder ? [fromServer(form, other, stamp())] : []
  })
}

/** Which fields two texts of a draft do not share, in the order of the form. */
export const differences = (mine: Values, theirs: Values): readonly string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (name) => (mine[name] ?? '') !== (theirs[name] ?? ''),
  )
