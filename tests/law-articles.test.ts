import { describe, expect, test } from 'vitest'
import { entries, type Entry } from '#law'
import excused from './vectors/tanpa-pasal.json' with { type: 'json' }

/** An article by its number, or an annex; "pasal belum terbaca" says that none was read. */
const names = /\b(ps\.|pasal) ?\d|\bLampiran\b/
const says = /belum terbaca|tidak terbaca|bukan pasal|tidak ada pasal/i
const hasArticle = ({ cite }: Pick<Entry, 'cite'>) => names.test(cite) && !says.test(cite)

// A text as a whole is what articles stand in.
const rules = entries.filter(({ kind }) => kind !== 'naskah')
const allowed = new Set(excused.flatMap(({ ids }) => ids))

describe('no rule without its article', () => {
  test('every rule names its article, but for the ones listed with their reason', () => {
    expect(
      rules.filter((entry) => !hasArticle(entry) && !allowed.has(entry.id)).map(({ id, cite }) => [id, cite]),
    ).toEqual([])
  })

  test('the list holds nobody who has an article by now, or is gone, and gives each its reason once', () => {
    const without = new Set(rules.filter((entry) => !hasArticle(entry)).map(({ id }) => id))
    expect([...allowed].filter((id) => !without.has(id))).toEqual([])
    expect(excused.flatMap(({ ids }) => ids)).toHaveLength(allowed.size)
    expect(excused.filter(({ because }) => because.trim() === '')).toEqual([])
  })

  test('a text without a name would be seen', () => {
    expect(entries.filter(({ cite }) => cite.trim() === '')).toEqual([])
    expect(['PP 94/2021 ps. 8', 'SKB 2022 Lampiran II'].map((cite) => hasArticle({ cite }))).toEqual([true, true])
    expect(
      ['PP 94/2021', 'PP 94/2021 (pasal belum terbaca)', 'Praktik (bukan pasal)', ''].map((cite) =>
        hasArticle({ cite }),
      ),
    ).toEqual([false, false, false, false])
  })
})
