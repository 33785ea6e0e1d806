// In the place of what the library can besides X25519: a page that only seals does not carry it over a slow line.
const absent = (): never => {
  throw new Error('only X25519 is sealed to in the browser')
}
export const MLKEM768P256 = absent
export const MLKEM768X25519 = absent
export const p256 = absent
export const scrypt = absent
export const scryptAsync = absent
