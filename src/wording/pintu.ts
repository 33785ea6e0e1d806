import { m } from './paraglide/messages.js'

/**
 * What somebody who asked for a one-time code is mailed, Indonesian first. The subject has no code in it: subjects are shown on locked
 * telephones that lie on a desk.
 */
export const doorCodeMail = (code: string, minutes: number): { readonly subject: string; readonly text: string } => ({
  subject: m.pintu_mail_subject({}, { locale: 'id' }),
  text: `${m.pintu_mail_text({ code, minutes }, { locale: 'id' })}\n\n${m.pintu_mail_text({ code, minutes }, { locale: 'en' })}\n`,
})

/** The same to a telephone: one short message, in the alphabet that telephones of any age have. */
export const doorCodeSms = (code: string, minutes: number): { readonly subject: string; readonly text: string } => ({
  subject: '',
  text: `${m.pintu_sms_text({ code, minutes }, { locale: 'id' })} / ${m.pintu_sms_text({ code, minutes }, { locale: 'en' })}`,
})
