import type { Role } from '../akses/role.ts'

/** Who maps a region for its office, and who publishes what was mapped (N145). Twins of `netra.maps_own` and of the policy `publish_own`. */
export const mapRoles: readonly Role[] = ['staf-penanganan', 'anggota', 'ketua', 'sekretariat']
export const mapPublishers: readonly Role[] = ['anggota', 'ketua']
export const mapOfficeKinds: readonly string[] = ['bawaslu-kabkota', 'bawaslu-provinsi']

type Post = { readonly role: Role; readonly office: { readonly kind: string } }
export const mayMap = ({ role, office }: Post): boolean =>
  mapRoles.includes(role) && mapOfficeKinds.includes(office.kind)
/** Whoever may map and signs for the office; a map that is not published is read by its office alone. */
export const mayPublishMap = (post: Post): boolean => mayMap(post) && mapPublishers.includes(post.role)
