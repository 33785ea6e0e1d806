import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { mapText, type Naskah } from '#core'
import { coverageOf } from './coverage.ts'
import { readFonts } from './fonts.ts'
import { legibleWith, plainLatin } from './legible.ts'
import { qrImage } from './qr-image.ts'

type Typesetter = (paper: Naskah) => Uint8Array

const ours = join(import.meta.dirname, 'templates')

/**
 * Sets papers in type: PDF/A-2a, tagged, its language Indonesian. The same paper gives the same bytes. A warning of the
 * compiler is a fault: an unknown font is no more than that to it, and would print something else.
 */
export function openTypesetter(templates = ours): Typesetter {
  const weights = readFonts()
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: weights.flat() }] })
  const inAnyWeight = weights.map((fonts) => fonts.map(coverageOf).reduce((all, one) => all.union(one)))
  const legible = legibleWith(inAnyWeight.reduce((all, one) => all.intersection(one)))
  const latin = legibleWith(plainLatin)

  const set = (paper: Naskah, readable: (text: string) => string): Uint8Array => {
    // A file that is on no disk. As an input it would make another library for each paper, and all that was worked out with the one
    // before is forgotten: a sixth of the time.
    compiler.mapShadow(join(templates, 'paper.json'), Buffer.from(JSON.stringify(dataOf(paper, readable))))
    const compiled = compiler.compile({ mainFilePath: join(templates, `${paper.kind}.typ`) })
    const said = compiled.takeWarnings() ?? compiled.takeError()
    if (said !== null || compiled.result === null)
      throw new Error(`${paper.kind}.typ: ${JSON.stringify(said?.shortDiagnostics ?? 'nothing was set')}`)
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: paper.writtenAt })
    // What one paper left behind the next hardly needs, and it would only grow.
    compiler.evictCache(cacheAge)
    return pdf
  }
  return (paper) => {
    try {
      return set(paper, legible)
    } catch (error) {
      // Fonts that have each of two letters, and neither has both joined.
      if (!String(error).includes('could not be displayed')) throw error
      return set(paper, latin)
    }
  }
}

const cacheAge = 2

function dataOf(paper: Naskah, readable: (text: string) => string) {
  const data = mapText(paper, readable) as Record<string, unknown>
  const checkQr = paper.check === null ? null : qrImage(paper.check.address)
  const door = paper.check?.door ?? null
  return {
    ...data,
    kind: paper.kind,
    stamp: stampOf(paper.writtenAt),
    qr: 'scan' in paper ? qrImage(paper.scan) : null,
    checkQr,
    doorQr: door === null ? null : qrImage(door.address),
    codeQr: 'door' in paper && paper.door !== null ? qrImage(paper.door.address) : null,
  }
}

/** Typst asks for the parts of a date, and PDF/A for a date. */
function stampOf(seconds: number) {
  const at = new Date(seconds * 1000)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}
