import { accept, isRecordId, refuse, type Result } from '#base'
import { decisionParts, type InformationDecision } from '#core'
import { informationStore, newId, recordEvent, type ActorId, type InformationRequest } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { movedMeanwhile, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

/** What the PPID's office does with a request. All of it is public and stays. */
type DecideInformation = { readonly requestId: string; readonly actor: ActorId } & (
  | { readonly kind: 'diperpanjang'; readonly reason: string }
  | {
      readonly kind: InformationDecision
      /** What was asked for, in the words of the office and without a name. */
      readonly matter: string
      readonly answer: string
      /** Of an exempt part: the article relied on. */
      readonly exemption: string
      readonly reason: string
    }
)

const most = { matter: 500, answer: 8_000, exemption: 300, reason: 2_000 } as const
type Part = keyof typeof most

/** The fields that this step needs, in the order of the form. */
const partsOf = (told: DecideInformation): readonly (readonly [Part, string])[] =>
  told.kind === 'diperpanjang'
    ? [['reason', told.reason]]
    : (['matter', ...decisionParts[told.kind]] as const).map((part) => [part, told[part]])

/** Extends the term, once, or decides, once, for the office that was asked; with its event. */
export const decideInformation = (desk: Desk, told: DecideInformation): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, told.actor, async (tx) => {
    const { requestId, actor, kind } = told
    const request = isRecordId(requestId) ? await informationStore.find(tx, requestId) : null
    if (request === null) return refuse(notFound)
    if (request.decided !== null || (kind === 'diperpanjang' && request.extended)) return refuse(movedMeanwhile)
    const parts = partsOf(told)
    for (const [part, words] of parts) {
      const wrong = textRefusal({ [part]: words }, most[part])
      if (wrong !== null) return refuse(wrong)
    }
    const now = desk.clock()
    const { officeId } = request
    const nothing = { matter: null, answer: null, exemption: null, reason: null }
    const step = {
      ...nothing,
      ...Object.fromEntries(parts),
      id: newId(),
      requestId,
      officeId,
      kind,
      by: actor,
      at: now,
    }
    if (!(await informationStore.take(tx, step))) return refuse(movedMeanwhile)
    await recordEvent(tx, {
      stream: 'kantor',
      type: kind === 'diperpanjang' ? 'information-extended' : 'information-decided',
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'L-KIP',
      data: { requestId, decision: kind },
    })
    return accept(null)
  })

const mostInformationShown = 50

/** What waits for a decision at the actor's offices. */
export const listInformation = (
  desk: Desk,
  actor: ActorId,
): Promise<Result<readonly InformationRequest[], DeskRefusal>> =>
  decideAs<readonly InformationRequest[], DeskRefusal>(desk, actor, async (tx) =>
    accept(await informationStore.listWaiting(tx, mostInformationShown)),
  )
