// What codecs expect beside the language: base64, text coding, and the part of Node's Buffer that payloads need. Run before a codec that speaks of one of them.
(function (host) {
  'use strict';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function toBase64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
      const group = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0);
      text += alphabet[group >> 18] + alphabet[(group >> 12) & 63];
      text += i + 1 < bytes.length ? alphabet[(group >> 6) & 63] : '=';
      text += i + 2 < bytes.length ? alphabet[group & 63] : '=';
    }
    return text;
  }

  function fromBase64(text) {
    const bytes = [];
    let held = 0, bits = 0;
    for (const c of String(text).replace(/-/g, '+').replace(/_/g, '/')) {
      const value = alphabet.indexOf(c);
      if (value < 0) continue;
      held = ((held << 6) | value) & 0xffffff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes.push((held >> bits) & 255);
      }
    }
    return bytes;
  }

  function toUtf8(text) {
    return Array.from(unescape(encodeURIComponent(String(text).toWellFormed())), c => c.charCodeAt(0));
  }

  function fromUtf8(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length;) {
      const first = bytes[i++];
      const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;
      if (more < 0) { text += '\ufffd'; continue; }
      // What may follow a first byte is narrower for some: a byte that may not is a character of its own, or none.
      let least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80, most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
      let code = more === 0 ? first : first & (0x3f >> more), taken = 0;
      while (taken < more && i < bytes.length && bytes[i] >= least && bytes[i] <= most) { code = (code << 6) | (bytes[i++] & 0x3f); taken++; least = 0x80; most = 0xbf; }
      text += taken < more ? '\ufffd' : String.fromCodePoint(code);
    }
    return text;
  }

  const latin = bytes => Array.from(bytes, b => String.fromCharCode(b)).join('');
  const define = (on, name, value) => Object.defineProperty(on, name, { value, writable: true, configurable: true, enumerable: false });

  function bytesOf(text, encoding) {
    switch (String(encoding || 'utf8').toLowerCase()) {
      case 'hex': return (String(text).match(/^(?:[0-9a-fA-F]{2})*/)[0].match(/../g) || []).map(h => parseInt(h, 16));
      case 'base64': case 'base64url': return fromBase64(text);
      case 'ascii': case 'latin1': case 'binary': return Array.from(String(text), c => c.charCodeAt(0) & 255);
      case 'utf16le': case 'utf-16le': case 'ucs2': case 'ucs-2': return String(text).split('').flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
      case 'utf8': case 'utf-8': return toUtf8(text);
      default: throw fault(TypeError, 'ERR_UNKNOWN_ENCODING', 'Unknown encoding: ' + encoding);
    }
  }

  function fault(kind, code, words) {
    const error = new kind(words);
    error.code = code;
    define(error, 'toString', function () { return this.name + ' [' + code + ']: ' + this.message; });
    return error;
  }

  const wide = bytes => { let text = ''; for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i] | bytes[i + 1] << 8); return text; };
  const outside = (name, most, given) => fault(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "' + name + '" is out of range. It must be >= 0 and <= ' + most + '. Received ' + given);

  class Bytes extends Uint8Array {
    toString(encoding, from, to) {
      const bytes = this.subarray(from || 0, to === undefined ? this.length : to);
      switch (String(encoding || 'utf8').toLowerCase()) {
        case 'hex': return Array.from(bytes, b => (b < 16 ? '0' : '') + b.toString(16)).join('');
        case 'base64': return toBase64(bytes);
        case 'base64url': return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
        case 'ascii': return latin(bytes.map(b => b & 127));
        case 'latin1': case 'binary': return latin(bytes);
        case 'utf16le': case 'utf-16le': case 'ucs2': case 'ucs-2': return wide(bytes);
        case 'utf8': case 'utf-8': return fromUtf8(bytes);
        default: throw fault(TypeError, 'ERR_UNKNOWN_ENCODING', 'Unknown encoding: ' + encoding);
      }
    }
    toJSON() { return { type: 'Buffer', data: Array.from(this) }; }
    equals(other) { return this.length === other.length && this.every((b, i) => b === other[i]); }
    compare(other) {
      const both = Math.min(this.length, other.length);
      for (let i = 0; i < both; i++) if (this[i] !== other[i]) return this[i] < other[i] ? -1 : 1;
      return Math.sign(this.length - other.length);
    }
    slice(from, to) { return this.subarray(from, to); }
    indexOf(what, from, encoding) {
      if (typeof what === 'number') return super.indexOf(what & 255, from);
      const part = typeof what === 'string' ? bytesOf(what, typeof from === 'string' ? from : encoding) : what;
      let at = typeof from === 'number' ? (from < 0 ? Math.max(0, this.length + from) : from) : 0;
      for (; at + part.length <= this.length; at++) {
        let i = 0;
        while (i < part.length && this[at + i] === part[i]) i++;
        if (i === part.length) return at;
      }
      return -1;
    }
    includes(what, from, encoding) { return this.indexOf(what, from, encoding) !== -1; }
    fill(value, from, to, encoding) {
      const part = typeof value === 'string' ? bytesOf(value, typeof from === 'string' ? from : encoding) : typeof value === 'number' ? [value & 255] : value;
      const start = typeof from === 'number' ? from : 0, end = typeof to === 'number' ? to : this.length;
      if (end > this.length) throw outside('end', this.length, end);
      if (start < 0 || start > this.length) throw outside('offset', this.length, start);
      for (let i = start; i < end; i++) this[i] = part.length ? part[(i - start) % part.length] : 0;
      return this;
    }
    write(text, at, length, encoding) {
      const bytes = bytesOf(text, typeof at === 'string' ? at : typeof length === 'string' ? length : encoding), start = typeof at === 'number' ? at : 0;
      const most = Math.min(bytes.length, this.length - start, typeof length === 'number' ? length : Infinity);
      for (let i = 0; i < most; i++) this[start + i] = bytes[i];
      return most;
    }
    copy(target, at, from, to) {
      const start = at || 0, part = this.subarray(from || 0, to === undefined ? this.length : to), fits = part.subarray(0, Math.max(0, target.length - start));
      target.set(fits, start);
      return fits.length;
    }
    swap16() { return swapped(this, 2); }
    swap32() { return swapped(this, 4); }
    swap64() { return swapped(this, 8); }
  }

  function swapped(bytes, size) {
    if (bytes.length % size) throw fault(RangeError, 'ERR_INVALID_BUFFER_SIZE', 'Buffer size must be a multiple of ' + 8 * size + '-bits');
    for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
    return bytes;
  }

  function from(value, second, third) {
    if (typeof value === 'string') return of(bytesOf(value, second));
    if (value instanceof ArrayBuffer) return new Bytes(value, second, third);
    if (value && value.type === 'Buffer' && Array.isArray(value.data)) value = value.data;
    if (value === null || typeof value !== 'object') {
      throw fault(TypeError, 'ERR_INVALID_ARG_TYPE', 'The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.');
    }
    return of(value);
  }

  function of(list) {
    const bytes = new Bytes(list.length || 0);
    for (let i = 0; i < bytes.length; i++) bytes[i] = list[i] & 255;
    return bytes;
  }

  // Old codecs call it, with new or without.
  function Buffer(value, second, third) { return typeof value === 'number' ? new Bytes(value) : from(value, second, third); }
  Buffer.prototype = Bytes.prototype;
  Object.assign(Buffer, {
    from,
    of: (...items) => of(items),
    alloc: (size, fill, encoding) => { const made = new Bytes(size); return fill === undefined ? made : made.fill(fill, encoding); },
    allocUnsafe: size => new Bytes(size),
    allocUnsafeSlow: size => new Bytes(size),
    isBuffer: value => value instanceof Bytes,
    isEncoding: name => ['utf8', 'utf-8', 'hex', 'base64', 'base64url', 'ascii', 'latin1', 'binary', 'ucs2', 'ucs-2', 'utf16le', 'utf-16le'].includes(String(name).toLowerCase()),
    byteLength: (text, encoding) => typeof text === 'string' ? bytesOf(text, encoding).length : text.byteLength,
    compare: (one, other) => Bytes.prototype.compare.call(one, other),
    concat(list, length) {
      const made = new Bytes(length === undefined ? list.reduce((sum, one) => sum + one.length, 0) : length);
      let at = 0;
      for (const one of list) at += Bytes.prototype.copy.call(one, made, at);
      return made;
    },
    poolSize: 8192,
    [Symbol.species]: Bytes,
  });
  Object.defineProperty(Bytes.prototype, 'constructor', { value: Buffer, writable: true, configurable: true, enumerable: false });

  const view = buffer => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  function check(buffer, at, size) {
    if (typeof at !== 'number') throw fault(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "offset" argument must be of type number.');
    if (at >= 0 && at + size <= buffer.length) return;
    throw buffer.length < size ? fault(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds') : outside('offset', buffer.length - size, at);
  }
  function fits(value, least, most) {
    if (value < least || value > most) throw fault(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "value" is out of range. It must be >= ' + least + ' and <= ' + most + '. Received ' + value);
  }
  const also = (name, method) => {
    define(Bytes.prototype, name, method);
    if (name.includes('UInt')) define(Bytes.prototype, name.replace('UInt', 'Uint'), method);
  };
  function access(name, kind, size, little, least, most) {
    also('read' + name, function (at = 0) { check(this, at, size); return view(this)['get' + kind](at, little); });
    also('write' + name, function (value, at = 0) {
      if (least !== undefined) fits(value, least, most);
      check(this, at, size);
      view(this)['set' + kind](at, value, little);
      return at + size;
    });
  }
  access('UInt8', 'Uint8', 1, true, 0, 255);
  access('Int8', 'Int8', 1, true, -128, 127);
  for (const [end, little] of [['LE', true], ['BE', false]]) {
    access('UInt16' + end, 'Uint16', 2, little, 0, 0xffff);
    access('Int16' + end, 'Int16', 2, little, -0x8000, 0x7fff);
    access('UInt32' + end, 'Uint32', 4, little, 0, 0xffffffff);
    access('Int32' + end, 'Int32', 4, little, -0x80000000, 0x7fffffff);
    access('Float' + end, 'Float32', 4, little);
    access('Double' + end, 'Float64', 8, little);
    access('BigUInt64' + end, 'BigUint64', 8, little);
    access('BigInt64' + end, 'BigInt64', 8, little);
    const whole = (buffer, at, length) => {
      if (!(length >= 1 && length <= 6)) throw fault(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received ' + length);
      check(buffer, at, length);
      let value = 0;
      for (let i = 0; i < length; i++) value = value * 256 + buffer[little ? at + length - 1 - i : at + i];
      return value;
    };
    also('readUInt' + end, function (at, length) { return whole(this, at, length); });
    also('readInt' + end, function (at, length) { const value = whole(this, at, length), half = 2 ** (8 * length - 1); return value >= half ? value - 2 * half : value; });
    for (const sign of ['UInt', 'Int']) {
      also('write' + sign + end, function (value, at, length) {
        check(this, at, length);
        for (let i = 0, rest = value < 0 ? value + 2 ** (8 * length) : value; i < length; i++, rest = Math.floor(rest / 256)) this[little ? at + i : at + length - 1 - i] = rest % 256;
        return at + length;
      });
    }
  }
  const western = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
  const labels = { 'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', 'ucs-2': 'utf-16le', unicode: 'utf-16le' };
  for (const name of ['windows-1252', 'cp1252', 'ascii', 'us-ascii', 'latin1', 'l1', 'iso-8859-1', 'iso8859-1', 'iso_8859-1']) labels[name] = 'windows-1252';
  class TextDecoder {
    constructor(label, options) {
      const encoding = labels[String(label === undefined ? 'utf-8' : label).trim().toLowerCase()];
      if (!encoding) throw fault(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', 'The "' + label + '" encoding is not supported');
      this.encoding = encoding;
      this.fatal = !!(options && options.fatal);
      this.ignoreBOM = !!(options && options.ignoreBOM);
    }
    decode(bytes) {
      const all = bytes === undefined ? [] : bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (this.encoding === 'windows-1252') return Array.from(all, b => b >= 0x80 && b < 0xa0 ? western[b - 0x80] : String.fromCharCode(b)).join('');
      const text = this.encoding === 'utf-8' ? fromUtf8(all) : wide(all);
      if (this.fatal && text.includes('\ufffd') && !(this.encoding === 'utf-8' && toUtf8(text).join() === Array.from(all).join())) {
        throw fault(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', 'The encoded data was not valid for encoding ' + this.encoding);
      }
      return !this.ignoreBOM && text[0] === '\ufeff' ? text.slice(1) : text;
    }
  }
  class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text) { return Uint8Array.from(toUtf8(text === undefined ? '' : text)); }
    encodeInto(text, target) {
      let read = 0, written = 0;
      for (const c of String(text)) {
        const bytes = toUtf8(c);
        if (written + bytes.length > target.length) break;
        target.set(bytes, written);
        written += bytes.length;
        read += c.length;
      }
      return { read, written };
    }
  }

  function strange(words) {
    const error = new Error(words);
    Object.defineProperty(error, 'name', { value: 'InvalidCharacterError', configurable: true, writable: true, enumerable: false });
    error.code = 5;
    return error;
  }
  function atob(text) {
    let clean = String(text).replace(/[\t\n\f\r ]/g, '');
    if (clean.length % 4 === 0) clean = clean.replace(/={1,2}$/, '');
    if (clean.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(clean)) throw strange('The string to be decoded is not correctly encoded.');
    return latin(fromBase64(clean));
  }
  function btoa(text) {
    const codes = Array.from({ length: String(text).length }, (_, i) => String(text).charCodeAt(i));
    if (codes.some(code => code > 255)) throw strange('Invalid character');
    return toBase64(codes);
  }
  // What JSON cannot say, dates and lists of bytes among it, is itself in the copy; so is one thing that stands in two places.
  function structuredClone(value, _, made = new Map()) {
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error(String(value) + ' could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (made.has(value)) return made.get(value);
    const keep = copy => { made.set(value, copy); return copy; };
    if (value instanceof Date) return keep(new Date(value.getTime()));
    if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
    if (value instanceof ArrayBuffer) return keep(value.slice(0));
    if (ArrayBuffer.isView(value)) return keep(value instanceof DataView ? new DataView(value.buffer.slice(0)) : value instanceof Bytes ? new Uint8Array(value) : value.slice());
    if (value instanceof Map) { const copy = keep(new Map()); value.forEach((v, k) => copy.set(structuredClone(k, _, made), structuredClone(v, _, made))); return copy; }
    if (value instanceof Set) { const copy = keep(new Set()); value.forEach(v => copy.add(structuredClone(v, _, made))); return copy; }
    const copy = keep(Array.isArray(value) ? new Array(value.length) : {});
    for (const key of Object.keys(value)) copy[key] = structuredClone(value[key], _, made);
    return copy;
  }

  define(host, 'Buffer', Buffer);
  define(host, 'TextDecoder', TextDecoder);
  define(host, 'TextEncoder', TextEncoder);
  define(host, 'atob', atob);
  define(host, 'btoa', btoa);
  define(host, 'structuredClone', value => structuredClone(value));
  define(host, 'require', name => {
    switch (String(name).replace(/^node:/, '')) {
      case 'buffer': return { Buffer, atob, btoa };
      case 'util': return { TextDecoder, TextEncoder, inspect: value => JSON.stringify(value) };
      default: throw new Error("'" + name + "' cannot be required: a codec is one text, without modules beside it.");
    }
  });
})(globalThis);
