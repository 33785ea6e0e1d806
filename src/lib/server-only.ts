/**
 * What a page without scripts is drawn from. Kit writes the data of each page as text for its scripts, also where the page has none: of the numbers of
 * five hundred regions that took longer than to draw them. Of this it writes nothing.
 */
export class ServerOnly<Value> {
  readonly value: Value
  constructor(value: Value) {
    this.value = value
  }
}
