import { accept, isRecordId, refuse, type Result } from '#base'
import { capacities, isBefore, type Capacity } from '#core'
import { localDay, type Instant } from '#law'
import {
  asActor,
  ceremonyStore,
  paktaStore,
  reachStore,
  recordEvent,
  type ActorId,
  type Deklarasi,
  type Ikrar,
  type KeptPhoto,
  type NewDeklarasi,
  type NewIkrar,
  type NewRecap,
  type Signer,
  type Tx,
} from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { sealScan } from '../laporan/seal-scan.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { openIn } from './open-pakta.ts'

export type CeremonyRefusal = DeskRefusal | ScanRefusal
type Recorded = Promise<Result<string, CeremonyRefusal>>
type As = { readonly actor: ActorId; readonly scan: ScannedForm | null }

const most = 1_000_000
const isCount = (value: number, least: number) => Number.isInteger(value) && value >= least && value <= most

type RecordRecap = As & Omit<NewRecap, 'scan' | 'textId'>

/** What a unit says of itself, with its paper: counted apart from what people signed, always. */
export const recordRecap = (netra: Netra, command: RecordRecap): Recorded =>
  decideAs<string, CeremonyRefusal>(netra, command.actor, async (tx) => {
    const { actor, officeId, paktaId, signed, total, statedOn, scan } = command
    const held = isRecordId(paktaId) && isRecordId(officeId) ? await paktaStore.find(tx, paktaId) : null
    if (held === null || held.closedAt !== null || !(await reachStore.mayLead(tx, officeId))) return refuse(notFound)
    if (!isCount(total, 1)) return refuse(badField('total', 'unknown'))
    if (!isCount(signed, 0) || signed > total) return refuse(badField('signed', 'unknown'))
    const at = netra.clock()
    if (localDay(at, 'WIT') < statedOn) return refuse(badField('statedOn', 'in-the-future'))
    const statedBy = command.statedBy.trim()
    if (statedBy === '') return refuse(badField('statedBy', 'blank'))
    if (scan === null) return refuse(badField('scan', 'blank'))
    const kept = await sealScan(netra, scan, officeId, 'fileKey')
    if (!kept.ok) return kept
    const made = { ...command, statedBy, textId: held.textId, scan: kept.value }
    const id = await ceremonyStore.recordRecap(tx, made, { actor, at })
    const { way } = command
    await note(tx, 'pakta-recap-recorded', {
      actor,
      officeId,
      at,
      data: { recapId: id, paktaId, way, signed, total, sha256: kept.value.sha256.toString('hex') },
    })
    return accept(id)
  })

type RecordIkrar = As & Omit<NewIkrar, 'photo' | 'onRoll' | 'leaderCapacity'> & { readonly leaderCapacity: string }

/**
 * An ikrar said together: counted as one act with so many present, and never as signatures. Refuses one that is not over yet, and an office that the
 * actor does not lead.
 */
export const recordIkrar = (netra: Netra, command: RecordIkrar): Recorded =>
  decideAs<string, CeremonyRefusal>(netra, command.actor, async (tx) => {
    const { actor, officeId, heldAt, present } = command
    if (!isRecordId(officeId) || !(await reachStore.mayLead(tx, officeId))) return refuse(notFound)
    const words = filled({ place: command.place, leader: command.leader, leaderPost: command.leaderPost })
    if (!words.ok) return words
    const leaderCapacity = capacityOf(command.leaderCapacity)
    if (leaderCapacity === null) return refuse(badField('leaderCapacity', 'unknown'))
    if (!isCount(present, 1)) return refuse(badField('present', 'unknown'))
    const at = netra.clock()
    if (isBefore(at, heldAt)) return refuse(badField('heldAt', 'in-the-future'))
    const photo = await photoOf(netra, command.scan, officeId)
    if (!photo.ok) return photo
    const onRoll = await reachStore.onRoll(tx, officeId)
    const made = { ...command, ...words.value, leaderCapacity, onRoll, photo: photo.value }
    const id = await ceremonyStore.recordIkrar(tx, made, { actor, at })
    await note(tx, 'ikrar-recorded', {
      actor,
      officeId,
      at,
      happenedAt: heldAt,
      data: { ikrarId: id, present, onRoll },
    })
    return accept(id)
  })

type RecordDeklarasi = As &
  Omit<NewDeklarasi, 'photo' | 'signers'> & {
    readonly signers: readonly (Omit<Signer, 'capacity'> & { readonly capacity: string })[]
  }

const mostSigners = 40

export const recordDeklarasi = (netra: Netra, command: RecordDeklarasi): Recorded =>
  decideAs<string, CeremonyRefusal>(netra, command.actor, async (tx) => {
    const { actor, officeId, heldOn } = command
    if (!isRecordId(officeId) || !(await reachStore.mayWatch(tx, officeId))) return refuse(notFound)
    const words = filled({ title: command.title, place: command.place })
    if (!words.ok) return words
    const at = netra.clock()
    if (localDay(at, 'WIT') < heldOn) return refuse(badField('heldOn', 'in-the-future'))
    const signers = signersOf(command.signers)
    if (!signers.ok) return signers
    const photo = await photoOf(netra, command.scan, officeId)
    if (!photo.ok) return photo
    const made = { ...command, ...words.value, signers: signers.value, photo: photo.value }
    const id = await ceremonyStore.recordDeklarasi(tx, made, { actor, at })
    await note(tx, 'deklarasi-recorded', {
      actor,
      officeId,
      at,
      data: { deklarasiId: id, heldOn, signers: signers.value.length },
    })
    return accept(id)
  })

/** Each signs for an institution; no two for the same. */
function signersOf(told: RecordDeklarasi['signers']): Result<readonly Signer[], DeskRefusal> {
  const signers = told.flatMap(({ name, post, capacity, officeId }) =>
    post.trim() === ''
      ? []
      : [
          {
            name: name?.trim() || null,
            post: post.trim(),
            capacity: capacityOf(capacity),
            officeId: officeId !== null && isRecordId(officeId) ? officeId : null,
          },
        ],
  )
  if (signers.length < 2) return refuse(badField('signers', 'blank'))
  if (signers.length > mostSigners) return refuse(badField('signers', 'too-long'))
  return accept(signers)
}

type OpenFromDeklarasi = {
  readonly actor: ActorId
  readonly deklarasiId: string
  readonly kinds: readonly string[]
}

/** One click: the pakta for every employee below the signers of a deklarasi. Signers whom the actor may not ask are left out. */
export const openFromDeklarasi = (
  desk: Desk,
  { actor, deklarasiId, kinds }: OpenFromDeklarasi,
): Promise<Result<string, DeskRefusal>> =>
  decideAs<string, DeskRefusal>(desk, actor, async (tx) => {
    const held = (await ceremonyStore.listDeklarasis(tx)).find(({ id }) => id === deklarasiId)
    if (held === undefined) return refuse(notFound)
    if (held.paktaId !== null) return refuse(badField('deklarasi', 'told-before'))
    const topOfficeIds: string[] = []
    for (const { officeId } of held.signers)
      if (officeId !== null && (await reachStore.mayWatch(tx, officeId))) topOfficeIds.push(officeId)
    const { officeId, electionId } = held
    return openIn(tx, desk, {
      actor,
      electionId,
      officeId,
      topOfficeIds,
      kinds,
      words: '',
      translation: '',
      deklarasiId,
    })
  })

export const listIkrars = ({ db }: Pick<Desk, 'db'>, actor: ActorId): Promise<readonly Ikrar[]> =>
  asActor(db, actor, (tx) => ceremonyStore.listIkrars(tx))
export const listDeklarasis = ({ db }: Pick<Desk, 'db'>, actor: ActorId): Promise<readonly Deklarasi[]> =>
  asActor(db, actor, (tx) => ceremonyStore.listDeklarasis(tx))

const capacityOf = (given: string): Capacity | null => capacities.find((known) => known === given) ?? null

function filled<Name extends string>(words: Readonly<Record<Name, string>>): Result<Record<Name, string>, DeskRefusal> {
  const kept = Object.fromEntries(Object.entries<string>(words).map(([field, text]) => [field, text.trim()])) as Record<
    Name,
    string
  >
  for (const [field, text] of Object.entries<string>(kept)) {
    if (text === '') return refuse(badField(field, 'blank'))
    if (text.length > 200) return refuse(badField(field, 'too-long'))
  }
  return accept(kept)
}

async function photoOf(
  netra: Netra,
  scan: ScannedForm | null,
  officeId: string,
): Promise<Result<KeptPhoto | null, ScanRefusal>> {
  return scan === null ? accept(null) : sealScan(netra, scan, officeId, 'fileKey')
}

type Noted = {
  readonly actor: ActorId
  readonly officeId: string
  readonly at: Instant
  readonly happenedAt?: Instant
  readonly data: Parameters<typeof recordEvent>[1]['data']
}

const note = (tx: Tx, type: string, { actor, officeId, at, happenedAt = at, data }: Noted) =>
  recordEvent(tx, {
    stream: 'kegiatan',
    type,
    about: { officeId },
    actor,
    happenedAt,
    recordedAt: at,
    basis: 'N92',
    data,
  })
