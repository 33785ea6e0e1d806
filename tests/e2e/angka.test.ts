import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { definitions, measures, measuresOf, smallestShown } from '#core'
import { inLanguage, locales } from '#wording'
import * as answers from '../../src/lib/api/answers.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { figuresOn } from '../support/public-figures.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt('demonstration')
})

const get = async (path: string) => {
  const answer = await fetch(product.url + path, { redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}
/** What stands in the cells and figures, as a reader sees it. */
const figuresIn = (html: string) =>
  [...html.matchAll(/<(td|b|strong)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) =>
    inner.replaceAll(/<[^>]*>|<!--[\s\S]*?-->/g, '').trim(),
  )

describe.each(locales)('in %s', (locale) => {
  test('a region shows each unit for itself, with its definition and the moment it was counted', async () => {
    const { status, html } = await get(inLanguage('/angka/64.01', locale))
    expect(status).toBe(200)
    for (const { id } of [...measuresOf('penanganan'), ...measuresOf('pencegahan')].filter(
      ({ finest }) => finest === 'kabkota',
    ))
      expect(html.includes(`${inLanguage(`/angka/definisi/${id}`, locale)}?wilayah=64.01"`), id).toBe(true)
    const figures = figuresIn(html)
    expect(figuresIn((await get(inLanguage('/angka/64', locale))).html)).toContain('9')
    expect(figures).toContain(locale === 'id' ? 'disembunyikan' : 'hidden')
    expect(html).toMatch(locale === 'id' ? /per \d+ \S+ 20\d\d/i : /as of \d+ \S+ 20\d\d/i)
  })

  test('regions without anything are named in one sentence, and lead on', async () => {
    const { html } = await get(inLanguage('/angka/64', locale))
    expect(html).toContain(`<a href="${inLanguage('/angka/64.74', locale)}">Kota Bontang</a>`)
    expect(html).toContain(
      locale === 'id'
        ? 'Nol pada semua satuan yang ditampilkan (5 wilayah)'
        : 'Zero in every unit that is shown (5 regions)',
    )
  })

  test('refusals stand on a page of their own, each with its definition, and what they must not be compared with', async () => {
    const { status, html } = await get(inLanguage('/angka/penolakan/64.01', locale))
    expect(status).toBe(200)
    for (const { id } of measuresOf('penolakan'))
      expect(html).toContain(`${inLanguage(`/angka/definisi/${id}`, locale)}"`)
    expect(html).toContain(locale === 'id' ? 'Jangan dibandingkan' : 'Do not compare')
    expect((await get(inLanguage('/angka/64.01', locale))).html).toContain(inLanguage('/angka/penolakan/64.01', locale))
  })

  test('no page shows one to four of what could point at somebody', async () => {
    const least = new Map(definitions.map(({ id, smallest }) => [id, smallest]))
    for (const path of ['/angka', '/angka/64', '/angka/64.01', '/angka/64.02', '/angka/64.71']) {
      const { status, html } = await get(inLanguage(path, locale))
      expect(status, path).toBe(200)
      const shown = figuresOn(path, html).filter(({ value }) => value !== '' && value !== '0')
      expect(
        shown.filter(({ measure, value }) => Number(value) < (least.get(measure) ?? Infinity)),
        path,
      ).toEqual([])
    }
    // What stands in public by itself is told from one on: the reader of this test can see a small number.
    expect([...least.values()].filter((smallest) => smallest < smallestShown).length).toBeGreaterThan(0)
  })
})

describe('for programs', () => {
  const ask = async (path: string) => {
    const answer = await fetch(product.url + path)
    return { status: answer.status, body: (await answer.json()) as unknown }
  }

  test('the measures are listed with their definitions', async () => {
    const { status, body } = await ask('/api/v1/measures')
    expect(status).toBe(200)
    const { measures: listed } = v.parse(answers.Measures, body)
    expect(listed).toEqual(definitions.filter(({ id }) => listed.some((one) => one.id === id)))
    expect(listed.slice(0, measures.length)).toEqual(measures)
    // What is listed answers, and what answers is listed.
    for (const { id } of definitions)
      expect([id, (await fetch(`${product.url}/api/v1/measures/${id}`)).status]).toEqual([
        id,
        listed.some((one) => one.id === id) ? 200 : 404,
      ])
    expect(listed.length).toBeGreaterThan(measures.length)
  })

  test('one measure gives its numbers for the nation, every province and every regency, small ones left out', async () => {
    const { status, body } = await ask('/api/v1/measures/sanksi')
    expect(status).toBe(200)
    const { measure, asOf, provisional, values, demonstration } = v.parse(answers.MeasureNumbers, body)
    expect(body).toEqual({ measure, asOf, provisional, values, demonstration })
    expect(provisional).toBe(true)
    expect(measure).toEqual(measures.find(({ id }) => id === 'sanksi'))
    expect(Date.parse(asOf ?? '')).toBeLessThan(Date.now())
    expect(values).toHaveLength(1 + 38 + 514)
    const valueOf = (code: string) => values.find(({ regionCode }) => regionCode === code)?.value
    expect([valueOf('00'), valueOf('64'), valueOf('64.01'), valueOf('64.02'), valueOf('64.74')]).toEqual([
      9,
      9,
      null,
      null,
      0,
    ])
  })

  test('refusals come as a file, each row with its moment and its definition', async () => {
    const answer = await fetch(`${product.url}/angka/penolakan/csv`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head, ...lines] = (await answer.text()).trim().split('\r\n')
    expect(head).toBe('measure,unit,regionCode,regionName,value,asOf,definition,status,peragaan')
    expect(lines).toHaveLength(measuresOf('penolakan').length * (1 + 38 + 514))
    const values = lines.map((line) => line.split(',')[4])
    expect(values.filter((value) => /^[1-4]$/.test(value ?? ''))).toEqual([])
    expect(lines.every((line) => line.includes('"Angka berjalan, belum disahkan."'))).toBe(true)
  })

  test('an unknown measure is a problem that says where the list is', async () => {
    const { status, body } = await ask('/api/v1/measures/korban')
    expect(status).toBe(404)
    expect(v.parse(answers.Problem, body).title).toContain('/api/v1/measures')
  })
})

test('no page names anybody whom a case accuses', async () => {
  const names = await product.clone.owner.selectFrom('netra.allegations').select('subject_name').distinct().execute()
  expect(names.length).toBeGreaterThan(10)
  for (const path of ['/angka', '/angka/64', '/angka/64.01', '/kegiatan', '/']) {
    const { html } = await get(path)
    expect(
      names.filter(({ subject_name: name }) => name !== null && html.includes(name)),
      path,
    ).toEqual([])
  }
})

test('below the regency there are no counts: the page leads to the regency', async () => {
  expect(await get('/angka/64.01.04')).toMatchObject({ status: 307, location: '/angka/64.01' })
  expect(await get('/en/angka/64.01.04.1001')).toMatchObject({ status: 307, location: '/en/angka/64.01' })
  expect((await get('/angka/99')).status).toBe(404)
})
