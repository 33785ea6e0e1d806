import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { consistencyRanges, growTree, hashInTiles, hashOfRange, type Hash, type HashPair } from '#core'
import { printCheckpoint } from './checkpoint.ts'
import { newPrivateKey, readPrivateKey, signedBy, signerOf } from './note-key.ts'
import { printNote, readNote } from './note.ts'
import { createWitness, type Witness } from './witness.ts'

const pair: HashPair = (left, right) => createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
const origin = 'netra.example/log'
const log = signerOf(origin, 'log', readPrivateKey(newPrivateKey()))
const signer = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))

const treeOf = (size: number, salt = '') => {
  const leaves: readonly Hash[] = Array.from({ length: size }, (_, nth) =>
    createHash('sha256')
      .update(`${salt}${String(nth)}`)
      .digest(),
  )
  const { root, tiles } = growTree(0, leaves, () => null, pair)
  const read = (level: number, index: number) =>
    tiles.find((tile) => tile.level === level && tile.index === index)?.hashes ?? null
  const proofFrom = (older: number) =>
    (consistencyRanges(older, size) ?? []).map((range) => hashOfRange(range, hashInTiles(size, read, pair), pair))
  return { size, root, proofFrom }
}
type Grown = ReturnType<typeof treeOf>

const headOf = ({ size, root }: Grown, by = log, name = origin) => {
  const text = printCheckpoint({ origin: name, size, root, madeAt: null })
  return printNote({ text, signatures: [by.sign(text, 0)] })
}
const bodyOf = (older: number, tree: Grown, head = headOf(tree), proof = tree.proofFrom(older)) =>
  `old ${String(older)}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${head}`

let folder: string
let witness: Witness
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netra-saksi-'))
  witness = createWitness({ signer, logs: [log.key], folder, pair, now: () => 1_700_000_000 })
})
afterEach(() => rm(folder, { recursive: true }))

test('signs a head, and one that grew out of it; and remembers when it is started again', async () => {
  const [small, large] = [treeOf(300), treeOf(70_000)]
  const first = await witness.addCheckpoint(bodyOf(0, small))
  expect(first.status).toBe(200)
  const note = readNote(`${headOf(small)}${first.body}`)
  expect(note === null ? null : signedBy(note, signer.key)).toEqual({ holds: true, at: 1_700_000_000 })
  const again = createWitness({ signer, logs: [log.key], folder, pair, now: () => 1_700_000_600 })
  expect(await again.addCheckpoint(bodyOf(300, large))).toMatchObject({ status: 200 })
  expect(await again.seen(origin)).toMatchObject({ size: 70_000 })
  expect(await again.addCheckpoint(bodyOf(70_000, large))).toMatchObject({ status: 200 })
  expect(await readdir(folder)).toHaveLength(1)
})

test('says the size it knows to who asks from another, signed or not', async () => {
  await witness.addCheckpoint(bodyOf(0, treeOf(300)))
  expect(await witness.addCheckpoint(bodyOf(0, treeOf(400)))).toEqual({
    status: 409,
    type: 'text/x.tlog.size',
    body: '300\n',
  })
  expect(await witness.addCheckpoint(bodyOf(200, treeOf(400)))).toMatchObject({ status: 409, body: '300\n' })
})

test.each<readonly [string, number, () => string]>([
  ['a fork', 422, () => bodyOf(300, treeOf(400, 'lain'))],
  ['another tree of the same size', 409, () => bodyOf(300, treeOf(300, 'lain'), undefined, [])],
  ['a rollback', 400, () => bodyOf(300, treeOf(299), undefined, [])],
  ['a rollback that says so', 409, () => bodyOf(200, treeOf(299))],
  ['a proof that was cut', 422, () => bodyOf(300, treeOf(400), undefined, treeOf(400).proofFrom(300).slice(1))],
  ['a log it does not follow', 404, () => bodyOf(300, treeOf(400), headOf(treeOf(400), log, 'lain.example/log'))],
  [
    'a head that another key signed',
    403,
    () => bodyOf(300, treeOf(400), headOf(treeOf(400), signerOf(origin, 'log', readPrivateKey(newPrivateKey())))),
  ],
  [
    'a head that was changed after it was signed',
    403,
    () => bodyOf(300, treeOf(400), headOf(treeOf(400)).replace('\n400\n', '\n500\n')),
  ],
  ['nothing', 400, () => ''],
  ['a size with a zero before it', 400, () => bodyOf(300, treeOf(400)).replace('old 300', 'old 0300')],
  [
    'sixty-four lines of proof',
    400,
    () =>
      bodyOf(
        300,
        treeOf(400),
        undefined,
        Array.from({ length: 64 }, () => treeOf(1).root),
      ),
  ],
  ['a checkpoint that was cut', 400, () => bodyOf(300, treeOf(400)).slice(0, -20)],
])('signs nothing of %s: %i', async (_, status, body) => {
  await witness.addCheckpoint(bodyOf(0, treeOf(300)))
  expect(await witness.addCheckpoint(body())).toMatchObject({ status })
  expect(await witness.seen(origin)).toMatchObject({ size: 300 })
  // The control: the same witness still signs what grew.
  expect(await witness.addCheckpoint(bodyOf(300, treeOf(400)))).toMatchObject({ status: 200 })
})

test('two heads at once are taken one after the other, and nothing is rolled back', async () => {
  await witness.addCheckpoint(bodyOf(0, treeOf(300)))
  const answers = await Promise.all([
    witness.addCheckpoint(bodyOf(300, treeOf(500))),
    witness.addCheckpoint(bodyOf(300, treeOf(400))),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 409])
  expect(await witness.seen(origin)).toMatchObject({ size: 500 })
})
