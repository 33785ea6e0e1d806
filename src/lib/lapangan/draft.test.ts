import { describe, expect, test } from 'vitest'
import {
  answerDraft,
  askToSubmit,
  beginDraft,
  codeShown,
  differences,
  keepCode,
  markSent,
  mayShowCode,
  placeDrafts,
  settleDraft,
  takeAlong,
  writeDraft,
  type Draft,
} from './draft.ts'
import type { FieldTaken } from './wire.ts'

const at = '2024-10-10T02:00:00.000Z'
const stamp = (key: string) => ({ key, at, newId: 'baru' })
const begun = beginDraft('d', { uraian: 'Satu.' }, stamp('k1'))
const taken = (version: number, more: Partial<FieldTaken> = {}) =>
  ({
    kind: 'taken',
    taken: { version, receivedAt: at, state: 'draf', number: null, unsubmitted: null, ...more },
  }) as const

describe('an answer', () => {
  test('settles the text that was sent', () => {
    expect(answerDraft(markSent(begun), 'k1', taken(1))).toMatchObject({ base: 1, sent: [], stand: { at: 'terkirim' } })
  })

  test('to an older text leaves what was written since waiting, on the version that is there now', () => {
    const since = writeDraft(markSent(begun), { uraian: 'Dua.' }, stamp('k2'))
    expect(answerDraft(since, 'k1', taken(1))).toMatchObject({ base: 1, key: 'k2', stand: { at: 'menunggu' } })
    expect(answerDraft(since, 'k1', { kind: 'faults', faults: { errors: {}, general: 'Salah' } })).toBe(since)
  })

  test('that never came leaves the keys of all that was sent', () => {
    const twice = markSent(writeDraft(markSent(markSent(begun)), { uraian: 'Dua.' }, stamp('k2')))
    expect(twice.sent).toEqual(['k1', 'k2'])
  })

  test('submits, or says why it could not', () => {
    const asked = askToSubmit(begun, stamp('k2'))
    expect(asked.submit).toBe(true)
    const done = taken(1, { state: 'diajukan', number: '001' })
    expect(answerDraft(asked, 'k2', done).stand).toEqual({ at: 'diajukan', receivedAt: at, number: '001' })
    const unsubmitted = { errors: { uraian: 'Kosong' }, general: null }
    expect(answerDraft(asked, 'k2', taken(1, { unsubmitted }))).toMatchObject({ submit: false, stand: { unsubmitted } })
  })
})

describe('two texts of one draft', () => {
  const theirs = { id: 'd', version: 4, values: { uraian: 'Dari meja.' } }
  const clash = answerDraft(markSent(begun), 'k1', { kind: 'changed', theirs })

  test('are both kept until the author has chosen, also when he writes on', () => {
    const written = writeDraft(clash, { uraian: 'Tiga.' }, stamp('k3'))
    expect(written).toMatchObject({ values: { uraian: 'Tiga.' }, stand: { at: 'bentrok', theirs } })
    expect(differences(written.values, theirs.values)).toEqual(['uraian'])
  })

  test('become mine on top of theirs, theirs, or two LHPs', () => {
    expect(settleDraft(clash, 'punya-saya', stamp('k4'))).toMatchObject([
      { id: 'd', base: 4, key: 'k4', values: begun.values, stand: { at: 'menunggu' } },
    ])
    expect(settleDraft(clash, 'dari-server', stamp('k4'))).toMatchObject([
      { id: 'd', base: 4, values: theirs.values, stand: { at: 'terkirim' } },
    ])
    expect(settleDraft(clash, 'keduanya', stamp('k4'))).toMatchObject([
      { id: 'baru', base: null, values: begun.values, stand: { at: 'menunggu' } },
      { id: 'd', base: 4, values: theirs.values },
    ])
  })
})

test('what was begun elsewhere comes along, and never over what waits here', () => {
  const other = (version: number) => [{ id: 'd', version, values: { uraian: 'Lain.' } }]
  const sent = answerDraft(begun, 'k1', taken(2))
  const along = (here: readonly Draft[], version: number) => takeAlong(here, other(version), () => stamp('k9'))
  expect(along([], 1)).toMatchObject([{ id: 'd', base: 1, values: { uraian: 'Lain.' } }])
  expect(along([sent], 3)).toMatchObject([{ base: 3 }])
  expect(along([sent], 2)).toEqual([])
  expect(along([writeDraft(sent, { uraian: 'Menunggu.' }, stamp('k2'))], 3)).toEqual([])
})

test('a draft is listed once, as it was written last, and the newest comes first', () => {
  const other = beginDraft('e', {}, { key: 'k5', at: '2024-10-10T03:00:00.000Z' })
  const written = writeDraft(begun, { uraian: 'Dua.' }, { key: 'k2', at: '2024-10-10T04:00:00.000Z' })
  expect(placeDrafts([other, begun], [written])).toEqual([written, other])
})

test('a code is of the text as it stood, is shown for what is not on the server, and goes along with what is written since', () => {
  expect(mayShowCode(begun)).toBe(true)
  const shown = keepCode(begun, 'ABCDE12345')
  expect([codeShown(shown), mayShowCode(shown)]).toEqual(['ABCDE12345', false])
  const since = writeDraft(shown, { uraian: 'Dua.' }, stamp('k2'))
  expect([codeShown(since), mayShowCode(since)]).toEqual([null, true])
  expect(since.codes).toEqual([{ key: 'k1', writtenAt: at, values: { uraian: 'Satu.' }, shown: 'ABCDE12345' }])
  expect(mayShowCode(answerDraft(begun, 'k1', taken(1)))).toBe(false)
  // Given up for the other text, it was read out all the same.
  const clash = answerDraft(shown, 'k1', { kind: 'changed', theirs: { id: 'd', version: 4, values: {} } })
  for (const choice of ['dari-server', 'keduanya', 'punya-saya'] as const)
    expect(settleDraft(clash, choice, stamp('k4')).find(({ id }) => id === 'd')).toMatchObject({
      codes: shown.codes,
      stand: { at: 'menunggu' },
    })
})
