import { pinTries } from '#core'
import { getLocale } from '#wording'
import { planBundles } from './bundle-plan.ts'
import { makeBundle } from './bundle.ts'
import {
  askToSubmit,
  beginDraft,
  keepCode,
  mayShowCode,
  newStamp,
  placeDrafts,
  settleDraft,
  takeAlong,
  writeDraft,
  type Choice,
  type Draft,
} from './draft.ts'
import { isDone } from './held-file.ts'
import { heldFiles } from './held-files.svelte.ts'
import { inTurn } from './in-turn.ts'
import { fetchKit, postDrafts, showCard } from './line.ts'
import { nextTryIn } from './next-try.ts'
import { openDraft, sealDraft } from './records.ts'
import { sendQueue, waiting, type Ended } from './send-queue.ts'
import { markShelf, unmarkShelf } from './shelf-mark.ts'
import type { Shelf } from './shelf.ts'
import { shortCode } from './short-code.ts'
import { makeLock, openLock, seal, unseal } from './vault.ts'
import type { FieldKit, FormKind, Values } from './wire.ts'

/** Whose phone it is, as sealed on it. Without a kit the form has nothing to offer yet. */
type Owner = { readonly token: string; readonly account: string; readonly kit: FieldKit | null }

export type Page =
  { readonly at: 'kartu' } | { readonly at: 'terkunci'; readonly wrong: number } | { readonly at: 'terbuka' }
export type CardFault = 'spent' | 'no-line' | 'another'
export type HowEnded = Ended | 'originals-wait' | 'no-room'
type Sending = { readonly at: 'idle' } | { readonly at: 'sending' } | { readonly at: 'ended'; readonly how: HowEnded }

/** The app on one phone: what it shows, and what its buttons do. Nothing is on the screen that is not on the shelf first. */
export function fieldApp(shelf: Shelf, first: Page) {
  let page = $state.raw<Page>(first)
  let owner = $state.raw<Owner | null>(null)
  let drafts = $state.raw<readonly Draft[]>([])
  /** Records of a newer version of the app: here, and not to be opened by this one. */
  let newer = $state.raw(0)
  let sending = $state.raw<Sending>({ at: 'idle' })
  /** Minutes that this phone's clock is ahead of the server's; null until the server has said its own. */
  let ahead = $state.raw<number | null>(null)
  /** The draft on the screen is not sent while it is written. */
  let writing = $state.raw<string | null>(null)
  /** Asked to send while something was on its way. */
  let asked = false
  /** Tries in a row by which nothing reached the server, and how often it has answered. */
  let inVain = 0
  let answers = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let key: CryptoKey | null = null
  /** For the card that is shown next. Only where nobody answered it is shown again. */
  let token = newToken()

  const opened = (): CryptoKey => {
    if (key === null) throw new Error('the phone is locked')
    return key
  }

  const turn = inTurn()

  /** Keeps what `make` says of the drafts as they are at its turn, and answers with it. */
  const keep = (make: (now: readonly Draft[]) => readonly Draft[]): Promise<readonly Draft[]> =>
    turn(async () => {
      const written = make(drafts)
      for (const draft of written) await shelf.keepDraft(await sealDraft(opened(), draft))
      drafts = placeDrafts(drafts, written)
      mark()
      return written
    })

  /** One that is gone by then is left alone: undefined. */
  const revise = async (id: string, made: (now: Draft) => Draft): Promise<Draft | undefined> =>
    (await keep((now) => now.filter((draft) => draft.id === id).map(made)))[0]

  /** What would be lost if the browser took the shelf away. */
  const mark = () => markShelf({ drafts: waiting(drafts).length, files: files.unsent().length, at: newStamp().at })

  const keepOwner = (make: (now: Owner | null) => Owner | null): Promise<void> =>
    turn(async () => {
      const next = make(owner)
      if (next === null) return
      await shelf.keepOwner(await seal(opened(), 'owner', next))
      owner = next
    })

  const find = (id: string) => drafts.find((draft) => draft.id === id)
  const files = heldFiles({
    shelf,
    key: opened,
    draft: find,
    writing: () => writing,
    changed: () => {
      mark()
    },
    heard: () => {
      answers += 1
    },
  })

  async function show(code: string) {
    const shown = token
    const reply = await showCard(code, shown, getLocale())
    if (reply.kind !== 'no-line') token = newToken()
    return { reply, shown }
  }

  async function activate(code: string, pin: string): Promise<CardFault | null> {
    const { reply, shown } = await show(code)
    if (reply.kind !== 'in') return reply.kind
    const made = await makeLock(pin)
    await shelf.wipe()
    files.forget()
    await shelf.keepLock(made.lock)
    key = made.key
    await keepOwner(() => ({ token: shown, account: reply.account, kit: null }))
    // The browser may throw away what is not kept for good; it asks nobody.
    await navigator.storage.persist().catch(() => false)
    mark()
    page = { at: 'terbuka' }
    void sync()
    return null
  }

  /** A phone that was shut out and holds drafts: another card of the same owner, and they can go. */
  async function renew(code: string): Promise<CardFault | null> {
    const { reply, shown } = await show(code)
    if (reply.kind !== 'in') return reply.kind
    if (owner === null || reply.account !== owner.account) return 'another'
    await keepOwner((now) => now && { ...now, token: shown })
    void sync()
    return null
  }

  async function unlock(pin: string): Promise<void> {
    const lock = await shelf.lock()
    if (lock === undefined) return void (page = { at: 'kartu' })
    await shelf.keepLock({ ...lock, wrong: lock.wrong + 1 })
    key = await openLock(lock, pin)
    if (key !== null) return enter(key)
    const wrong = lock.wrong + 1
    if (wrong < pinTries) return void (page = { at: 'terkunci', wrong })
    await shelf.wipe()
    unmarkShelf()
    files.forget()
    page = { at: 'kartu' }
  }

  async function enter(with_: CryptoKey): Promise<void> {
    const [lock, sealed, records] = await Promise.all([shelf.lock(), shelf.owner(), shelf.drafts()])
    if (lock !== undefined) await shelf.keepLock({ ...lock, wrong: 0 })
    if (sealed !== undefined) owner = (await unseal(with_, 'owner', sealed)) as Owner
    const all = await Promise.all(records.map((record) => openDraft(with_, record)))
    drafts = placeDrafts(
      [],
      all.flatMap((draft) => draft ?? []),
    )
    newer = all.filter((draft) => draft === null).length
    await files.open()
    mark()
    page = { at: 'terbuka' }
    void sync()
  }

  /** One at a time; the page sees to it that it is open once. */
  async function sync(): Promise<void> {
    if (owner === null) return
    if (sending.at === 'sending') return void (asked = true)
    const { token: mine } = owner
    clearTimeout(again)
    const before = answers
    sending = { at: 'sending' }
    sending = { at: 'ended', how: await send(mine).catch(() => 'no-room' as const) }
    const wanted = asked
    asked = false
    if (wanted && sending.how === 'all-sent') return sync()
    inVain = sending.how === 'no-line' && answers === before ? inVain + 1 : 0
    // A line that breaks is no line that is gone, and no browser says that it is back.
    if (sending.how === 'no-line') again = setTimeout(() => void retry(), nextTryIn(inVain, Math.random()))
  }

  /** Now and then, for a browser that does not say when there is signal. */
  const retry = () => (waiting(drafts).length > 0 || files.mayGoOn() ? sync() : Promise.resolve())

  /** What throws here is the shelf: it is full, or the browser took it away. */
  async function send(mine: string): Promise<HowEnded> {
    const queue = waiting(drafts).filter(({ id }) => id !== writing)
    const line = {
      read: find,
      revise,
      post: async (sent: readonly Draft[]) => {
        const reply = await postDrafts(sent, mine, getLocale())
        if (reply.kind !== 'no-line') answers += 1
        return reply
      },
    }
    const how = await sendQueue(
      queue.map(({ id }) => id),
      line,
    )
    if (how !== 'all-sent') return how
    const brought = await files.send(mine)
    mark()
    if (brought === 'no-line' || brought === 'shut-out') return brought
    const fresh = await refresh(mine)
    return fresh === 'all-sent' ? brought : fresh
  }

  async function refresh(mine: string): Promise<Ended> {
    const had = owner?.kit ?? null
    const answer = await fetchKit(mine, had, getLocale())
    if (answer.kind !== 'kit') return answer.kind
    ahead = answer.ahead
    const choices = answer.kit.choices ?? had?.choices
    if (choices === undefined) throw new Error('the server keeps back choices that this phone does not have')
    const bundle = answer.kit.bundle ?? had?.bundle ?? null
    await keepOwner((now) => now && { ...now, kit: { ...answer.kit, choices, bundle } })
    await keep((now) =>
      [
        ...takeAlong(now, answer.kit.drafts, newStamp),
        ...takeAlong(now, answer.kit.activities ?? [], newStamp, 'kegiatan'),
      ].filter(({ id }) => id !== writing),
    )
    return 'all-sent'
  }

  /** Written as one types; a draft begins with its first letter. Answers with its id. */
  async function write(id: string | null, values: Values, form: FormKind = 'lhp'): Promise<string> {
    const draftId = id ?? crypto.randomUUID()
    writing = draftId
    await keep((now) => {
      const known = now.find((draft) => draft.id === draftId)
      return [known ? writeDraft(known, values, newStamp()) : beginDraft(draftId, values, newStamp(), form)]
    })
    return draftId
  }

  /** On the screen from now on: nothing that is sent or comes along changes it there. */
  function hold(id: string | null): Draft | undefined {
    writing = id
    return id === null ? undefined : find(id)
  }

  /** Keeps what a button made of a draft, and sends it where there is signal. */
  async function change(id: string, make: (now: Draft) => readonly Draft[]): Promise<void> {
    try {
      await keep((now) => now.filter((draft) => draft.id === id).flatMap(make))
    } catch {
      sending = { at: 'ended', how: 'no-room' }
      return
    }
    await sync()
  }

  const submit = (id: string): Promise<void> => change(id, (draft) => [askToSubmit(draft, newStamp())])

  /** Shown once it is on the shelf: what is read out can be proven later. */
  async function showCode(id: string): Promise<void> {
    const draft = find(id)
    if (draft === undefined || !mayShowCode(draft)) return
    const { key, writtenAt, values } = draft
    const shown = await shortCode({ lhpId: id, key, writtenAt, values })
    await revise(id, (now) => (now.key === key && mayShowCode(now) ? keepCode(now, shown) : now))
  }

  /**
   * What waits, as sealed texts to carry to an office, each made when it is asked for: a phone has no memory for all of them. Null where this
   * phone has no key for them yet.
   */
  function carry(): { readonly of: number; readonly make: (number: number) => Promise<string> } | null {
    const bundleKey = owner?.kit?.bundle ?? null
    if (owner === null || bundleKey === null) return null
    const going = waiting(drafts)
    const isThere = (draftId: string) =>
      going.some(({ id }) => id === draftId) || (find(draftId)?.base ?? null) !== null
    const held = files.unsent().filter(({ draftId, stand }) => stand.at !== 'merekam' && isThere(draftId))
    const plan = planBundles(held)
    const rest = { key: bundleKey, token: owner.token, madeAt: newStamp().at, drafts: going, read: files.readPart }
    return {
      of: plan.length,
      make: (number) => makeBundle({ ...rest, slices: plan[number - 1] ?? [], number, of: plan.length }),
    }
  }

  async function settle(id: string, choice: Choice): Promise<void> {
    const newId = crypto.randomUUID()
    if (choice === 'keduanya') await files.move(id, newId)
    await change(id, (draft) => settleDraft(draft, choice, { ...newStamp(), newId }))
  }

  /** Submitted, and all of its originals there: it lies at the office, and need not lie here. */
  const mayDrop = (id: string): boolean => {
    const draft = find(id)
    return (
      draft !== undefined && (draft.stand.at === 'diajukan' || enteredElsewhere(draft)) && files.of(id).every(isDone)
    )
  }

  /** An activity that lies on the server and is no draft there any more: the desk entered it. */
  const enteredElsewhere = ({ id, form, stand }: Draft): boolean => {
    const begun = owner?.kit?.activities
    return form === 'kegiatan' && stand.at === 'terkirim' && begun !== undefined && begun.every((one) => one.id !== id)
  }

  async function drop(id: string): Promise<void> {
    if (!mayDrop(id)) return
    for (const file of files.of(id)) await files.drop(file.id)
    await turn(async () => {
      await shelf.dropDraft(id)
      drafts = drafts.filter((draft) => draft.id !== id)
    })
  }

  return {
    get page() {
      return page
    },
    get owner() {
      return owner
    },
    get drafts() {
      return drafts
    },
    get newer() {
      return newer
    },
    get sending() {
      return sending
    },
    get ahead() {
      return ahead
    },
    files,
    find,
    hold,
    mayDrop,
    activate,
    renew,
    unlock,
    sync,
    retry,
    write,
    submit,
    showCode,
    carry,
    settle,
    drop,
    /** Back at the list: what was written may go. */
    leave: () => {
      writing = null
      return sync()
    },
  }
}

export type FieldApp = ReturnType<typeof fieldApp>

/** 256 random bits in base64url. */
const newToken = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
