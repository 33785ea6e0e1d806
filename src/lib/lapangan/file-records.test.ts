import { expect, test } from 'vitest'
import { openFile, openPiece, pieceId, sealFile, sealPiece } from './file-records.ts'
import type { HeldFile } from './held-file.ts'

const keyOfThen = () =>
  crypto.subtle.importKey(
    'raw',
    new Uint8Array(32).map((_, at) => at),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  )

const photo: HeldFile = {
  id: '01928f3c-0000-7000-8000-000000000005',
  draftId: '01928f3c-0000-7000-8000-000000000002',
  form: 'lhp',
  kind: 'foto',
  takenAt: '2024-11-10T02:00:00.000Z',
  pieces: [524_288, 1_200],
  stand: { at: 'menunggu', sha256: 'ab'.repeat(32), copy: { sha256: 'cd'.repeat(32), size: 90_000 } },
}

/** Sealed by the first version that kept files; these bytes are never made anew. */
const versionOne = {
  id: photo.id,
  schema: 1,
  iv: new Uint8Array(12).fill(7),
  sealed: [
    'dEjPOE019cT3pCG45mKXtpFsvUOlwLEpzpZmyjTuHysXdMFOsXDEojLOlN/uNb1U2i7HALGDOymt2djQVd6wk2iVwAK55R3xfOsa',
    'eNezIPf0CGIQhp57BN8KV2xKCyXgp+Hrj+RpcuA7E+oKsrSXOs5fz0IPeSBd14qY778DpU5n1fQ9ypC8lRcGEy3o582wGGpHsexK',
    '5irMYKT4FCLyk7oYp8Uo8CRWf/MEDyn2h03OSdDdoHZX00idK/6oPY2VVxZikEAUgNqBHO1rJUO5Uedhuua1d9elHQi5mX7QedZi',
    'IP7wB6lOXysil/i5gcahpZMv9USb+1iLtySJdnz9IEeimOyvQDTuThJWGkaEcbwst5Q8QloOhvfsmdTMRDeLH0+b2QyrSEeiym3c',
    'rPUENIc3h9K7o24EHiNCVoJ2LbTpCLDgpDWEzAlhdHZgKlHkXZWX0ZBsR/e1S50IJFr0De0BTJJ7AYr33zQZMoKa70Aoj89brg/k',
    'IbhNkc/IRUIw',
  ].join(''),
}

test('what the first version wrote of a file opens today; of a newer one it is left alone', async () => {
  const { sealed, ...record } = versionOne
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0)).buffer
  expect(await openFile(await keyOfThen(), { ...record, bytes })).toEqual(photo)
  expect(await openFile(await keyOfThen(), { ...record, bytes, schema: 99 })).toBeNull()
})

test('a piece opens in its own place, and in no other', async () => {
  const key = await keyOfThen()
  const bytes = Uint8Array.from([1, 2, 3])
  const piece = await sealPiece(key, pieceId(photo.id, 0), bytes)
  expect(await openPiece(key, piece)).toEqual(bytes)
  await expect(openPiece(key, { ...piece, id: pieceId(photo.id, 1) })).rejects.toThrow()
  expect(await openFile(key, await sealFile(key, photo))).toEqual(photo)
})
