import { expect, test } from 'vitest'
import { isLive } from './is-live.ts'
import { definitions } from './measures.ts'

test('every number runs along but ranks of a quarter, lists of others, and maps that an office released', () => {
  const standing = definitions.filter((measure) => !isLive(measure)).map(({ id }) => id)
  expect(standing).toContain('jangka-tepat-waktu')
  expect(standing.filter((id) => id !== 'jangka-tepat-waktu').every((id) => id.startsWith('kerawanan-'))).toBe(true)
  for (const id of ['laporan-masuk', 'sanksi', 'kegiatan', 'penerusan-tanpa-kabar', 'jangka-menurut-pemilihan'])
    expect(isLive({ id }), id).toBe(true)
})
