// For codecs that sort by a function that answers true or false, as many do: what comes of it then depends on the engine, and they were tried with one that does it like this
// (a run at the beginning, then each next one searched for from the middle). Also for the last digit of Math.hypot.
(function () {
  'use strict';
  const define = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, configurable: true, enumerable: false });
  const native = Array.prototype.sort, most = 63;

  function run(list, compare) {
    let length = 2, last = list[1];
    const down = Number(compare(list[1], list[0])) < 0;
    for (; length < list.length; length++) {
      const order = Number(compare(list[length], last));
      if (down ? !(order < 0) : order < 0) break;
      last = list[length];
    }
    if (down) for (let low = 0, high = length - 1; low < high; low++, high--) [list[low], list[high]] = [list[high], list[low]];
    return length;
  }

  function order(list, compare) {
    for (let start = list.length < 2 ? list.length : run(list, compare); start < list.length; start++) {
      const one = list[start];
      let left = 0, right = start;
      while (left < right) {
        const middle = left + ((right - left) >> 1);
        if (Number(compare(one, list[middle])) < 0) right = middle; else left = middle + 1;
      }
      for (let i = start; i > left; i--) list[i] = list[i - 1];
      list[left] = one;
    }
    return list;
  }

  define(Array.prototype, 'sort', function sort(compare) {
    if (typeof compare !== 'function' || !Array.isArray(this) || this.length > most) return native.call(this, compare);
    const list = [];
    let absent = 0;
    for (let i = 0; i < this.length; i++) if (!(i in this)) absent++; else if (this[i] !== undefined) list.push(this[i]);
    order(list, compare);
    const length = this.length;
    for (let i = 0; i < length; i++) if (i < list.length) this[i] = list[i]; else if (i < length - absent) this[i] = undefined; else delete this[i];
    return this;
  });
  define(Array.prototype, 'toSorted', function toSorted(compare) { return Array.from(this).sort(compare); });

  define(Math, 'hypot', function hypot(x, y) {
    let most = 0, isNaN = false;
    const list = Array.from(arguments, v => { const size = Math.abs(Number(v)); if (size !== size) isNaN = true; else if (size > most) most = size; return size; });
    if (most === Infinity) return Infinity;
    if (isNaN) return NaN;
    if (most === 0) return 0;
    let sum = 0, lost = 0;
    for (const size of list) {
      const n = size / most, part = n * n - lost, next = sum + part;
      lost = next - sum - part;
      sum = next;
    }
    return Math.sqrt(sum) * most;
  });
})();
