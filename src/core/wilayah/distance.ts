/** A place on the earth in degrees, WGS 84. */
export type Point = { readonly latitude: number; readonly longitude: number }

/** Mean radius of the earth in kilometres, after the IUGG (2a + b) / 3 of WGS 84. */
const earthRadius = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres over the great circle between two points: as the crow flies, and never the length of a road. */
export function kilometresBetween(one: Point, other: Point): number {
  const [up, along] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const chord =
    Math.sin(up / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(along / 2) ** 2
  // Rounding may carry the chord of two antipodes over one.
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
