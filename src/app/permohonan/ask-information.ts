import { accept, isRandomId, refuse, type Result } from '#base'
import { asActor, informationStore, recordEvent, systemActors } from '#store'
import { handlingOffice } from '../laporan/handling-office.ts'
import { reference } from '../laporan/reference.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

export type AskInformation = {
  /** Made with the form, by chance alone: it stands in public. The same form sent twice is one request. */
  readonly id: string
  readonly regionCode: string
  readonly words: string
  readonly address: string
}

const informationLength = { least: 10, most: 2_000 } as const

export type InformationRefusal =
  | { readonly reason: 'no-such-place' }
  | { readonly reason: 'too-short' | 'too-long' }
  /** In seconds: this address has asked too much. */
  | { readonly reason: 'slow-down'; readonly retryAfter: number }

/** Twenty at once, for a newsroom behind one address; after that one in ten minutes. */
const limit = { capacity: 20, perSecond: 1 / 600 }

/** What is wrong with the words alone, before anything is looked up; null: nothing. */
export function requestFault(words: string): 'too-short' | 'too-long' | null {
  const { length } = words.trim()
  if (length < informationLength.least) return 'too-short'
  return length > informationLength.most ? 'too-long' : null
}

/** Puts a request before the PPID of the office of a region (N165). Who asked is written nowhere; the public list shows from the next day on that it came (N210). */
export async function askInformation(
  netra: Netra,
  asked: AskInformation,
): Promise<Result<{ readonly id: string; readonly office: string }, InformationRefusal>> {
  const words = asked.words.trim()
  const fault = requestFault(words)
  if (fault !== null) return refuse({ reason: fault })
  const now = netra.clock()
  const place = await reference(netra, now).place(asked.regionCode)
  const office = place === null ? null : handlingOffice(place, [])
  if (office === null || !isRandomId(asked.id)) return refuse({ reason: 'no-such-place' })
  const left = await spendTry(netra, `permohonan ${asked.address}`, limit)
  if (left < 0) return refuse({ reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) })
  const { id, regionCode } = asked
  await asActor(netra.db, systemActors.intake, async (tx) => {
    const request = { id, officeId: office.id, regionCode, words, askedAt: now }
    if (!(await informationStore.record(tx, request))) return
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'information-asked',
      about: { officeId: office.id },
      actor: systemActors.intake,
      happenedAt: now,
      recordedAt: now,
      basis: 'L-KIP',
      data: { requestId: id },
    })
  })
  return accept({ id, office: office.name })
}
