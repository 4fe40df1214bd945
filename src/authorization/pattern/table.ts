/** A set of short lists of integers, each with a number: those of the states of a search. */

export interface Table {
  readonly size: () => number;
  /** Number of the list in the first `length` places; the table's former size where it was not there yet. */
  readonly add: (list: Int32Array, length: number) => number;
  /** Copies a list into `target` and gives its length. */
  readonly read: (number: number, target: Int32Array) => number;
}

export function createTable(): Table {
  let items = new Int32Array(1024);
  /** Where each list starts; one more for the end of the last. */
  const starts = [0];
  /** Open addressing: number of the list + 1, or 0. */
  let slots = new Int32Array(256);

  const same = (number: number, list: Int32Array, length: number): boolean => {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (items[start + at] !== list[at]) return false;
    return true;
  };

  const place = (list: Int32Array, length: number): number => {
    const mask = slots.length - 1;
    let slot = hash(list, 0, length) & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0 && !same(entry - 1, list, length); entry = slots[slot] ?? 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const append = (list: Int32Array, length: number): void => {
    const start = starts.at(-1) ?? 0;
    if (start + length > items.length) {
      const larger = new Int32Array(Math.max(items.length * 2, start + length));
      larger.set(items);
      items = larger;
    }
    items.set(list.subarray(0, length), start);
    starts.push(start + length);
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number + 1 < starts.length; number++) {
      const start = starts[number] ?? 0;
      let slot = hash(items, start, (starts[number + 1] ?? 0) - start) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };

  return {
    size: () => starts.length - 1,
    add: (list, length) => {
      const slot = place(list, length);
      const before = slots[slot] ?? 0;
      if (before !== 0) return before - 1;
      append(list, length);
      const number = starts.length - 2;
      slots[slot] = number + 1;
      if (starts.length * 2 > slots.length) grow();
      return number;
    },
    read: (number, target) => {
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      for (let at = start; at < end; at++) target[at - start] = items[at] ?? 0;
      return end - start;
    },
  };
}

/** FNV-1a over whole integers, stirred at the end because only the low bits are used. */
function hash(list: Int32Array, start: number, length: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < start + length; at++) value = Math.imul(value ^ (list[at] ?? 0), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 12;
}
