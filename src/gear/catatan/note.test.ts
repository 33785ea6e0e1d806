import { expect, test } from 'vitest'
import { readCheckpoint, printCheckpoint } from './checkpoint.ts'
import { newPrivateKey, noteKey, printKey, readKey, readPrivateKey, signedBy, signerOf } from './note-key.ts'
import { printNote, readNote } from './note.ts'

/** The checkpoint that C2SP tlog-cosignature shows, with the log's signature and a witness's. */
const published = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

test('the published example is read, and printed again byte for byte', () => {
  const read = readCheckpoint(published)
  expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
  expect(read?.note.signatures.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['example.com/behind-the-sofa', 64],
    ['witness.example.com/w1', 72],
  ])
  expect(read === null ? '' : printNote(read.note)).toBe(published)
  expect(read?.note.signatures[1]?.bytes.readBigUInt64BE(0)).toBe(1679315147n)
  expect(read === null ? '' : printCheckpoint(read)).toBe(published.slice(0, published.indexOf('\n\n') + 1))
})

test('the verifier key of the Go checksum database has the id that it names', () => {
  const key = readKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')
  expect(key).toMatchObject({ name: 'sum.golang.org', type: 'log' })
  expect(key === null ? '' : printKey(key)).toBe('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')
  expect(readKey('sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')).toBeNull()
})

const text = 'netra.example/catatan\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
const log = signerOf('netra.example/catatan', 'log', readPrivateKey(newPrivateKey()))
const witness = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))

test('a note that was signed holds by that key, over that text and at that time alone', () => {
  const note = { text, signatures: [log.sign(text, 5), witness.sign(text, 1_700_000_000)] }
  expect(readNote(printNote(note))).toEqual(note)
  expect(signedBy(note, log.key)).toEqual({ holds: true, at: 0 })
  expect(signedBy(note, witness.key)).toEqual({ holds: true, at: 1_700_000_000 })
  const forged = { ...note, text: text.replace('1', '2') }
  expect([signedBy(forged, log.key), signedBy(forged, witness.key)]).toEqual([
    { holds: false, why: 'broken' },
    { holds: false, why: 'broken' },
  ])
  const later = Buffer.from(witness.sign(text, 1).bytes)
  later.writeBigUInt64BE(2n)
  expect(signedBy({ text, signatures: [{ ...witness.sign(text, 1), bytes: later }] }, witness.key)).toMatchObject({
    why: 'broken',
  })
  const stranger = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  expect(signedBy(note, stranger.key)).toEqual({ holds: false, why: 'unknown' })
  // Signed as a log, a witness's key says nothing of a time, and is another key.
  expect(signedBy(note, noteKey('saksi.example/w1', 'log', witness.key.publicKey))).toEqual({
    holds: false,
    why: 'unknown',
  })
  expect(readKey(printKey(witness.key))).toEqual(witness.key)
})

test.each([
  ['nothing', ''],
  ['no empty line', published.replace('\n\n', '\n')],
  ['no newline at the end', published.slice(0, -1)],
  ['a carriage return', published.replace('\n20852163', '\r\n20852163')],
  ['a name with a plus', published.replace('witness.example.com/w1', 'witness+w1')],
  ['a signature that is not base64', published.replace('jWbPPw', 'jWb*Pw')],
  ['a hyphen for a dash', published.replaceAll('—', '-')],
  ['a size with a zero before it', published.replace('20852163', '020852163')],
  ['a size past what a number holds', published.replace('20852163', '9007199254740993')],
  ['a root that was cut', published.replace('CsUYapGG', 'CsUY')],
  ['64 KiB of it', `${'x'.repeat(64 * 1024)}${published}`],
])('is no checkpoint: %s', (_, written) => {
  expect(readCheckpoint(written)).toBeNull()
})
