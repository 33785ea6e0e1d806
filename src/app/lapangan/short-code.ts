import { pbkdf2 } from 'node:crypto'
import { codedWords, codeOf, codeStretching, type CodedText } from '#core'

/** As the phone computes it (lib/lapangan/short-code.ts). */
export const shortCode = (text: CodedText): Promise<string> =>
  new Promise((resolve, reject) => {
    const { salt, rounds, bytes } = codeStretching
    pbkdf2(codedWords(text), salt, rounds, bytes, 'sha256', (error, stretched) => {
      if (error === null) resolve(codeOf(stretched))
      else reject(error)
    })
  })
