import { createHash } from 'node:crypto'
import { accept, isRecordId, refuse, type Result } from '#base'
import { readEntry, typedRows, type Answers } from '#core'
import { localDay } from '#law'
import {
  canonicalJson,
  entryStore,
  findNamedOffices,
  findOwnNode,
  listCascadesByLink,
  recordEvent,
  writeDocuments,
  type ActorId,
  type HeldEntry,
  type Tx,
} from '#store'
import { checkDraft, type DraftCircular } from '../edaran/draft-circular.ts'
import { startWithin } from '../edaran/start-cascade.ts'
import type { CircularRefusal } from '../edaran/refused.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { officesIn } from './enter-activity.ts'

export type HandLetterOver = {
  readonly actor: ActorId
  readonly activityId: string
  /** Which of the documents of the entry it is, from 1; null: it was not listed there yet. */
  readonly row: number | null
  /** The office that took it, as somebody typed its name. */
  readonly to: string
  /** Who took it there, and in which post. */
  readonly takenBy: string
  /** Why there is another version of the entry, in a sentence. */
  readonly reason: string
  readonly circular: Omit<DraftCircular, 'actor' | 'issuerOfficeId' | 'way'>
}

export type HandLetterRefusal =
  | DeskRefusal
  /** It is a draft, or has corrections that were not entered: what is handed over belongs to an entry that stands. */
  | { readonly reason: 'entry-open' }
  /** This document began a circular before, with another form. */
  | { readonly reason: 'handed-before' }
  | { readonly reason: 'cascade-refused'; readonly why: CircularRefusal }

/**
 * A letter handed over at an activity begins its cascade: the entry says that it was handed over, the circular is drafted, sent and acknowledged
 * by whoever took it, all in one transaction. The same form sent twice is one hand-over.
 */
export async function handLetterOver(
  netra: Pick<Netra, 'db' | 'clock' | 'files' | 'verifyPdf'>,
  asked: HandLetterOver,
): Promise<Result<{ readonly circularId: string }, HandLetterRefusal>> {
  const { actor, activityId } = asked
  if (asked.takenBy.trim() === '') return refuse(badField('penerima', 'blank'))
  return decideAs<{ readonly circularId: string }, HandLetterRefusal>(netra, actor, async (tx) => {
    const held = isRecordId(activityId) ? await entryStore.findToChange(tx, activityId) : null
    if (held === null) return refuse(notFound)
    if (held.version === 0 || held.changed) return refuse({ reason: 'entry-open' })
    const before = await handedAs(tx, held, asked)
    if (before !== null) return before
    const regency = (held.answers.fields['wilayah'] ?? '').slice(0, 5)
    const to = (await findNamedOffices(tx, [asked.to], regency)).get(asked.to)
    if (to === undefined) return refuse(badField('penerima-kantor', 'unknown'))
    const letter = { ...asked.circular, actor, issuerOfficeId: held.officeId, way: 'berjenjang' }
    const audience = [...letter.audience, { by: 'kantor', officeId: to.id } as const]
    const checked = checkDraft(netra, { ...letter, audience }, netra.clock())
    if (!checked.ok) return refuse({ reason: 'cascade-refused', why: checked.refusal })
    const handedTo = { officeId: to.id, accordingTo: receiptOf(held, asked) }
    const started = await startWithin(tx, netra, { ...letter, audience, handedTo }, checked.value)
    if (!started.ok) return refuse({ reason: 'cascade-refused', why: started.refusal })
    const node = await findOwnNode(tx, started.value, [to.id])
    if (node === null) return refuse(notFound)
    await record(tx, netra.clock, held, { ...asked, circularId: started.value, linkCode: node.linkCode })
    return accept({ circularId: started.value })
  })
}

const documentsIn = ({ answers }: Pick<HeldEntry, 'answers'>) =>
  typedRows(answers, 'naskah').map(([document, place]) => ({ place, edaran: document['edaran'] ?? '' }))

/** What the same form, or another one, did with this document before; null: nothing. */
async function handedAs(
  tx: Tx,
  held: HeldEntry,
  { row, circular }: HandLetterOver,
): Promise<Result<{ readonly circularId: string }, HandLetterRefusal> | null> {
  const documents = documentsIn(held)
  const known = await listCascadesByLink(
    tx,
    documents.map(({ edaran }) => edaran),
  )
  if (known.some(({ circularId }) => circularId === circular.id)) return accept({ circularId: circular.id })
  if (row === null) return null
  const document = documents[row - 1]
  if (document === undefined) return refuse(notFound)
  return document.edaran === '' ? null : refuse({ reason: 'handed-before' })
}

const longestReceipt = 300

/** Whose word it is that the office has the letter: who took it, and where. */
const receiptOf = ({ answers: { fields } }: HeldEntry, { takenBy }: HandLetterOver): string =>
  `${takenBy.trim()}; ${[fields['judul'], fields['tanggal']].filter(Boolean).join(', ')}`.slice(0, longestReceipt)

type Handed = HandLetterOver & { readonly circularId: string; readonly linkCode: string }

async function record(tx: Tx, clock: Netra['clock'], held: HeldEntry, handed: Handed): Promise<void> {
  const at = clock()
  const { actor, reason, circularId } = handed
  const answers = withDocument(held.answers, handed)
  await entryStore.addTo(tx, { ...held, answers }, { actor, at, reason })
  const read = readEntry(answers, localDay(at, held.zone))
  if (!read.ok) throw new Error(`an entry that stands does not read: ${JSON.stringify(read.refusal)}`)
  await writeDocuments(tx, { ...held, entry: read.value, offices: await officesIn(tx, held, read.value) })
  await recordEvent(tx, {
    ...{ stream: 'kegiatan', type: 'document-handed', about: { officeId: held.officeId }, actor },
    ...{ happenedAt: at, recordedAt: at, basis: 'N127' },
    data: {
      activityId: held.id,
      version: held.version + 1,
      circularId,
      answers: createHash('sha256').update(canonicalJson(answers)).digest('hex'),
    },
  })
}

/** The row of the document says of which circular it is; one that was not listed is put behind the others. */
function withDocument({ fields, rows }: Answers, { row, to, circular, linkCode }: Handed): Answers {
  const listed = rows['naskah'] ?? []
  const places = documentsIn({ answers: { fields, rows } }).map(({ place }) => place - 1)
  const at = row === null ? listed.length : (places[row - 1] ?? listed.length)
  const document = {
    ...listed[at],
    naskah: listed[at]?.['naskah'] || circular.subject.trim(),
    nomor: circular.number.trim(),
    kepada: to.trim(),
    edaran: linkCode,
  }
  return { fields, rows: { ...rows, naskah: [...listed.slice(0, at), document, ...listed.slice(at + 1)] } }
}
