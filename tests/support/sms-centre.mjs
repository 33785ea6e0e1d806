/** An operator's centre for short messages in a process of its own: takes binds and messages by SMPP 3.4, and tells its parent what came. */
import { readFileSync } from 'node:fs'
import smpp from 'smpp'

const { port, user, password, cert, key } = JSON.parse(process.env['SMS_CENTRE'] ?? '{}')
const tls = cert === undefined ? {} : { cert: readFileSync(cert), key: readFileSync(key) }
const full = 0x14
const noSuchNumber = 0x0b

const server = smpp.createServer(tls, (session) => {
  let bound = false
  session.on('error', () => undefined)
  session.on('bind_transmitter', (pdu) => {
    bound = pdu.system_id === user && pdu.password === password
    session.send(pdu.response(bound ? {} : { command_status: 0x0e }))
  })
  session.on('unbind', (pdu) => {
    session.send(pdu.response())
    session.close()
  })
  session.on('submit_sm', (pdu) => {
    const to = pdu.destination_addr
    if (!bound) return void session.send(pdu.response({ command_status: 0x04 }))
    if (to.endsWith('000')) return void session.send(pdu.response({ command_status: noSuchNumber }))
    if (to.endsWith('111')) return void session.send(pdu.response({ command_status: full }))
    // Taken, and gone without a word, as a line that breaks.
    if (to.endsWith('222')) return void session.destroy()
    const { message, udh } = pdu.short_message
    process.send?.({
      to,
      from: pdu.source_addr,
      text: message.toString(),
      part: udh === undefined ? null : [...Buffer.concat(udh)].slice(-2),
    })
    session.send(pdu.response({ message_id: String(pdu.sequence_number) }))
  })
})
server.listen(port, '127.0.0.1', () => process.send?.('ready'))
