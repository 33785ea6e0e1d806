import { expect, test } from 'vitest'
import { askToSubmit, beginDraft, writeDraft, type Draft } from './draft.ts'
import { sendQueue, waiting, type Reply } from './send-queue.ts'
import type { DraftAnswer } from './wire.ts'

const minute = (n: number) => `2024-10-10T02:0${n}:00.000Z`
const shelfOf = (...drafts: readonly Draft[]) => {
  const shelf = new Map(drafts.map((draft) => [draft.id, draft]))
  const revise = (id: string, made: (now: Draft) => Draft) => {
    const now = shelf.get(id)
    if (now !== undefined) shelf.set(id, made(now))
    return Promise.resolve(shelf.get(id))
  }
  return {
    shelf,
    revise,
    read: (id: string) => shelf.get(id),
    ids: () => waiting([...shelf.values()]).map(({ id }) => id),
  }
}
const draft = (id: string, n: number) => beginDraft(id, { uraian: id }, { key: `k-${id}`, at: minute(n) })
const taken: DraftAnswer = {
  kind: 'taken',
  taken: { version: 1, receivedAt: minute(9), state: 'draf', number: null, unsubmitted: null },
}
const answered = (sent: readonly Draft[]): Reply => ({ kind: 'answered', answers: sent.map(() => taken) })

test('the oldest goes first, and a broken line loses and doubles nothing', async () => {
  const { shelf, revise, read, ids } = shelfOf(draft('c', 3), draft('a', 1), draft('b', 2))
  const arrived: string[] = []
  let lines = 0
  const post = (sent: readonly Draft[]): Promise<Reply> => {
    arrived.push(sent.map(({ key }) => key).join(' '))
    return Promise.resolve(++lines === 2 ? { kind: 'no-line' } : answered(sent))
  }
  expect(await sendQueue(ids(), { read, revise, post })).toBe('no-line')
  expect(arrived).toEqual(['k-a', 'k-b k-c'])
  expect(ids()).toEqual(['b', 'c'])
  // Both may have arrived: they go again under the same keys, and the first alone.
  expect(shelf.get('b')).toMatchObject({ key: 'k-b', sent: ['k-b'] })
  expect(await sendQueue(ids(), { read, revise, post })).toBe('all-sent')
  expect(arrived).toEqual(['k-a', 'k-b k-c', 'k-b', 'k-c'])
  expect(ids()).toEqual([])
})

test('more go together as they come through, and never more than a bad line carries', async () => {
  const long = (n: number) => ({ ...draft(`l${String(n)}`, n), values: { uraian: 'x'.repeat(11_000) } })
  const many = Array.from({ length: 20 }, (_, n) => draft(`d${String(n).padStart(2, '0')}`, 1))
  const { revise, read, ids } = shelfOf(...many, long(2), long(3), long(4))
  const sizes: number[] = []
  const post = (sent: readonly Draft[]): Promise<Reply> => {
    sizes.push(sent.length)
    return Promise.resolve(answered(sent))
  }
  expect(await sendQueue(ids(), { read, revise, post })).toBe('all-sent')
  expect(sizes).toEqual([1, 2, 4, 8, 5 + 2, 1])
})

test('what a server does not take together goes alone, and each keeps its own answer', async () => {
  const { shelf, revise, read, ids } = shelfOf(draft('a', 1), draft('b', 2), draft('c', 3))
  const faults: DraftAnswer = { kind: 'faults', faults: { errors: {}, general: 'Tidak.' } }
  const sizes: number[] = []
  const post = (sent: readonly Draft[]): Promise<Reply> => {
    sizes.push(sent.length)
    if (sent.length > 1) return Promise.resolve({ kind: 'one-by-one' })
    return Promise.resolve({ kind: 'answered', answers: [sent[0]?.id === 'b' ? faults : taken] })
  }
  expect(await sendQueue(ids(), { read, revise, post })).toBe('all-sent')
  expect(sizes).toEqual([1, 2, 1, 1])
  expect(['a', 'b', 'c'].map((id) => shelf.get(id)?.stand.at)).toEqual(['terkirim', 'ditolak', 'terkirim'])
})

test('what is written while it is under way waits for the next time', async () => {
  const { shelf, revise, read, ids } = shelfOf(draft('a', 1))
  await sendQueue(ids(), {
    read,
    revise,
    post: async (sent) => {
      await revise('a', (now) => writeDraft(now, { uraian: 'lebih' }, { key: 'k2', at: minute(2) }))
      return answered(sent)
    },
  })
  expect(shelf.get('a')).toMatchObject({ base: 1, key: 'k2', values: { uraian: 'lebih' }, stand: { at: 'menunggu' } })
})

test('a phone that was shut out sends nothing more and keeps everything', async () => {
  const { revise, read, ids } = shelfOf(draft('a', 1), draft('b', 2))
  expect(await sendQueue(ids(), { read, revise, post: () => Promise.resolve({ kind: 'shut-out' }) })).toBe('shut-out')
  expect(ids()).toEqual(['a', 'b'])
})

test('what a button makes of a draft while those before it are being kept is not put back', async () => {
  const { shelf, revise, read, ids } = shelfOf(draft('a', 1), draft('b', 2), draft('c', 3))
  let asked = false
  const sent: Draft[] = []
  await sendQueue(ids(), {
    read,
    revise: async (id, made) => {
      if (id === 'b' && !asked) {
        asked = true
        await revise('c', (now) => askToSubmit(now, { key: 'k2', at: minute(4) }))
      }
      return revise(id, made)
    },
    post: (drafts) => {
      sent.push(...drafts)
      return Promise.resolve(answered(drafts))
    },
  })
  expect(asked).toBe(true)
  expect(sent.at(-1)).toMatchObject({ id: 'c', key: 'k2', submit: true })
  expect(shelf.get('c')).toMatchObject({ key: 'k2' })
})
