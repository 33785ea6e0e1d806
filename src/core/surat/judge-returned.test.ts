import { expect, test } from 'vitest'
import { judgeReturned, type IncomingMail, type RecipientReport } from './judge-returned.ts'

const report = (said: Partial<RecipientReport>): RecipientReport => ({
  action: '',
  status: '',
  diagnostic: '',
  ...said,
})
const judged = (said: Partial<IncomingMail>) =>
  judgeReturned({
    isFromNobody: true,
    from: 'MAILER-DAEMON@lain.test',
    subject: 'Undelivered Mail Returned to Sender',
    autoSubmitted: 'auto-replied',
    namesFailed: false,
    reports: [],
    ...said,
  })
const one = (said: Partial<RecipientReport>) => judged({ reports: [report(said)] })

test('the action decides, and the status says why', () => {
  expect(one({ action: 'failed', status: '5.1.1' })).toEqual({ kind: 'returned', status: '5.1.1' })
  expect(one({ action: 'Failed (gave up)', status: '4.4.7 (delivery time expired)' })).toEqual({
    kind: 'returned',
    status: '4.4.7',
  })
  expect(one({ action: 'delayed', status: '4.4.1' })).toEqual({ kind: 'delayed' })
  expect(one({ action: 'delayed', status: '5.1.1' })).toEqual({ kind: 'delayed' })
  for (const action of ['delivered', 'relayed', 'expanded'])
    expect(one({ action, status: '2.1.5' })).toEqual({ kind: 'delivered' })
})

test('without a known action the class of the status decides', () => {
  expect(one({ status: '5.7.1' })).toEqual({ kind: 'returned', status: '5.7.1' })
  expect(one({ action: 'gagal', status: '4.2.2' })).toEqual({ kind: 'delayed' })
  expect(one({ status: '2.0.0' })).toEqual({ kind: 'delivered' })
  expect(one({})).toEqual({ kind: 'no-return' })
})

test('who writes x.0.0 is asked what the other server said, of the same class', () => {
  expect(one({ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 550 5.1.1 unknown 5.7.1' })).toEqual({
    kind: 'returned',
    status: '5.1.1',
  })
  expect(one({ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 450 4.2.2 full' })).toMatchObject({
    status: '5.0.0',
  })
  expect(one({ action: 'failed', diagnostic: 'smtp; 550 from 10.5.1.1.7 no' })).toMatchObject({ status: null })
})

test('an address that stands for several people has reached its office with one of them', () => {
  const reports = [report({ action: 'failed', status: '5.1.1' }), report({ action: 'delivered', status: '2.1.5' })]
  expect(judged({ reports })).toEqual({ kind: 'delivered' })
})

test('without a machine part: a list of failed recipients, or the words of the server itself', () => {
  const old = { autoSubmitted: '', subject: 'failure notice' }
  expect(judged({ namesFailed: true })).toEqual({ kind: 'returned', status: null })
  expect(judged(old)).toEqual({ kind: 'returned', status: null })
  expect(judged({ ...old, subject: 'Warning: message delayed 24 hours' })).toEqual({ kind: 'no-return' })
  expect(judged({ ...old, isFromNobody: false })).toEqual({ kind: 'no-return' })
})

test.each([
  ['a notice of holidays', { from: 'budi@lain.test', autoSubmitted: 'auto-replied' }],
  ['one of Exchange, which says auto-generated', { from: 'budi@lain.test', autoSubmitted: 'auto-generated' }],
  ['one in the name of the server', { autoSubmitted: 'auto-replied' }],
  ['an answer by hand', { from: 'budi@lain.test', autoSubmitted: '', isFromNobody: false }],
])('%s is no return', (_what, said) => {
  expect(judged(said)).toEqual({ kind: 'no-return' })
})
