import { accept, isRecordId, refuse, type Result } from '#base'
import { newId, rankStore, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

type AnswerRank = {
  readonly actor: ActorId
  readonly list: string
  readonly period: string
  readonly officeId: string
  readonly says: string
}

const longestRankReply = 1_000

/** What an institution says of a rank that it may see, for everybody once the rank is public. It stands as it was written; a later one adds to it, the same
 * one said twice does not. */
export const answerRank = (desk: Desk, told: AnswerRank): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, told.actor, async (tx) => {
    const { list, period, officeId, actor } = told
    if (!isRecordId(officeId) || !(await rankStore.mayAnswer(tx, officeId))) return refuse(notFound)
    if (!(await rankStore.hasEdition(tx, list, period))) return refuse(notFound)
    const says = told.says.trim()
    const wrong = textRefusal({ says }, longestRankReply)
    if (wrong !== null) return refuse(wrong)
    if (await rankStore.hasReply(tx, { list, period, officeId, says })) return accept(null)
    const [at, id] = [desk.clock(), newId()]
    await rankStore.recordReply(tx, { id, list, period, officeId, says, by: actor, at })
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'rank-answered',
      about: { officeId },
      actor,
      happenedAt: at,
      recordedAt: at,
      basis: 'N140',
      data: { replyId: id, list, period },
    })
    return accept(null)
  })
