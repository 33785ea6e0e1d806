import { evidenceLimits, type FieldPart } from '#core'
import { getLocale, m } from '#wording'
import { newStamp, type Draft } from './draft.ts'
import { openFile, openPiece, pieceId, sealFile, sealPiece, type Piece } from './file-records.ts'
import { lineNow, paceAfter, savesData, type Pace } from './good-line.ts'
import { inOrder, isDone, sizeOf, waitsFor, wholeOf, type HeldFile } from './held-file.ts'
import { postActivityPhoto, postFiles } from './line.ts'
import { inTurn } from './in-turn.ts'
import { fitsOn } from './room.ts'
import { safeCopy } from './safe-copy.ts'
import { sendFiles, type UploadReply } from './send-files.ts'
import { sendPhotos } from './send-photos.ts'
import type { FileShelf } from './shelf.ts'
import { sendPart } from './tus-line.ts'
import type { Bytes } from './vault.ts'
import type { FormKind } from './wire.ts'

/** Why a photo was not kept. Nothing that was kept before is touched by it. */
export type FileFault = 'no-room' | 'too-large' | 'empty' | 'twice' | 'no-picture'
type Progress = {
  readonly fileId: string
  readonly part: FieldPart
  readonly reached: number
  readonly size: number
}

type Phone = {
  readonly shelf: FileShelf
  readonly key: () => CryptoKey
  readonly draft: (id: string) => Draft | undefined
  /** The text that is on the screen: its files wait with it. */
  readonly writing: () => string | null
  /** What lies on the shelf is another than before. */
  readonly changed: () => void
  /** The server answered: there is a line, however soon it breaks. */
  readonly heard: () => void
}

const pieceBytes = 512 * 1024

/** The photos and recordings on one phone: kept in sealed pieces, and sent when there is signal. */
export function heldFiles({ shelf, key, draft, writing, changed, heard }: Phone) {
  let files = $state.raw<readonly HeldFile[]>([])
  let newer = $state.raw(0)
  let progress = $state.raw<Progress | null>(null)
  /** Asked for by a button; until the app is closed. */
  let originalsAsked = $state(false)
  let pace: Pace | null = null
  const told = new Set<string>()
  /** Copies that were sent since the app was opened: of those that did not come whole, the server is asked how far they came. */
  const tried = new Set<string>()

  async function open(): Promise<void> {
    const records = await shelf.files()
    const all = await Promise.all(records.map((record) => openFile(key(), record)))
    files = inOrder(all.flatMap((file) => file ?? []))
    newer = all.filter((file) => file === null).length
    for (const file of files) if (file.stand.at === 'merekam') await finish(file)
  }

  const turn = inTurn()

  async function place(file: HeldFile, pieces: readonly Piece[]): Promise<void> {
    await shelf.keepFile(await sealFile(key(), file), pieces)
    files = inOrder([...files.filter(({ id }) => id !== file.id), file])
    changed()
  }

  const keep = (file: HeldFile, pieces: readonly Piece[] = []): Promise<void> => turn(() => place(file, pieces))

  /** As it is at its turn: one that was taken away meanwhile does not come back. */
  const revise = (id: string, made: (now: HeldFile) => HeldFile): Promise<void> =>
    turn(async () => {
      for (const now of files.filter((file) => file.id === id)) await place(made(now), [])
    })

  const sealed = (bytes: readonly (readonly [string, Bytes])[]) =>
    Promise.all(bytes.map(([id, plain]) => sealPiece(key(), id, plain)))

  async function addPhoto(draftId: string, photo: Blob): Promise<FileFault | null> {
    const fault = await faultOf(photo)
    if (fault !== null) return fault
    const bytes = new Uint8Array(await photo.arrayBuffer())
    const sha256 = await hashOf(bytes)
    if (files.some((file) => file.draftId === draftId && wholeOf(file)?.sha256 === sha256)) return 'twice'
    const copy = await safeCopy(photo)
    const form = draft(draftId)?.form ?? 'lhp'
    if (form === 'kegiatan' && copy === null) return 'no-picture'
    const id = crypto.randomUUID()
    const cut = form === 'kegiatan' ? [] : piecesOf(bytes)
    const file: HeldFile = {
      id,
      draftId,
      form,
      kind: 'foto',
      takenAt: newStamp().at,
      pieces: cut.map(({ length }) => length),
      stand: { at: 'menunggu', sha256, copy: copy && { sha256: await hashOf(copy), size: copy.length } },
    }
    const pieces = await sealed([
      ...cut.map((piece, at) => [pieceId(id, at), piece] as const),
      ...(copy === null ? [] : [[pieceId(id, 'salinan'), copy] as const]),
    ])
    return keep(file, pieces).then(
      () => null,
      () => 'no-room' as const,
    )
  }

  async function faultOf(photo: Blob): Promise<FileFault | null> {
    if (photo.size === 0) return 'empty'
    if (photo.size > evidenceLimits.gambar) return 'too-large'
    return (await fitsOn(photo.size)) ? null : 'no-room'
  }

  /** A recording begins: from now on each few seconds of it are kept. */
  async function beginRecording(draftId: string): Promise<string> {
    const id = crypto.randomUUID()
    await keep({
      id,
      draftId,
      form: 'lhp',
      kind: 'rekaman',
      takenAt: newStamp().at,
      pieces: [],
      stand: { at: 'merekam' },
    })
    return id
  }

  /** False: there is no room for more; what was kept until then stays. */
  async function record(id: string, heard: Blob): Promise<boolean> {
    const file = files.find((one) => one.id === id)
    if (file === undefined || heard.size === 0) return true
    if (!(await fitsOn(heard.size))) return false
    const bytes = new Uint8Array(await heard.arrayBuffer())
    const pieces = await sealed([[pieceId(id, file.pieces.length), bytes]])
    return keep({ ...file, pieces: [...file.pieces, bytes.length] }, pieces).then(
      () => true,
      () => false,
    )
  }

  const endRecording = async (id: string): Promise<void> => {
    const file = files.find((one) => one.id === id)
    if (file !== undefined) await finish(file)
  }

  /** Of a recording that nobody heard a second of, nothing stays. */
  async function finish(file: HeldFile): Promise<void> {
    if (file.pieces.length === 0) return drop(file.id)
    const sha256 = await hashOf(await readRange(file, 0, sizeOf(file)))
    await keep({ ...file, stand: { at: 'menunggu', sha256, copy: null } })
  }

  async function readRange(file: HeldFile, from: number, length: number): Promise<Bytes> {
    const read = new Uint8Array(length)
    let start = 0
    for (const [at, size] of file.pieces.entries()) {
      const end = start + size
      if (end > from && start < from + length) {
        const piece = await readPiece(pieceId(file.id, at))
        const [first, last] = [Math.max(from, start), Math.min(from + length, end)]
        read.set(piece.subarray(first - start, last - start), first - from)
      }
      start = end
    }
    return read
  }

  async function readPiece(id: string): Promise<Bytes> {
    const piece = await shelf.piece(id)
    if (piece === undefined) throw new Error('the browser took away a piece of a file')
    return openPiece(key(), piece)
  }

  const readCopy = (file: HeldFile): Promise<Bytes> => readPiece(pieceId(file.id, 'salinan'))

  const drop = (id: string): Promise<void> =>
    turn(async () => {
      await shelf.dropFile(id)
      files = files.filter((file) => file.id !== id)
      changed()
    })

  /** Those whose text is there, and not on the screen. */
  const ready = (form: FormKind) =>
    files.filter((file) => file.form === form && file.draftId !== writing() && isThere(draft(file.draftId)))

  const sendOfActivities = (token: string) =>
    sendPhotos({
      files: () => ready('kegiatan'),
      revise,
      post: async (file) => {
        const copy = await readCopy(file).catch(() => null)
        if (copy === null) return { kind: 'refused', why: m.lapangan_file_lost() }
        const reply = await postActivityPhoto(file, copy, token, getLocale())
        if (reply.kind !== 'no-line') heard()
        return reply
      },
    })

  async function send(token: string) {
    const photos = await sendOfActivities(token)
    return photos === 'all-sent' ? sendOfLhps(token) : photos
  }

  const sendOfLhps = (token: string) =>
    sendFiles({
      files: () => ready('lhp'),
      revise,
      told,
      announce: async (draftId, told) => {
        const reply = await postFiles(draftId, told, token, getLocale())
        if (reply.kind !== 'no-line') heard()
        return reply
      },
      upload: (file, part) => upload(file, part, token),
      mayOriginals,
    })

  /** A line of which nothing is known is tried with the first of them. */
  const mayOriginals = () => originalsAsked || (!savesData() && lineNow(pace, performance.now()) !== 'bad')

  /** Whether asking the server now would bring it anything: nobody pays for a question each minute all day. */
  const mayGoOn = () =>
    files.some(
      (file) => file.stand.at === 'menunggu' || waitsFor(file, 'salinan') || (waitsFor(file, 'asli') && mayOriginals()),
    )

  /** What throws here is the shelf: the browser took a piece away, and no line brings it back. */
  async function upload(file: HeldFile, part: FieldPart, token: string): Promise<UploadReply> {
    const reply = await sendOne(file, part, token).catch(
      () => ({ kind: 'refused', why: m.lapangan_file_lost() }) as const,
    )
    progress = null
    return reply
  }

  async function sendOne(file: HeldFile, part: FieldPart, token: string): Promise<UploadReply> {
    const whole = wholeOf(file)
    const copy = part === 'salinan' ? await readCopy(file) : null
    const [size, sha256] = [copy?.length ?? sizeOf(file), (copy ? whole?.copy?.sha256 : whole?.sha256) ?? '']
    const withIt = part === 'salinan' && !tried.has(file.id)
    tried.add(file.id)
    return sendPart({
      ...{ token, language: getLocale(), fileId: file.id, part, sha256, size, withIt },
      read: (at, length) =>
        copy === null ? readRange(file, at, length) : Promise.resolve(copy.slice(at, at + length)),
      progress: (reached) => {
        progress = { fileId: file.id, part, reached, size }
      },
      heard,
      goesOn: (carried) => {
        pace = paceAfter(pace, { ...carried, at: performance.now() })
        return part === 'salinan' || mayOriginals()
      },
    })
  }

  return {
    get all() {
      return files
    },
    get newer() {
      return newer
    },
    get progress() {
      return progress
    },
    get originalsAsked() {
      return originalsAsked
    },
    of: (draftId: string) => files.filter((file) => file.draftId === draftId),
    /** Not on the server with all of it. */
    unsent: () => files.filter((file) => !isDone(file) && file.stand.at !== 'ditolak'),
    mayGoOn,
    waitsForOriginals: () => files.filter((file) => waitsFor(file, 'asli')).length,
    open,
    addPhoto,
    beginRecording,
    record,
    endRecording,
    drop,
    readPart: async (file: HeldFile, part: FieldPart, from: number, length: number) =>
      part === 'salinan' ? (await readCopy(file)).slice(from, from + length) : readRange(file, from, length),
    send,
    askForOriginals: () => {
      originalsAsked = true
    },
    /** Those of a text that became an LHP of its own go along, as long as nobody was told of them. */
    move: async (from: string, to: string) => {
      const those = files.filter((file) => file.draftId === from)
      for (const { id } of those) await revise(id, (now) => (isUntold(now) ? { ...now, draftId: to } : now))
    },
    forget: () => {
      files = []
    },
  }
}

const isUntold = ({ stand }: HeldFile) => stand.at === 'menunggu' || stand.at === 'merekam'
/** Text first. One that has gone from here was submitted, and is there. */
const isThere = (of: Draft | undefined) => of === undefined || of.base !== null

async function hashOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function piecesOf(bytes: Bytes): readonly Bytes[] {
  return Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, at) =>
    bytes.slice(at * pieceBytes, (at + 1) * pieceBytes),
  )
}
