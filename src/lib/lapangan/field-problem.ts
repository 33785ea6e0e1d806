import { m } from '#wording'

const kinds = {
  'unknown-device': { status: 401, title: m.lapangan_problem_device, why: m.lapangan_problem_device_why },
  'card-spent': { status: 404, title: m.lapangan_problem_card, why: m.lapangan_problem_card_why },
  unreadable: { status: 400, title: m.lapangan_problem_unreadable, why: m.lapangan_problem_unreadable_why },
  incomplete: { status: 422, title: m.lapangan_problem_incomplete, why: m.lapangan_problem_incomplete_why },
  'draft-changed': { status: 409, title: m.lapangan_problem_changed, why: m.lapangan_problem_changed_why },
  'no-lhp': { status: 409, title: m.lapangan_problem_no_lhp, why: m.lapangan_problem_no_lhp_why },
  'no-activity': { status: 409, title: m.lapangan_problem_no_activity, why: m.lapangan_problem_no_activity_why },
  'not-a-safe-copy': { status: 422, title: m.lapangan_problem_photo, why: m.lapangan_problem_photo_why },
  'too-many-photos': { status: 422, title: m.lapangan_problem_photos, why: m.lapangan_problem_photos_why },
  'too-many-files': { status: 422, title: m.lapangan_problem_files, why: m.lapangan_problem_files_why },
} as const
export type FieldProblem = keyof typeof kinds

/** What a phone is answered besides success (RFC 9457), in its language. `more` is what it needs to go on. */
export function fieldProblem(reason: FieldProblem, more: Readonly<Record<string, unknown>> = {}): Response {
  const { status, title, why } = kinds[reason]
  return Response.json(
    { type: `urn:netra:problem:${reason}`, title: title(), status, detail: why(), reason, ...more },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(status === 401 ? { 'www-authenticate': 'Device' } : {}),
      },
    },
  )
}
