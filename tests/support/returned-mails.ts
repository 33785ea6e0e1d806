/** Returned mail in the shapes in which servers write it; addresses and names are invented. */
type Returning = { readonly to: string; readonly office: string }
type Shape = (mail: Returning) => string

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`

const original = ({ to, office }: Returning) => [
  `Return-Path: <${to}>`,
  'Auto-Submitted: auto-generated',
  'From: netra@contoh.go.id',
  `To: ${office}`,
  'Subject: Surat edaran 138/PM.00.02/K.KI/11/2026',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'RAHASIA-ISI: sebuah surat edaran untuk kantor Anda.',
]

type Said = { readonly action?: string; readonly status?: string; readonly diagnostic?: string }

const postfixReport =
  ({ action = 'failed', status = '5.1.1', diagnostic = 'smtp; 550 5.1.1 User unknown' }: Said): Shape =>
  (mail) =>
    lines(
      'Received: by mx.lain.test (Postfix) id 4ZfQ; Mon, 30 Nov 2026 07:02:11 +0700 (WIB)',
      'Date: Mon, 30 Nov 2026 07:02:11 +0700 (WIB)',
      'From: MAILER-DAEMON@mx.lain.test (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      `To: ${mail.to}`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status;',
      '\tboundary="4ZfQ3p.1764461/mx.lain.test"',
      'Content-Transfer-Encoding: 8bit',
      '',
      'This is a MIME-encapsulated message.',
      '',
      '--4ZfQ3p.1764461/mx.lain.test',
      'Content-Description: Notification',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `<${mail.office}>: host 10.0.0.5 said: 550 5.1.1 RAHASIA-ALASAN`,
      '',
      '--4ZfQ3p.1764461/mx.lain.test',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.lain.test',
      'X-Postfix-Queue-ID: 4ZfQ3p',
      `X-Postfix-Sender: rfc822; ${mail.to}`,
      'Arrival-Date: Mon, 30 Nov 2026 07:02:09 +0700 (WIB)',
      '',
      `Final-Recipient: rfc822; ${mail.office}`,
      `Original-Recipient: rfc822;${mail.office}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Remote-MTA: dns; 10.0.0.5',
      `Diagnostic-Code: ${diagnostic}`,
      '    RAHASIA-ALASAN',
      '',
      '--4ZfQ3p.1764461/mx.lain.test',
      'Content-Description: Undelivered Message',
      'Content-Type: message/rfc822',
      '',
      ...original(mail),
      '',
      '--4ZfQ3p.1764461/mx.lain.test--',
    )

export const postfix: Shape = postfixReport({})
export const gaveUp: Shape = postfixReport({
  action: 'failed',
  status: '4.4.1',
  diagnostic: 'X-Postfix; connect timed out',
})
export const delayed: Shape = postfixReport({ action: 'delayed', status: '4.4.1', diagnostic: 'X-Postfix; timed out' })
export const delivered: Shape = postfixReport({
  action: 'delivered',
  status: '2.0.0',
  diagnostic: 'smtp; 250 2.0.0 ok',
})
export const relayed: Shape = postfixReport({ action: 'relayed', status: '2.0.0', diagnostic: 'smtp; 250 2.0.0 ok' })

export const exim: Shape = (mail) =>
  lines(
    'Received: from Debian-exim by mx.lain.test with local (Exim 4.98) id 1vPq; Mon, 30 Nov 2026 07:02:11 +0700',
    `X-Failed-Recipients: ${mail.office}`,
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mx.lain.test>',
    `To: ${mail.to}`,
    `References: <x@contoh.go.id>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=1764461-eximdsn-72',
    'MIME-Version: 1.0',
    'Subject: Mail delivery failed: returning message to sender',
    '',
    '--1764461-eximdsn-72',
    'Content-type: text/plain; charset=us-ascii',
    '',
    'This message was created automatically by mail delivery software. RAHASIA-ALASAN',
    '',
    '--1764461-eximdsn-72',
    'Content-type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.lain.test',
    '',
    'Action: failed',
    `Final-Recipient: rfc822;${mail.office}`,
    'Status: 5.0.0',
    'Remote-MTA: dns; 10.0.0.5',
    'Diagnostic-Code: smtp; 550 5.2.1 The email account that you tried to reach is disabled.',
    '',
    '--1764461-eximdsn-72',
    'Content-type: message/rfc822',
    '',
    ...original(mail),
    '--1764461-eximdsn-72--',
  )

/** Before 4.80 it had no machine part. */
export const oldExim: Shape = (mail) =>
  lines(
    `X-Failed-Recipients: ${mail.office}`,
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mx.lain.test>',
    `To: ${mail.to}`,
    'Subject: Mail delivery failed: returning message to sender',
    '',
    'A message that you sent could not be delivered to one or more of its recipients. RAHASIA-ALASAN',
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    ...original(mail),
  )

export const exchange: Shape = (mail) =>
  lines(
    'From: <postmaster@lain.onmicrosoft.test>',
    `To: ${mail.to}`,
    'Date: Mon, 30 Nov 2026 00:02:11 +0000',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="3f1f3a77-f3f5-4ef4-8b8e-9bd9c4a0c1aa"',
    'Content-Language: id-ID',
    'X-MS-Exchange-Message-Is-Ndr:',
    'Message-ID: <a@lain.test>',
    'Subject: Undeliverable: Surat edaran 138',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    '',
    '--3f1f3a77-f3f5-4ef4-8b8e-9bd9c4a0c1aa',
    'Content-Type: multipart/alternative; differences=Content-Type;',
    '\tboundary="b5f0a1c6-75c3-4f4c-8d53-0ce2f25bd91f"',
    '',
    '--b5f0a1c6-75c3-4f4c-8d53-0ce2f25bd91f',
    'Content-Type: text/plain; charset="us-ascii"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Your message couldn=27t be delivered. RAHASIA-ALASAN',
    '',
    '--b5f0a1c6-75c3-4f4c-8d53-0ce2f25bd91f',
    'Content-Type: text/html; charset="us-ascii"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`<html><body>${'<p>RAHASIA-ALASAN</p>'.repeat(400)}</body></html>`)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
    '',
    '--b5f0a1c6-75c3-4f4c-8d53-0ce2f25bd91f--',
    '',
    '--3f1f3a77-f3f5-4ef4-8b8e-9bd9c4a0c1aa',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;SG2PR01MB0001.apcprd01.prod.outlook.test',
    'Received-From-MTA: dns;SI2PR01CA0002.apcprd01.prod.exchangelabs.test',
    'Arrival-Date: Mon, 30 Nov 2026 00:02:10 +0000',
    '',
    `Final-Recipient: rfc822;${mail.office}`,
    'Action: failed',
    'Status: 5.1.10',
    'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient',
    ' not found by SMTP address lookup',
    'X-Display-Name: Sekretariat',
    '',
    '--3f1f3a77-f3f5-4ef4-8b8e-9bd9c4a0c1aa',
    'Content-Type: message/rfc822',
    '',
    ...original(mail),
    '--3f1f3a77-f3f5-4ef4-8b8e-9bd9c4a0c1aa--',
  )

export const gmail: Shape = (mail) =>
  lines(
    'Return-Path: <>',
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.test>',
    `To: ${mail.to}`,
    'Auto-Submitted: auto-replied',
    'Subject: Delivery Status Notification (Failure)',
    `X-Failed-Recipients: ${mail.office}`,
    'Content-Type: multipart/report; boundary="00000000000055a4a206"; report-type=delivery-status',
    '',
    '--00000000000055a4a206',
    'Content-Type: multipart/related; boundary="00000000000055b6f106"',
    '',
    '--00000000000055b6f106',
    'Content-Type: multipart/alternative; boundary="00000000000055b6f407"',
    '',
    '--00000000000055b6f407',
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '** Alamat tidak ditemukan ** RAHASIA-ALASAN',
    '',
    '--00000000000055b6f407--',
    '--00000000000055b6f106',
    'Content-Type: image/png; name="icon.png"',
    'Content-Disposition: attachment; filename="icon.png"',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <icon.png>',
    '',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    '--00000000000055b6f106--',
    '--00000000000055a4a206',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; googlemail.test',
    'Arrival-Date: Sun, 29 Nov 2026 16:02:10 -0800 (PST)',
    'X-Original-Message-ID: <x@contoh.go.id>',
    '',
    `Final-Recipient: rfc822; ${mail.office}`,
    'Action: failed',
    'Status: 5.2.2',
    'Diagnostic-Code: smtp; The email account that you tried to reach is over quota.',
    'Last-Attempt-Date: Sun, 29 Nov 2026 16:02:11 -0800 (PST)',
    '',
    '--00000000000055a4a206',
    'Content-Type: message/rfc822',
    '',
    ...original(mail),
    '--00000000000055a4a206--',
  )

export const qmail: Shape = (mail) =>
  lines(
    'Date: 30 Nov 2026 00:02:11 -0000',
    'From: MAILER-DAEMON@mx.lain.test',
    `To: ${mail.to}`,
    'Subject: failure notice',
    '',
    'Hi. This is the qmail-send program at mx.lain.test.',
    `<${mail.office}>:`,
    'Sorry, no mailbox here by that name. RAHASIA-ALASAN (#5.1.1)',
  )

/** The machine part in base64, under a boundary that nobody closes. */
export const inBase64: Shape = (mail) =>
  lines(
    'From: postmaster@lain.test',
    'Subject: Returned',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      `Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ${mail.office}\nAction: failed\nStatus: 5.4.4\n`,
    ).toString('base64'),
  )

export const holiday: Shape = (mail) =>
  lines(
    `From: Contoh Budi <${mail.office}>`,
    `To: ${mail.to}`,
    'Subject: Automatic reply: Surat edaran',
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: All',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Saya cuti sampai Senin.',
  )

export const holidayOfServer: Shape = (mail) => holiday(mail).replace(/^From: .*$/m, 'From: postmaster@lain.test')

export const answered: Shape = (mail) =>
  lines(`From: ${mail.office}`, `To: ${mail.to}`, 'Subject: Re: Surat edaran', '', 'Sudah kami terima.')

/** A return of somebody's mail, passed on as a whole. */
export const passedOn: Shape = (mail) =>
  lines(
    `From: ${mail.office}`,
    `To: ${mail.to}`,
    'Subject: Fwd: Undelivered',
    'Content-Type: multipart/mixed; boundary=luar',
    '',
    '--luar',
    'Content-Type: text/plain',
    '',
    'Lihat ini.',
    '--luar',
    'Content-Type: message/rfc822',
    '',
    postfix(mail),
    '--luar--',
  )

export const readReceipt: Shape = (mail) =>
  lines(
    `From: ${mail.office}`,
    `To: ${mail.to}`,
    'Subject: Dibaca: Surat edaran',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=m',
    '',
    '--m',
    'Content-Type: message/disposition-notification',
    '',
    `Final-Recipient: rfc822;${mail.office}`,
    'Disposition: manual-action/MDN-sent-manually; displayed',
    '--m--',
  )

export const oldWarning: Shape = (mail) =>
  lines(
    'From: MAILER-DAEMON@mx.lain.test',
    `To: ${mail.to}`,
    'Subject: Warning: could not send message for past 4 hours',
    '',
    'THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
  )
