const beginnings: readonly (readonly [mediaType: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file says it is by how it begins; null for anything but a PDF, a JPEG or a PNG. */
export const mediaTypeOf = (file: Uint8Array): string | null =>
  beginnings.find(([, bytes]) => bytes.every((byte, at) => file[at] === byte))?.[0] ?? null
