const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26

/** The id of a signature as it is printed: 128 bits in Crockford's base 32, in groups of four. */
export function printPledgeCode(id: string): string {
  let left = BigInt(`0x${id.replaceAll('-', '')}`)
  let code = ''
  for (let at = 0; at < length; at++) {
    code = (symbols[Number(left & 31n)] ?? '') + code
    left >>= 5n
  }
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** As people type it, or as a scanner reads the QR code: an address with the code behind `#`. Null when it cannot be one. */
export function parsePledgeCode(typed: string): string | null {
  const bare = typed
    .slice(typed.lastIndexOf('#') + 1)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (bare.length !== length || ![...bare].every((symbol) => symbols.includes(symbol))) return null
  const value = [...bare].reduce((sum, symbol) => (sum << 5n) | BigInt(symbols.indexOf(symbol)), 0n)
  if (value >> 128n !== 0n) return null
  const hex = value.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
