import { accept, isRecordId, refuse, type Result } from '#base'
import type { Instant } from '#law'
import {
  asActor,
  caseStore,
  heldKeys,
  openingStore,
  threadStore,
  type ActorId,
  type AskedKey,
  type DeskMessage,
  type ReportThread,
} from '#store'
import { unlockOfficeKeys, type Unlocked } from '../kunci/unlock-office-keys.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { reference } from '../laporan/reference.ts'
import type { MessageSeal, Netra, OfficeKey, OpenMessage } from '../ports.ts'

type OpenThreads = {
  readonly actor: ActorId
  readonly caseId: string
  /** Which of several; else the first with something unread, else the first. */
  readonly reportId?: string | undefined
  /** Of the actor's own key, where he asks for what only officers' keys open. */
  readonly passphrase?: string
}

export type OpenedMessage = Omit<DeskMessage, 'ciphertext' | 'officeKeyId'> & {
  /** Null where nobody who asks here has the key that it was sealed to. */
  readonly words: string | null
}

type ShownThread = {
  readonly reportId: string
  readonly messages: readonly OpenedMessage[]
  /** Something here opens with a key that officers hold, and no passphrase was typed. */
  readonly asksPassphrase: boolean
  /** The public half of the receipt's key, for a page that seals what is answered; null until its holder first came. */
  readonly recipient: string | null
  /** Of the office that handles the case now. */
  readonly key: OfficeKey
}

type OpenedThreads = {
  readonly reports: readonly Omit<ReportThread, 'recipient'>[]
  /** Null in a case that no report is behind. */
  readonly shown: ShownThread | null
}

/**
 * What reporters wrote in a case and were answered, for an officer of the office that handles it now. Opening it is reading it,
 * unless it stays sealed for want of a passphrase.
 */
export async function openThreads(netra: Netra, wanted: OpenThreads): Promise<Result<OpenedThreads, DeskRefusal>> {
  const found = await findThreads(netra, wanted)
  if (!found.ok) return found
  const reports = found.value.reports.map(({ recipient: _public, ...report }) => report)
  const { shown } = found.value
  if (shown === null) return accept({ reports, shown })
  const here = await keysHere(netra.messages, shown)
  const asked = shown.asked.filter(({ id }) => !here.has(id))
  const unlocked = await unlockFor(netra, wanted, asked)
  if (!unlocked.ok) return unlocked
  const asksPassphrase = asked.length > 0 && wanted.passphrase === undefined
  const { reportId, messages, recipient, officeId } = shown
  const newest = messages.at(-1)
  if (newest !== undefined && !asksPassphrase) await see(netra, wanted.actor, { reportId, until: newest.sentAt })
  const opened = await openAll(netra.messages, messages, { here, unlocked: unlocked.value })
  return accept({
    reports,
    shown: { reportId, messages: opened, asksPassphrase, recipient, key: await reference(netra).key(officeId) },
  })
}

export type SealedOfThread = {
  readonly reportId: string
  readonly recipient: string | null
  readonly officeId: string
  readonly messages: readonly DeskMessage[]
  readonly asked: readonly AskedKey[]
}

type Found = { readonly reports: readonly ReportThread[]; readonly shown: SealedOfThread | null }

export const findThreads = (
  netra: Netra,
  { actor, caseId, reportId }: OpenThreads,
): Promise<Result<Found, DeskRefusal>> =>
  decideAs<Found, DeskRefusal>(netra, actor, async (tx) => {
    const held = isRecordId(caseId) ? await caseStore.find(tx, caseId) : null
    if (held === null || !(await openingStore.mayAsk(tx, caseId))) return refuse(notFound)
    const reports = await threadStore.listOfCase(tx, caseId)
    const chosen = reports.find((one) => one.reportId === reportId)
    const shown = chosen ?? reports.find(({ unread }) => unread > 0) ?? reports[0] ?? null
    if (shown === null) return accept({ reports, shown: null })
    const messages = await threadStore.listMessages(tx, shown.reportId)
    const asked = await heldKeys.listAsked(tx, held.officeId, keyIdsOf(messages))
    const { reportId: id, recipient } = shown
    return accept({ reports, shown: { reportId: id, recipient, officeId: held.officeId, messages, asked } })
  })

const keyIdsOf = (messages: readonly DeskMessage[]) => [...new Set(messages.map(({ officeKeyId }) => officeKeyId))]

export const see = (
  { db }: Netra,
  actor: ActorId,
  { reportId, until }: { readonly reportId: string; readonly until: Instant },
) => asActor(db, actor, (tx) => threadStore.see(tx, reportId, until))

/** Each key that this server has is fetched once, however many messages it sealed. */
export async function keysHere(
  seal: MessageSeal,
  { messages }: SealedOfThread,
): Promise<ReadonlyMap<string, OpenMessage>> {
  const fetched = await Promise.all(keyIdsOf(messages).map(async (id) => ({ id, open: await seal.ofOffice(id) })))
  return new Map(fetched.flatMap(({ id, open }) => (open === null ? [] : [[id, open] as const])))
}

/** Of several keys those that were given to him: one that only a colleague has stops nobody from reading the rest. */
export function keysToOpen(asked: readonly AskedKey[]): readonly string[] {
  const mine = asked.filter(({ isMine }) => isMine)
  return (mine.length > 0 ? mine : asked).map(({ id }) => id)
}

async function unlockFor(
  netra: Netra,
  { actor, passphrase }: OpenThreads,
  asked: readonly AskedKey[],
): Promise<Result<Unlocked, DeskRefusal>> {
  if (asked.length === 0 || passphrase === undefined) return accept(new Map())
  return unlockOfficeKeys(netra, { actor, officeKeyIds: keysToOpen(asked), passphrase })
}

type Keys = { readonly here: ReadonlyMap<string, OpenMessage>; readonly unlocked: Unlocked }

function openAll(
  seal: MessageSeal,
  messages: readonly DeskMessage[],
  { here, unlocked }: Keys,
): Promise<readonly OpenedMessage[]> {
  const typed = [...unlocked].map(([id, identity]) => [id, seal.ofIdentity(identity)] as const)
  const openers = new Map([...here, ...typed])
  return Promise.all(
    messages.map(async ({ ciphertext, officeKeyId, ...message }) => ({
      ...message,
      words: (await openers.get(officeKeyId)?.(ciphertext)) ?? null,
    })),
  )
}
