import { isLive } from '#core'

/** What a reader finds of public numbers on a page, and what would be wrong with them. */
export type FigureOnPage = {
  readonly page: string
  readonly measure: string
  readonly region: string
  readonly part: string
  readonly asOf: string
  readonly value: string
}

const patterns = new Map<string, RegExp>()
function attribute(tag: string, name: string): string {
  const pattern = patterns.get(name) ?? new RegExp(`\\b${name}="([^"]*)"`)
  patterns.set(name, pattern)
  return pattern.exec(tag)?.[1] ?? ''
}

/** Numbers of ours in words and tables; what others published is marked as theirs. */
const inText = (page: string, html: string): readonly FigureOnPage[] =>
  [...html.matchAll(/<data\b(?![^>]*\bdata-others=)([^>]*)>/g)].map(([, tag = '']) => ({
    page,
    measure: attribute(tag, 'data-measure'),
    region: attribute(tag, 'data-region'),
    part: attribute(tag, 'data-part'),
    asOf: attribute(tag, 'data-as-of'),
    value: attribute(tag, ' value') || attribute(tag, 'value'),
  }))

/** Numbers that pictures are drawn from: the picture says the measure and the newest moment, each mark its value, its place or part, and its moment where that is older. */
const inPictures = (page: string, html: string): readonly FigureOnPage[] =>
  [...html.matchAll(/<svg\b([^>]*\bdata-measure="[^>]*)>(.*?)<\/svg>/gs)].flatMap(([, svg = '', inner = '']) =>
    [...inner.matchAll(/<\w+\b([^>]*\bdata-value="[^>]*)>/g)].map(([, mark = '']) => ({
      page: `${page} (picture)`,
      measure: attribute(svg, 'data-measure'),
      region: attribute(mark, 'data-region') || attribute(svg, 'data-region'),
      part: attribute(mark, 'data-part'),
      asOf: attribute(mark, 'data-as-of') || attribute(svg, 'data-as-of'),
      value: attribute(mark, 'data-value'),
    })),
  )

export const figuresOn = (page: string, html: string): readonly FigureOnPage[] => [
  ...inText(page, html),
  ...inPictures(page, html),
]

/** Numbers whose definition no link of their page leads to, and numbers without a moment. */
export function undefinedOn(page: string, html: string): readonly string[] {
  const linked = new Set([...html.matchAll(/href="[^"]*\/angka\/definisi\/([^"?/]*)["?]/g)].map(([, id = '']) => id))
  return figuresOn(page, html).flatMap(({ measure, region, asOf }) => [
    ...(linked.has(measure) ? [] : [`${page}: ${measure} leads to no definition`]),
    ...(Number.isNaN(Date.parse(asOf)) || region === '' ? [`${page}: ${measure} has no moment or no region`] : []),
  ])
}

const labels = [
  'Angka berjalan, belum disahkan',
  'Live figures, not yet certified',
  'Provisional numbers, not certified',
]

/** The page, where a live number stands on it and nothing says that nobody certified it. What stands as it was published says when. */
export const unlabelledOn = (page: string, html: string): readonly string[] =>
  figuresOn(page, html).some(({ measure: id, part }) => id !== '' && isLive({ id }) && !part.startsWith('rilis ')) &&
  !labels.some((label) => html.includes(label))
    ? [page]
    : []

/** Numbers of the pictures on a page that no table of it has. */
export function notInTable(page: string, html: string): readonly string[] {
  const keyOf = ({ measure, region, part, asOf, value }: FigureOnPage) => [measure, region, part, asOf, value].join('|')
  const told = new Set(inText(page, html).map(keyOf))
  return inPictures(page, html)
    .map(keyOf)
    .filter((key) => !told.has(key))
}

/** Cells of numbers in which a number stands that nobody marked: of which measure, place and moment it is, nobody could check. */
export const unmarkedOn = (page: string, html: string): readonly string[] =>
  [...html.matchAll(/<td\b([^>]*)>(.*?)<\/td>/gs)].flatMap(([, tag = '', cell = '']) => {
    const words = cell.replace(/<[^>]*>/g, '').trim()
    const isNumber = /\bclass="[^"]*\bnumber\b/.test(tag) && /\d/.test(words)
    return isNumber && !cell.includes('<data') ? [`${page}: ${attribute(tag, 'data-label')} ${words}`] : []
  })

/** The same measure of the same place with two values. `by: 'moment'`: as of the same moment; `'quiet'`: where nothing happened in between. */
export function differing(figures: readonly FigureOnPage[], by: 'moment' | 'quiet'): readonly string[] {
  const groups = Map.groupBy(figures, ({ measure, region, part, asOf }) =>
    [measure, region, part, ...(by === 'moment' ? [asOf] : [])].join('|'),
  )
  return [...groups].flatMap(([key, same]) =>
    new Set(same.map(({ value }) => value)).size > 1
      ? [`${key}: ${same.map(({ page, value }) => `${value} on ${page}`).join(', ')}`]
      : [],
  )
}

/** Sums that a page makes of parts (`bkn 0+8`) and that are not what the parts come to as of the same moment. */
export function wrongSums(figures: readonly FigureOnPage[]): readonly string[] {
  const keyOf = ({ measure, region, asOf }: FigureOnPage, part: string) => [measure, region, asOf, part].join('|')
  const known = new Map(figures.map((figure) => [keyOf(figure, figure.part), figure.value]))
  return figures.flatMap((figure) => {
    const [, of = '', bands = ''] = /^(\S+) (\S*\+\S*)$/.exec(figure.part) ?? []
    if (bands === '') return []
    const parts = bands.split('+').map((band) => known.get(keyOf(figure, `${of} ${band}`)))
    if (parts.some((part) => part === undefined)) return []
    const sum = parts.includes('') ? '' : String(parts.reduce((all, part) => all + Number(part), 0))
    return sum === figure.value ? [] : [`${figure.page}: ${figure.part} is ${figure.value}, its parts ${sum}`]
  })
}

/** Where a part and its whole cannot both be true: a place says none where a part of it says some, or the nation has five that none of its provinces has. */
export function contradicting(figures: readonly FigureOnPage[]): readonly string[] {
  const byMeasure = Map.groupBy(figures, ({ measure }) => measure)
  return [...byMeasure].flatMap(([measure, all]) => [...ofOnePlace(measure, all), ...ofPlaces(measure, all)])
}

/** A circular that 45 offices of a region acknowledged, in a region where none did. Releases and lists by quarters are of a period of their own. */
const ofOnePlace = (measure: string, all: readonly FigureOnPage[]) =>
  [...Map.groupBy(all, ({ page, region }) => `${page}|${region}`)].flatMap(([key, own]) => {
    if (!own.some(({ part, value }) => part === '' && value === '0')) return []
    const more = own.filter(
      ({ part, value }) => part !== '' && !/^rilis |\d{4}-T\d/.test(part) && Number(value.split('/')[0]) > 0,
    )
    return more.map(({ part, value }) => `${measure} ${key}: 0, and ${part} is ${value}`)
  })

/** Everything that is told last of each place, of whatever page: provinces that say zero beside a nation that counted more since. */
function ofPlaces(measure: string, all: readonly FigureOnPage[]): readonly string[] {
  const newest = new Map<string, FigureOnPage>()
  for (const figure of all.filter(({ part, region }) => part === '' && region.length === 2)) {
    const known = newest.get(figure.region)
    if (known === undefined || known.asOf < figure.asOf) newest.set(figure.region, figure)
  }
  const nation = newest.get('00')
  const provinces = [...newest.values()].filter(({ region }) => region !== '00')
  if (nation === undefined || nation.value === '' || provinces.length < 30) return []
  const rest = Number(nation.value) - provinces.reduce((sum, { value }) => sum + Number(value), 0)
  const older = provinces.filter(({ value, asOf }) => value === '0' && asOf < nation.asOf)
  // What is hidden may be all of the rest.
  const isHidden = provinces.some(({ value }) => value === '')
  return rest >= 5 && !isHidden
    ? older.map(({ page, region }) => `${measure} ${region} on ${page}: 0 of ${nation.value}`)
    : []
}
