import { announceFiles, type Netra, type Sender } from '#app'
import type { FieldFilesBody } from './bodies.ts'
import { fieldProblem } from './field-problem.ts'
import type { FilesTaken } from './wire.ts'

/** Notes what a phone holds, and answers with what has come of it. */
export async function takeFieldFiles(netra: Netra, sender: Sender, sent: FieldFilesBody): Promise<Response> {
  const noted = await announceFiles(netra, {
    actor: sender.held.id,
    deviceId: sender.deviceId,
    lhpId: sent.lhpId,
    phoneClock: new Date(sent.clock).toISOString(),
    files: sent.files.map((file) => ({ ...file, takenAt: new Date(file.takenAt).toISOString() })),
  })
  if (!noted.ok) return fieldProblem(noted.refusal.reason)
  const taken: FilesTaken = { files: noted.value }
  return Response.json(taken, { headers: { 'cache-control': 'no-store' } })
}
