import { expect, test } from 'vitest'
import { beginDraft, writeDraft, type Draft } from './draft.ts'
import { sendQueue, waiting, type Reply } from './send-queue.ts'

const minute = (n: number) => `2024-10-10T02:0${n}:00.000Z`
const shelfOf = (...drafts: readonly Draft[]) => {
  const shelf = new Map(drafts.map((draft) => [draft.id, draft]))
  const keep = (draft: Draft) => Promise.resolve(void shelf.set(draft.id, draft))
  return {
    shelf,
    keep,
    read: (id: string) => shelf.get(id),
    ids: () => waiting([...shelf.values()]).map(({ id }) => id),
  }
}
const draft = (id: string, n: number) => beginDraft(id, { uraian: id }, { key: `k-${id}`, at: minute(n) })
const taken: Reply = {
  kind: 'taken',
  taken: { version: 1, receivedAt: minute(9), state: 'draf', number: null, unsubmitted: null },
}

test('the oldest goes first, and a broken line loses and doubles nothing', async () => {
  const { shelf, keep, read, ids } = shelfOf(draft('c', 3), draft('a', 1), draft('b', 2))
  const arrived: string[] = []
  const lines: Reply[] = [taken, { kind: 'no-line' }]
  const broken = await sendQueue(ids(), {
    read,
    keep,
    post: (sent) => {
      arrived.push(sent.key)
      return Promise.resolve(lines.shift() ?? taken)
    },
  })
  expect([broken, arrived]).toEqual(['no-line', ['k-a', 'k-b']])
  expect(ids()).toEqual(['b', 'c'])
  // The second may have arrived: it goes again under the same key.
  expect(shelf.get('b')).toMatchObject({ key: 'k-b', sent: ['k-b'] })
  const whole = await sendQueue(ids(), { read, keep, post: (sent) => Promise.resolve((arrived.push(sent.key), taken)) })
  expect([whole, arrived]).toEqual(['all-sent', ['k-a', 'k-b', 'k-b', 'k-c']])
  expect(ids()).toEqual([])
})

test('what is written while it is under way waits for the next time', async () => {
  const { shelf, keep, read, ids } = shelfOf(draft('a', 1))
  await sendQueue(ids(), {
    read,
    keep,
    post: async (sent) => {
      await keep(writeDraft(shelf.get('a') ?? sent, { uraian: 'lebih' }, { key: 'k2', at: minute(2) }))
      return taken
    },
  })
  expect(shelf.get('a')).toMatchObject({ base: 1, key: 'k2', values: { uraian: 'lebih' }, stand: { at: 'menunggu' } })
})

test('a phone that was shut out sends nothing more and keeps everything', async () => {
  const { keep, read, ids } = shelfOf(draft('a', 1), draft('b', 2))
  expect(await sendQueue(ids(), { read, keep, post: () => Promise.resolve({ kind: 'shut-out' }) })).toBe('shut-out')
  expect(ids()).toEqual(['a', 'b'])
})
