import type { WordFound, WordLeftover } from '#core'
import { walkXml, type XmlElement } from './walk-xml.ts'

/** The namespace of word processing as ECMA-376 has it, in its transitional and its strict edition. */
const wordSpaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

const tells: Readonly<Record<string, WordLeftover>> = {
  ins: 'tracked-changes',
  del: 'tracked-changes',
  moveFrom: 'tracked-changes',
  moveTo: 'tracked-changes',
  commentReference: 'comments',
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
  drawing: 'pictures',
  pict: 'pictures',
  object: 'pictures',
}

/** Taken out by whoever wrote it, or how a paragraph was before, or the same again for an older program. */
const passedOver: readonly string[] = ['del', 'moveFrom', 'pPrChange', 'Fallback']

const inRun: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** What stands in the body of a Word file: each paragraph one text, each row of a table one text. Null: it cannot be read. */
export function wordWords(xml: Uint8Array): Pick<WordFound, 'paragraphs' | 'left'> | null {
  const page = openPage()
  const path: string[] = []
  let passing = 0
  const isRead = walkXml(xml, {
    open: (element) => {
      const name = nameOf(element)
      const parent = path.at(-1) ?? ''
      path.push(name)
      page.notice(name)
      if (passing > 0 || passedOver.includes(name)) passing += 1
      else page.open(name, parent, element)
    },
    text: (words) => {
      if (passing === 0 && path.at(-1) === 't') page.write(words)
    },
    close: () => {
      const name = path.pop() ?? ''
      if (passing > 0) passing -= 1
      else page.close(name)
    },
  })
  return isRead ? page.read() : null
}

/** Of other namespaces only the one element that repeats words counts. */
const nameOf = ({ space, name }: XmlElement) => (wordSpaces.includes(space) || name === 'Fallback' ? name : '')

/** What is written so far. A paragraph may stand in a box inside another, and a table in a cell. */
function openPage() {
  const paragraphs: string[] = []
  const left = new Set<WordLeftover>()
  const unfinished: string[] = []
  const cells: number[] = []
  const rows: string[][] = []
  const write = (words: string) => {
    const last = unfinished.pop()
    if (last !== undefined) unfinished.push(last + words)
  }
  return {
    write,
    notice: (name: string) => {
      const found = tells[name]
      if (found !== undefined) left.add(found)
    },
    open: (name: string, parent: string, element: XmlElement) => {
      if (name === 'p') unfinished.push('')
      if (name === 'tr') rows.push([])
      if (name === 'tc') cells.push(paragraphs.length)
      // 0 takes a paragraph out of its list.
      if (name === 'numId' && element.attribute('val') !== '0') write('- ')
      if (parent === 'r' && !['page', 'column'].includes(element.attribute('type') ?? '')) write(inRun[name] ?? '')
    },
    close: (name: string) => {
      if (name === 'p') paragraphs.push(unfinished.pop() ?? '')
      if (name === 'tc') {
        const says = paragraphs.splice(cells.pop() ?? paragraphs.length)
        rows.at(-1)?.push(says.join(' ').trim())
      }
      if (name === 'tr') paragraphs.push((rows.pop() ?? []).join(' | '))
    },
    read: () => ({ paragraphs, left: [...left] }),
  }
}
