import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { encode } from 'uqr'
import { mapText, type Naskah } from '#core'
import { coverageOf } from './coverage.ts'
import { readFonts } from './fonts.ts'
import { legibleWith, plainLatin } from './legible.ts'

export type Typesetter = (paper: Naskah) => Uint8Array

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

const cacheAge = 10

function dataOf(paper: Naskah, readable: (text: string) => string) {
  const data = mapText(paper, readable) as Record<string, unknown>
  const checkQr = paper.check === null ? null : qrOf(paper.check.address)
  const door = paper.check?.door ?? null
  return {
    ...data,
    kind: paper.kind,
    stamp: stampOf(paper.writtenAt),
    qr: 'scan' in paper ? qrOf(paper.scan) : null,
    checkQr,
    doorQr: door === null ? null : qrOf(door.address),
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

/** Squares of a row that stand side by side are one, or the paper would be all QR. */
function qrOf(words: string): string {
  const { data, size } = encode(words, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${String(index)} ${String(y)}h${String(run.length)}v1h-${String(run.length)}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}"><path d="${path.join('')}"/></svg>`
}
