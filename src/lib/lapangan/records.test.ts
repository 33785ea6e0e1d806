import { expect, test } from 'vitest'
import { beginDraft } from './draft.ts'
import { openDraft, sealDraft } from './records.ts'

const keyOf = (raw: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
const keyOfThen = () => keyOf(new Uint8Array(32).map((_, at) => at))

/** Sealed by the first version of the app; these bytes are never made anew. */
const versionOne = {
  id: '01928f3c-0000-7000-8000-000000000002',
  schema: 1,
  iv: new Uint8Array(12).fill(7),
  sealed: [
    'dEjPOE019cT3pCG45mKXtpFsvUOlwLEpzpZmyjTuHysXdMFOsXDEojLOk9/uNa9H1z3WOvebeinpiYmDHdnt0n+Hu1PkuEuvNb4V',
    'bMX2YrutWTwCjIweRo5TBjBIUWL5veav3r8/Ya9nH6dI5K+eeIUT8xoPNHAGk8zJrM9GqkV1s/Q9xI29nwoHDUno5a2iBHIH6KcZ',
    's2m0eNPvTXO5ibgWpsYh8kEcbuNdXneilVqCW4GZr3RFjh3ebqD/asiHSwQhyBEVl8CBVapkMwDha9gs+uW2ZdDmRQeulHCdOcR1',
    'I/H4EeoWWCgvhvz3wte0ppwpthyBu1id9HzKeXjxNEuknfjvXCvd5bOBAmbHSZ0dt0lKomui',
  ].join(''),
}
/** Sealed by the second version, which knows short codes. */
const versionTwo = {
  ...{ id: versionOne.id, schema: 2, iv: versionOne.iv },
  sealed: [
    'dEjPOE019cT3pCG45mKXtpFsvUOlwLEpzpZmyjTuHysXdMFOsXDEojLOk9/uNa9H1z3WOvebeinpiYmDHdnt0n+Hu1PkuEuvNb4V',
    'bMX2YrutWTwCjIweRo5TBjBIUWL5veavyasqNKcsE6ZS/6jff4lMohRaMWsbk93Cg/oQsl1lsfY73ZG9ghYGaS3q7aeiDngH9rkZ',
    'swPMdt2mQ2/ikaAEp84q+B9JPq1AXneiiECFW4GEunxFjgDDbqD/asiHSwQhyBIEmc7QQ6F+ZRiAbakiuuakc5f+ERy3lDCTaMJi',
    'LPXlR/JKXyUwkLX5k9ChqZZvrl3Y+E3L7GSFcXPqL0Kkj6+wDXTsQxdRS0icSah+pdN/G0Jf3qfnntqITXbFSxzPikX/HBT2hDGP',
    '+KZNZ9Nk04Hv8DpXSnAVF8o3PqXkH6DmrheUjVcgIiU2fRi2CNvCgqA/Ea7hGMNbcBegH/F5HdcjEsmhk2FaIIicsEnw/SmqFoeB',
    '0d/twKIReoP8J185zCIxipNgK9IJXtM3l3gIVY6ucqGoNt/Y39u4DO02+/gqGGIdRo1bUsWeZFdnQ8jwVSN/RWDuvBCsLIVqfZY2',
    'KyYV2tbUtcojWijIG0TL',
  ].join(''),
}
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer

test('a draft that the first version of the app sealed opens today', async () => {
  const { sealed, ...record } = versionOne
  expect(await openDraft(await keyOfThen(), { ...record, bytes: bytesOf(sealed) })).toEqual({
    id: record.id,
    // Since version three.
    form: 'lhp',
    values: { tahapan: 'Kampanye', uraian: 'Uraian versi satu (contoh).' },
    writtenAt: '2024-10-10T02:00:00.000Z',
    key: '01928f3c-0000-7000-8000-000000000003',
    sent: [],
    base: null,
    submit: false,
    stand: { at: 'menunggu' },
    // Since version two.
    codes: [],
  })
})

test('a draft that the second version sealed opens today, with the code that was read out of it', async () => {
  const { sealed, ...record } = versionTwo
  const key = '01928f3c-0000-7000-8000-000000000003'
  const at = '2024-11-10T02:00:00.000Z'
  const values = { tahapan: 'Kampanye', uraian: 'Uraian versi dua (contoh).' }
  expect(await openDraft(await keyOfThen(), { ...record, bytes: bytesOf(sealed) })).toEqual({
    ...{ id: record.id, values, writtenAt: at, key, sent: [], base: null, submit: false, stand: { at: 'menunggu' } },
    form: 'lhp',
    codes: [{ key, writtenAt: at, values, shown: '1EPC8WHBZY' }],
  })
})

test('a draft of today comes back whole, in its own place only, and one of a newer version is left alone', async () => {
  const key = await keyOfThen()
  const draft = beginDraft('d', { uraian: 'Satu.' }, { key: 'k', at: '2024-10-10T02:00:00.000Z' })
  const record = await sealDraft(key, draft)
  expect(await openDraft(key, record)).toEqual(draft)
  await expect(openDraft(key, { ...record, id: 'e' })).rejects.toThrow()
  expect(await openDraft(key, { ...record, schema: 99 })).toBeNull()
})
