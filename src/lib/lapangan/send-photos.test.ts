import { expect, test } from 'vitest'
import { isDone, type HeldFile } from './held-file.ts'
import { sendPhotos, type PhotoReply } from './send-photos.ts'

const photo = (id: string, minute: number): HeldFile => ({
  id,
  draftId: 'k',
  form: 'kegiatan',
  kind: 'foto',
  takenAt: `2024-10-10T02:0${String(minute)}:00.000Z`,
  pieces: [],
  stand: { at: 'menunggu', sha256: `h-${id}`, copy: { sha256: `c-${id}`, size: 2 } },
})

function phoneOf(held: readonly HeldFile[], replies: PhotoReply[]) {
  const files = new Map(held.map((file) => [file.id, file]))
  const posted: string[] = []
  const send = () =>
    sendPhotos({
      files: () => [...files.values()],
      revise: (id, made) => {
        const now = files.get(id)
        if (now !== undefined) files.set(id, made(now))
        return Promise.resolve()
      },
      post: (file) => {
        posted.push(file.id)
        return Promise.resolve(replies.shift() ?? { kind: 'whole' })
      },
    })
  return { files, posted, send }
}

test('photos of an activity go in the order in which they were taken, and what has come is not sent again', async () => {
  const phone = phoneOf([photo('b', 2), photo('a', 1)], [{ kind: 'whole' }, { kind: 'no-line' }])
  expect(await phone.send()).toBe('no-line')
  expect(await phone.send()).toBe('all-sent')
  expect(phone.posted).toEqual(['a', 'b', 'b'])
  expect([...phone.files.values()].every(isDone)).toBe(true)
})

test('one that the server refuses stays, with its reason, and the others go', async () => {
  const phone = phoneOf([photo('a', 1), photo('b', 2)], [{ kind: 'refused', why: 'Tidak.' }])
  expect(await phone.send()).toBe('all-sent')
  expect(phone.files.get('a')?.stand).toMatchObject({ at: 'ditolak', why: 'Tidak.' })
  expect(isDone(phone.files.get('b') ?? photo('b', 2))).toBe(true)
})
