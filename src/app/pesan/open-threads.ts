import { accept, isRecordId, refuse, type Result } from '#base'
import { caseStore, openingStore, threadStore, type ActorId, type DeskMessage, type ReportThread } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

export type OpenThreads = {
  readonly actor: ActorId
  readonly caseId: string
  /** Which of several; else the first with something unread, else the first. */
  readonly reportId?: string | undefined
}

export type OpenedMessage = Omit<DeskMessage, 'ciphertext' | 'officeKeyId'> & {
  /** Null where this server does not hold the key that it was sealed to. */
  readonly words: string | null
}

export type OpenedThreads = {
  readonly reports: readonly Omit<ReportThread, 'recipient'>[]
  /** Null in a case that no report is behind. */
  readonly shown: { readonly reportId: string; readonly messages: readonly OpenedMessage[] } | null
}

type House = Pick<Netra, 'db' | 'clock' | 'messages'>

/** What reporters wrote in a case and were answered, for an officer of the office that handles it now. Opening it is reading it. */
export async function openThreads(house: House, wanted: OpenThreads): Promise<Result<OpenedThreads, DeskRefusal>> {
  const found = await findThreads(house, wanted)
  if (!found.ok) return found
  const { reports, shown, messages } = found.value
  return accept({
    reports: reports.map(({ recipient: _public, ...report }) => report),
    shown: shown === null ? null : { reportId: shown, messages: await openAll(house, messages) },
  })
}

type Found = {
  readonly reports: readonly ReportThread[]
  readonly shown: string | null
  readonly messages: readonly DeskMessage[]
}

const findThreads = (house: House, { actor, caseId, reportId }: OpenThreads): Promise<Result<Found, DeskRefusal>> =>
  decideAs<Found, DeskRefusal>(house, actor, async (tx) => {
    const held = isRecordId(caseId) ? await caseStore.find(tx, caseId) : null
    if (held === null || !(await openingStore.mayAsk(tx, caseId))) return refuse(notFound)
    const reports = await threadStore.listOfCase(tx, caseId)
    const chosen = reports.find((one) => one.reportId === reportId)
    const shown = chosen ?? reports.find(({ unread }) => unread > 0) ?? reports[0] ?? null
    if (shown === null) return accept({ reports, shown: null, messages: [] })
    const messages = await threadStore.listMessages(tx, shown.reportId)
    const newest = messages.at(-1)
    if (newest !== undefined) await threadStore.see(tx, shown.reportId, newest.sentAt)
    return accept({ reports, shown: shown.reportId, messages })
  })

async function openAll({ messages: seal }: House, sealed: readonly DeskMessage[]): Promise<readonly OpenedMessage[]> {
  const keyIds = [...new Set(sealed.map(({ officeKeyId }) => officeKeyId))]
  const keys = new Map(await Promise.all(keyIds.map(async (id) => [id, await seal.ofOffice(id)] as const)))
  return Promise.all(
    sealed.map(async ({ ciphertext, officeKeyId, ...message }) => ({
      ...message,
      words: (await keys.get(officeKeyId)?.(ciphertext)) ?? null,
    })),
  )
}
