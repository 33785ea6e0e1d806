import { describe, expect, test } from 'vitest'
import type { FieldPart } from '#core'
import { isDone, type HeldFile } from './held-file.ts'
import { sendFiles, type FileLine, type UploadReply } from './send-files.ts'

const photo = (id: string, minute: number, draftId = 'd'): HeldFile => ({
  id,
  draftId,
  form: 'lhp',
  kind: 'foto',
  takenAt: `2024-10-10T02:0${minute}:00.000Z`,
  pieces: [4],
  stand: { at: 'menunggu', sha256: `h-${id}`, copy: { sha256: `c-${id}`, size: 2 } },
})

/** A phone, and a server that remembers what came: the line answers as `replies` say, and then well. */
function phoneOf(held: readonly HeldFile[], replies: UploadReply[] = []) {
  const files = new Map(held.map((file) => [file.id, file]))
  const came = new Map<string, Set<FieldPart>>()
  const said: string[] = []
  const standOf = (id: string, part: FieldPart) => (came.get(id)?.has(part) ? ('cocok' as const) : ('belum' as const))
  const line: FileLine = {
    files: () => [...files.values()],
    told: new Set(),
    revise: (id, made) => {
      const now = files.get(id)
      if (now !== undefined) files.set(id, made(now))
      return Promise.resolve()
    },
    announce: (draftId, told) => {
      said.push(`hash ${draftId}: ${told.map(({ id }) => id).join(' ')}`)
      const taken = told.map(({ id }) => ({
        ...{ id, announcedAt: '2024-10-10T03:00:00.000Z' },
        ...{ copy: standOf(id, 'salinan'), original: standOf(id, 'asli') },
      }))
      return Promise.resolve({ kind: 'taken', taken: { files: taken } })
    },
    upload: ({ id }, part) => {
      said.push(`${part} ${id}`)
      const reply = replies.shift() ?? { kind: 'whole' }
      if (reply.kind === 'whole') came.set(id, new Set([...(came.get(id) ?? []), part]))
      return Promise.resolve(reply)
    },
    mayOriginals: () => true,
  }
  return { files, came, said, line }
}

describe('the files of a phone', () => {
  test('go hashes first, then every copy, then originals, each in the order they were taken', async () => {
    const { said, files, line } = phoneOf([photo('b', 2), photo('a', 1, 'e'), photo('c', 3)])
    expect(await sendFiles(line)).toBe('all-sent')
    expect(said).toEqual([
      ...['hash e: a', 'hash d: b c'],
      ...['salinan a', 'salinan b', 'salinan c'],
      ...['asli a', 'asli b', 'asli c'],
    ])
    expect([...files.values()].every(isDone)).toBe(true)
    expect(await sendFiles(line)).toBe('all-sent')
    expect(said).toHaveLength(8)
  })

  test('wait where the line breaks, and what has come is not sent again', async () => {
    const { said, came, line } = phoneOf([photo('a', 1), photo('b', 2)], [{ kind: 'whole' }, { kind: 'no-line' }])
    expect(await sendFiles(line)).toBe('no-line')
    expect(await sendFiles(line)).toBe('all-sent')
    expect(said.filter((one) => one === 'salinan a')).toHaveLength(1)
    expect([...came].map(([id, parts]) => [id, parts.size])).toEqual([
      ['a', 2],
      ['b', 2],
    ])
  })

  test('keep their originals until the line is good; a recording, which has no copy, waits with them', async () => {
    const sound: HeldFile = { ...photo('s', 1), kind: 'rekaman', stand: { at: 'menunggu', sha256: 'h', copy: null } }
    const { said, line } = phoneOf([sound, photo('a', 2)])
    expect(await sendFiles({ ...line, mayOriginals: () => false })).toBe('originals-wait')
    expect(said).toEqual(['hash d: s a', 'salinan a'])
  })

  test('stop with an original that the line turns out not to carry', async () => {
    const { said, files, line } = phoneOf(
      [photo('a', 1), photo('b', 2)],
      [{ kind: 'whole' }, { kind: 'whole' }, { kind: 'slow' }],
    )
    expect(await sendFiles(line)).toBe('originals-wait')
    expect(said.at(-1)).toBe('asli a')
    expect(files.get('a')?.stand).toMatchObject({ salinan: 'cocok', asli: 'belum' })
  })

  test('wait for their text, and one that the server refuses holds up no other', async () => {
    const { said, files, line } = phoneOf([photo('a', 1), photo('b', 2)], [{ kind: 'refused', why: 'Bukan salinan.' }])
    expect(await sendFiles({ ...line, announce: () => Promise.resolve({ kind: 'no-lhp' }) })).toBe('all-sent')
    expect(said).toEqual([])
    expect(await sendFiles(line)).toBe('all-sent')
    expect(files.get('a')?.stand).toMatchObject({ at: 'ditolak', why: 'Bukan salinan.', sha256: 'h-a' })
    expect(files.get('b')?.stand).toMatchObject({ salinan: 'cocok', asli: 'cocok' })
  })

  test('of a phone that was shut out stay where they are', async () => {
    const { files, line } = phoneOf([photo('a', 1)], [{ kind: 'shut-out' }])
    expect(await sendFiles(line)).toBe('shut-out')
    expect(files.get('a')?.stand).toMatchObject({ at: 'diumumkan', salinan: 'belum' })
  })
})
