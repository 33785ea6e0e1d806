import { accept, isRecordId, refuse, type Result } from '#base'
import { pegawaiKinds } from '#core'
import { standardPledge } from '#law'
import { paktaStore, recordEvent, type ActorId, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'

type OpenPakta = {
  readonly actor: ActorId
  readonly electionId: string
  /** The office for which the actor opens it. */
  readonly officeId: string
  /** Everybody at these and below. */
  readonly topOfficeIds: readonly string[]
  readonly kinds: readonly string[]
  /** Blank: the standard text of the four points. */
  readonly words: string
  readonly translation: string
  readonly deklarasiId: string | null
}

const longest = 10_000
const shortest = 50
const mostTops = 2_000

/** Opens a pakta for the people of some offices and below. Whoever heads them may, and Bawaslu of the region. */
export const openPakta = (desk: Desk, command: OpenPakta): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(desk, command.actor, (tx) => openIn(tx, desk, command))

/** The same in a transaction that is already open. */
export async function openIn(
  tx: Tx,
  { clock }: Pick<Desk, 'clock'>,
  command: OpenPakta,
): Promise<Result<string, DeskRefusal>> {
  const { actor, electionId, officeId, deklarasiId } = command
  const kinds = pegawaiKinds.filter((kind) => command.kinds.includes(kind))
  if (kinds.length === 0) return refuse(badField('kinds', 'blank'))
  const topOfficeIds = [...new Set(command.topOfficeIds)]
  if (topOfficeIds.length === 0) return refuse(badField('offices', 'blank'))
  if (topOfficeIds.length > mostTops || ![officeId, ...topOfficeIds].every(isRecordId)) return refuse(notFound)
  if (!(await paktaStore.mayOpenFor(tx, [officeId, ...topOfficeIds]))) return refuse(notFound)
  const text = textOf(command)
  if (!text.ok) return text
  const at = clock()
  const made = { electionId, officeId, topOfficeIds, kinds, deklarasiId, ...text.value }
  const { id, textId } = await paktaStore.open(tx, made, { actor, at })
  await note(tx, 'pakta-opened', {
    actor,
    officeId,
    at,
    data: { paktaId: id, textId, electionId, topOfficeIds, kinds, deklarasiId },
  })
  return accept(id)
}

type Words = { readonly words: string; readonly translation: string }

/** A text of one's own needs its translation, or the English page would show a text that nobody signs. */
function textOf(given: Words): Result<Words, DeskRefusal> {
  const [words, translation] = [
    given.words.replaceAll('\r\n', '\n').trim(),
    given.translation.replaceAll('\r\n', '\n').trim(),
  ]
  if (words === '' && translation === '') return accept(standardPledge)
  for (const [field, text] of [
    ['words', words],
    ['translation', translation],
  ] as const) {
    if (text.length < shortest) return refuse(badField(field, 'blank'))
    if (text.length > longest) return refuse(badField(field, 'too-long'))
  }
  return accept({ words, translation })
}

type ReplacePaktaText = Words & {
  readonly actor: ActorId
  readonly paktaId: string
  readonly seenTextId: string
}

/** Another text for a pakta that runs. What was signed stays signed, for the text it was signed for, and is not counted for the new one. */
export const replacePaktaText = (desk: Desk, command: ReplacePaktaText): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, paktaId, seenTextId } = command
    const held = isRecordId(paktaId) ? await paktaStore.find(tx, paktaId) : null
    if (held === null) return refuse(notFound)
    if (held.textId !== seenTextId) return refuse({ reason: 'moved-meanwhile', basis: null })
    const text = textOf(command)
    if (!text.ok) return text
    if (text.value.words === held.words) return refuse(badField('words', 'told-before'))
    const at = desk.clock()
    const textId = await paktaStore.replaceText(tx, held, text.value, { actor, at })
    if (textId === null) return refuse(notFound)
    await note(tx, 'pakta-text-replaced', {
      actor,
      officeId: held.officeId,
      at,
      data: { paktaId, textId, was: held.textId },
    })
    return accept(textId)
  })

/** Takes no more signatures; those that came stay and are counted. Refuses as `not-found` one that was closed before. */
export const closePakta = (
  desk: Desk,
  { actor, paktaId }: { readonly actor: ActorId; readonly paktaId: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const held = isRecordId(paktaId) ? await paktaStore.find(tx, paktaId) : null
    const at = desk.clock()
    if (held === null || !(await paktaStore.close(tx, paktaId, at))) return refuse(notFound)
    await note(tx, 'pakta-closed', { actor, officeId: held.officeId, at, data: { paktaId } })
    return accept(null)
  })

type Noted = {
  readonly actor: ActorId
  readonly officeId: string
  readonly at: string
  readonly data: Parameters<typeof recordEvent>[1]['data']
}

const note = (tx: Tx, type: string, { actor, officeId, at, data }: Noted) =>
  recordEvent(tx, {
    stream: 'kegiatan',
    type,
    about: { officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N92',
    data,
  })
