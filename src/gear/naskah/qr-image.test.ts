import { expect, test } from 'vitest'
import { modulesOf, readQr } from '../../../tests/support/read-qr.ts'
import { qrImage } from './qr-image.ts'

test.each(['http://localhost:3000', 'https://netra.contoh', 'https://netra.bawaslu-kabupaten-contoh.go.id'])(
  'the QR code on a paper of %s reads as its address, whatever its code',
  (origin) => {
    for (const code of ['ABCDEFGHJKMNPQRSTVWXYZ01', '000000000000000000000000', '7K2MABCD0123WXYZ9QRSTV45']) {
      const address = `${origin}/naskah#${code}`
      const [, size, path] = /viewBox="0 0 (\d+) \d+"><path stroke="#000" d="([^"]+)"/.exec(qrImage(address)) ?? []
      expect(readQr(modulesOf({ path: path ?? '', size: Number(size) }, 2))).toBe(address)
    }
  },
)
