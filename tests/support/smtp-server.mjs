/**
 * A mail server, as a process of its own. To whom a mail goes says what becomes of it: `tolak…` is refused for good (550), `tunda…` for
 * now (451), and a mail to `gantung…` is taken and never answered.
 */
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

const answer = (responseCode, message) => Object.assign(new Error(message), { responseCode })
const refusals = [
  [/^tolak/, 550, 'no such user'],
  [/^tunda/, 451, 'later'],
]

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo({ address }, _session, done) {
    const refused = refusals.find(([who]) => who.test(address))
    if (refused === undefined) done()
    else done(answer(refused[1], refused[2]))
  },
  async onData(stream, { envelope }, done) {
    const to = envelope.rcptTo.map(({ address }) => address)
    process.send?.({ from: envelope.mailFrom.address, to, raw: await text(stream) })
    if (!to.some((address) => address.startsWith('gantung'))) done()
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.server.address().port }))
