import { sendCircularMails } from '#app'
import { circularMail, circularSms } from '#wording'
import type { Sweep } from './sweep.ts'

/** Some at a time, so that eighty thousand mails hold up nothing else. */
export const sendCircularMailsSweep: Sweep = {
  name: 'send-circular-mails',
  everyMs: 15_000,
  run: async (netra) => {
    await sendCircularMails(netra, (mail) => (mail.way === 'telepon' ? circularSms : circularMail)(mail, netra.origin))
  },
}
