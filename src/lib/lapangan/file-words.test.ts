import { expect, test } from 'vitest'
import { fileStand } from './file-words.ts'
import type { HeldFile } from './held-file.ts'

const photo: HeldFile = {
  ...{ id: 'f', draftId: 'd', form: 'lhp', kind: 'foto', takenAt: '2024-10-10T02:00:00.000Z', pieces: [4] },
  stand: { at: 'menunggu', sha256: 'h', copy: { sha256: 'c', size: 2 } },
}
const withoutCopy = { at: 'menunggu', sha256: 'h', copy: null } as const

test('what has no small copy says why it waits: a photo that cannot be drawn, and every recording', () => {
  expect(fileStand(photo).more).toBeNull()
  expect(fileStand({ ...photo, stand: withoutCopy }).more).toContain('tidak dapat membuat salinan')
  expect(fileStand({ ...photo, kind: 'rekaman', stand: withoutCopy }).more).toContain('menunggu jaringan')
})

test('a file whose original is there says so, and one that arrived as other bytes is told apart', () => {
  const announced = { at: 'diumumkan', sha256: 'h', copy: null, salinan: 'belum' } as const
  expect(fileStand({ ...photo, stand: { ...announced, asli: 'cocok' } }).look).toBe('good')
  expect(fileStand({ ...photo, stand: { ...announced, asli: 'beda' } }).look).toBe('warn')
})
