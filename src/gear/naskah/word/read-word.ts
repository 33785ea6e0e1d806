import { accept, refuse, type Result } from '#base'
import { markWords, type WordFound } from '#core'
import type { ReadWord, WordFileRefusal } from '#app'
import { walkXml } from './walk-xml.ts'
import { readZip, type ZipFiles, type ZipLimits, type ZipRefusal } from './read-zip.ts'
import { wordWords } from './word-words.ts'

const wordLimits: ZipLimits = { entries: 500, bytes: 40 * 1024 * 1024, ratio: 200 }
/** Of the one part that is read as words: twenty thousand letters are not a tenth of it. */
const longestDocument = 8 * 1024 * 1024

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const propertiesType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
/** Programs inside a document, by whichever name. */
const programs = /vbaProject|vbaData|macroEnabled|activeX/i

const visibleMark = new RegExp(String.raw`${markWords}\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4})+)`)

export const markProperty = 'Netra'

/** What a Word file says, whatever it is called. Nothing in it is run, followed or fetched. */
export const readWord: ReadWord = (bytes) => {
  // A ZIP begins with its first file; anything else is another kind of document under a borrowed name.
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'PK\x03\x04')
    return refuse({ reason: 'word-not-a-file' })
  const unzipped = readZip(bytes, wordLimits)
  if (!unzipped.ok) return refuse(refusals[unzipped.refusal.reason])
  const files = unzipped.value
  const types = typesOf(files)
  if (types === null) return refuse({ reason: 'word-not-a-file' })
  if ([...files.keys(), ...types.values()].some((name) => programs.test(name))) return refuse({ reason: 'word-macros' })
  return found(files, types)
}

const refusals: Readonly<Record<ZipRefusal['reason'], WordFileRefusal>> = {
  'zip-broken': { reason: 'word-broken' },
  'zip-bomb': { reason: 'word-bomb' },
}

/** Each part of the package, and what it says it is. */
function typesOf(files: ZipFiles): ReadonlyMap<string, string> | null {
  const list = files.get('[Content_Types].xml')
  const types = new Map<string, string>()
  const isRead =
    list !== undefined &&
    walkXml(list, {
      open: ({ attribute }) => {
        const [type, part] = [attribute('ContentType'), attribute('PartName') ?? attribute('Extension')]
        if (type !== null && part !== null) types.set(part, type)
      },
    })
  return isRead ? types : null
}

function found(files: ZipFiles, types: ReadonlyMap<string, string>): Result<WordFound, WordFileRefusal> {
  const document = partOf(files, types, documentType)
  if (document === null) {
    const macros = [...types.values()].some((type) => /word.*macro/i.test(type))
    return refuse({ reason: macros ? 'word-macros' : 'word-not-a-file' })
  }
  const words = document.length > longestDocument ? null : wordWords(document)
  if (words === null) return refuse({ reason: 'word-broken' })
  const hidden = hiddenMark(partOf(files, types, propertiesType))
  const visible = words.paragraphs.flatMap((line) => visibleMark.exec(line)?.[1] ?? [])
  return accept({
    marks: [...hidden, ...visible],
    paragraphs: words.paragraphs,
    left: [...words.left, ...(leadsOut(files) ? (['links'] as const) : [])],
  })
}

function partOf(files: ZipFiles, types: ReadonlyMap<string, string>, wanted: string): Uint8Array | null {
  const [part] = [...types].find(([, type]) => type === wanted) ?? []
  return files.get(part?.replace(/^\//, '') ?? '') ?? null
}

/** The property that no page shows, and that word processors keep. */
function hiddenMark(properties: Uint8Array | null): readonly string[] {
  if (properties === null) return []
  const marks: string[] = []
  let isOurs = false
  walkXml(properties, {
    open: ({ name, attribute }) => {
      if (name === 'property') isOurs = attribute('name') === markProperty
    },
    text: (words) => {
      if (isOurs && words.trim() !== '') marks.push(words.trim())
    },
  })
  return marks
}

/** A template or a picture at somebody else's address: never followed here, and told to whoever takes the file. */
function leadsOut(files: ZipFiles): boolean {
  let leads = false
  for (const [name, file] of files)
    if (name.endsWith('.rels'))
      walkXml(file, {
        open: ({ attribute }) => {
          leads ||= attribute('TargetMode') === 'External'
        },
      })
  return leads
}
