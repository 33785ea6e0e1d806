import { accept, isRecordId, refuse, type Result } from '#base'
import { findConduct } from '#core'
import type { SubjectKind } from '#law'
import { asActor, questionStore, recordEvent, systemActors } from '#store'
import { handlingOffice } from '../laporan/handling-office.ts'
import { reference } from '../laporan/reference.ts'
import { spendTry } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

export type AskOffice = {
  /** Made with the form: the same form sent twice is one question. */
  readonly id: string
  readonly regionCode: string
  readonly kind: SubjectKind
  readonly conduct: string | null
  readonly words: string
  readonly address: string
}

const questionLength = { least: 10, most: 1_000 } as const

export type QuestionRefusal =
  | { readonly reason: 'no-such-place' }
  | { readonly reason: 'too-short' | 'too-long' }
  /** In seconds: this address has asked too much. */
  | { readonly reason: 'slow-down'; readonly retryAfter: number }

/** A training of thirty people behind one address asks at once; after that one question in five minutes. */
const limit = { capacity: 30, perSecond: 1 / 300 }

/** Puts a question before the office of the region. Who asked is written nowhere; the log holds that a question came (N44). */
export async function askOffice(
  netra: Netra,
  asked: AskOffice,
): Promise<Result<{ readonly office: string }, QuestionRefusal>> {
  const words = asked.words.trim()
  if (words.length < questionLength.least) return refuse({ reason: 'too-short' })
  if (words.length > questionLength.most) return refuse({ reason: 'too-long' })
  const now = netra.clock()
  const place = await reference(netra, now).place(asked.regionCode)
  const office = place === null ? null : handlingOffice(place, [])
  if (office === null || !isRecordId(asked.id)) return refuse({ reason: 'no-such-place' })
  const left = await spendTry(netra, `tanya ${asked.address}`, limit)
  if (left < 0) return refuse({ reason: 'slow-down', retryAfter: Math.ceil(-left / limit.perSecond) })
  const conduct = asked.conduct === null ? null : (findConduct(asked.conduct)?.id ?? null)
  const { id, regionCode, kind: subjectKind } = asked
  await asActor(netra.db, systemActors.intake, async (tx) => {
    const question = { id, officeId: office.id, regionCode, subjectKind, conduct, words, askedAt: now }
    if (!(await questionStore.record(tx, question))) return
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'question-asked',
      about: { officeId: office.id },
      actor: systemActors.intake,
      happenedAt: now,
      recordedAt: now,
      basis: 'N44',
      data: { questionId: id },
    })
  })
  return accept({ office: office.name })
}
