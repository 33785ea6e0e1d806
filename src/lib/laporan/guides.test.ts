import { expect, test } from 'vitest'
import { kindsOfReport } from '#law'
import { guides } from './guides.ts'

test.each(kindsOfReport.map(({ kind }) => kind))(
  '%s says in both languages what counts, which evidence is enough and where it goes',
  (kind) => {
    for (const part of ['what', 'evidence', 'route'] as const) {
      const [id, en] = (['id', 'en'] as const).map((locale) => guides[kind][part]({}, { locale }))
      expect(id?.length, part).toBeGreaterThan(20)
      expect(en?.length, part).toBeGreaterThan(20)
      expect(en, part).not.toBe(id)
    }
  },
)

test('no two kinds share a guide', () => {
  const all = Object.values(guides).map(({ what }) => what({}, { locale: 'id' }))
  expect(new Set(all).size).toBe(kindsOfReport.length)
})
