import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { chainStore, recordEvent, type ActorId, type PostAbove, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'

const longest = 5_000
const wordsRefusal = (field: string, words: string): DeskRefusal | null =>
  words.trim() === '' ? badField(field, 'blank') : words.length > longest ? badField(field, 'too-long') : null

type CommentOnLhp = { readonly actor: ActorId; readonly lhpId: string; readonly words: string }

/** What a rank above says of a submitted LHP (N68). The LHP stays as it was: whoever wants another one asks its author. */
export const commentOnLhp = (desk: Desk, { actor, lhpId, words }: CommentOnLhp): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, actor, async (tx) => {
    const officeId = await chainStore.officeOfSubmitted(tx, lhpId)
    const post = officeId === null ? null : await chainStore.postAbove(tx, officeId)
    if (post === null) return refuse(notFound)
    const refusal = wordsRefusal('comment', words)
    if (refusal !== null) return refuse(refusal)
    const at = desk.clock()
    const commentId = await chainStore.comment(tx, lhpId, { ...post, by: actor, words: words.trim(), at })
    await note(tx, 'lhp-commented', { actor, lhpId, post, at }, { commentId })
    return accept(null)
  })

type NoteEscalation = { readonly actor: ActorId; readonly escalationId: string; readonly words: string }

/** That a rank above has looked at a "tidak", and what it did (N67). Whoever is first; the second is told so. */
export const noteEscalation = (
  desk: Desk,
  { actor, escalationId, words }: NoteEscalation,
): Promise<Result<'noted' | 'noted-before', Refused>> =>
  decideAs<'noted' | 'noted-before', Refused>(desk, actor, async (tx) => {
    const found = await chainStore.findEscalation(tx, escalationId)
    const post = found === null ? null : await chainStore.postAbove(tx, found.officeId)
    if (found === null || post === null) return refuse(notFound)
    if (found.isNoted) return accept('noted-before')
    const refusal = wordsRefusal('note', words)
    if (refusal !== null) return refuse(refusal)
    const at = desk.clock()
    const isFirst = await chainStore.noteEscalation(tx, escalationId, { ...post, by: actor, words: words.trim(), at })
    if (!isFirst) return accept('noted-before')
    await note(tx, 'escalation-noted', { actor, lhpId: found.lhpId, post, at }, { escalationId })
    return accept('noted')
  })

type Noted = { readonly actor: ActorId; readonly lhpId: string; readonly post: PostAbove; readonly at: Instant }

const note = (
  tx: Tx,
  type: 'lhp-commented' | 'escalation-noted',
  { actor, lhpId, post, at }: Noted,
  data: Readonly<Record<string, string>>,
) =>
  recordEvent(tx, {
    stream: 'lhp',
    type,
    about: { lhpId, officeId: post.officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: type === 'lhp-commented' ? 'N68' : 'N67',
    data: { ...data, role: post.role },
  })
