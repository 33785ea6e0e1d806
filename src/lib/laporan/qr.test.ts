import { expect, test } from 'vitest'
import { modulesOf, readQr } from '../../../tests/support/read-qr.ts'
import { qrOf, statusAddress } from './qr.ts'

const receipt = '7K2M-ABCD-0123-WXYZ-9QRS-TV45'

test.each(['http://localhost:3000', 'https://netra.contoh', 'https://netra.bawaslu-kabupaten-contoh.go.id'])(
  'the QR code of a receipt at %s reads as the status page with the code behind #, where no server sees it',
  (origin) => {
    const text = readQr(modulesOf(qrOf(statusAddress(origin, receipt))))
    expect(text).toBe(`${origin}/status#${receipt}`)
    const address = new URL(text)
    expect(address.hash).toBe(`#${receipt}`)
    expect(address.pathname + address.search).toBe('/status')
  },
)
