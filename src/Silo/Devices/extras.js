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
  const define = (name, value) => Object.defineProperty(host, name, { value, writable: true, configurable: true, enumerable: false });

  function bytesOf(text, encoding) {
    switch (String(encoding || 'utf8').toLowerCase()) {
      case 'hex': return (String(text).match(/^(?:[0-9a-fA-F]{2})*/)[0].match(/../g) || []).map(h => parseInt(h, 16));
      case 'base64': case 'base64url': return fromBase64(text);
      case 'ascii': case 'latin1': case 'binary': return Array.from(String(text), c => c.charCodeAt(0) & 255);
      case 'utf16le': case 'ucs2': return Array.from(String(text)).flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
      default: return toUtf8(text);
    }
  }

  class Buffer extends Uint8Array {
    static from(value, second, third) {
      if (typeof value === 'string') return Buffer.of(...bytesOf(value, second));
      if (value instanceof ArrayBuffer) return new Buffer(value, second, third);
      if (value && value.type === 'Buffer' && Array.isArray(value.data)) value = value.data;
      const bytes = new Buffer(value.length);
      for (let i = 0; i < value.length; i++) bytes[i] = value[i] & 255;
      return bytes;
    }
    static alloc(size, fill) { const made = new Buffer(size); return fill === undefined ? made : made.fill(fill); }
    static allocUnsafe(size) { return new Buffer(size); }
    static isBuffer(value) { return value instanceof Buffer; }
    static byteLength(text, encoding) { return typeof text === 'string' ? bytesOf(text, encoding).length : text.byteLength; }
    static concat(list) {
      const made = new Buffer(list.reduce((sum, one) => sum + one.length, 0));
      let at = 0;
      for (const one of list) { made.set(one, at); at += one.length; }
      return made;
    }
    toString(encoding, from, to) {
      const bytes = this.subarray(from || 0, to === undefined ? this.length : to);
      switch (String(encoding || 'utf8').toLowerCase()) {
        case 'hex': return Array.from(bytes, b => (b < 16 ? '0' : '') + b.toString(16)).join('');
        case 'base64': return toBase64(bytes);
        case 'base64url': return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
        case 'ascii': return latin(bytes.map(b => b & 127));
        case 'latin1': case 'binary': return latin(bytes);
        default: return fromUtf8(bytes);
      }
    }
    toJSON() { return { type: 'Buffer', data: Array.from(this) }; }
    equals(other) { return this.length === other.length && this.every((b, i) => b === other[i]); }
    slice(from, to) { return this.subarray(from, to); }
    write(text, at, length, encoding) {
      const bytes = bytesOf(text, typeof at === 'string' ? at : typeof length === 'string' ? length : encoding), start = typeof at === 'number' ? at : 0;
      const most = Math.min(bytes.length, this.length - start, typeof length === 'number' ? length : Infinity);
      for (let i = 0; i < most; i++) this[start + i] = bytes[i];
      return most;
    }
    copy(target, at, from, to) { const part = this.subarray(from || 0, to === undefined ? this.length : to); target.set(part, at || 0); return part.length; }
  }

  const view = buffer => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  function access(name, kind, size, little) {
    const check = (buffer, at) => { if (at < 0 || at + size > buffer.length) { const error = new RangeError('The value of "offset" is out of range.'); error.code = 'ERR_OUT_OF_RANGE'; throw error; } };
    Buffer.prototype['read' + name] = function (at) { at = at || 0; check(this, at); return view(this)['get' + kind](at, little); };
    Buffer.prototype['write' + name] = function (value, at) { at = at || 0; check(this, at); view(this)['set' + kind](at, value, little); return at + size; };
  }
  access('UInt8', 'Uint8', 1, true);
  access('Int8', 'Int8', 1, true);
  for (const [end, little] of [['LE', true], ['BE', false]]) {
    access('UInt16' + end, 'Uint16', 2, little);
    access('Int16' + end, 'Int16', 2, little);
    access('UInt32' + end, 'Uint32', 4, little);
    access('Int32' + end, 'Int32', 4, little);
    access('Float' + end, 'Float32', 4, little);
    access('Double' + end, 'Float64', 8, little);
    access('BigUInt64' + end, 'BigUint64', 8, little);
    access('BigInt64' + end, 'BigInt64', 8, little);
    const whole = (buffer, at, length) => {
      if (at < 0 || at + length > buffer.length) throw new RangeError('The value of "offset" is out of range.');
      let value = 0;
      for (let i = 0; i < length; i++) value = value * 256 + buffer[little ? at + length - 1 - i : at + i];
      return value;
    };
    Buffer.prototype['readUInt' + end] = function (at, length) { return whole(this, at, length); };
    Buffer.prototype['readInt' + end] = function (at, length) { const value = whole(this, at, length), half = 2 ** (8 * length - 1); return value >= half ? value - 2 * half : value; };
    for (const sign of ['UInt', 'Int']) {
      Buffer.prototype['write' + sign + end] = function (value, at, length) {
        for (let i = 0, rest = value < 0 ? value + 2 ** (8 * length) : value; i < length; i++, rest = Math.floor(rest / 256)) this[little ? at + i : at + length - 1 - i] = rest % 256;
        return at + length;
      };
    }
  }
  for (const name of Object.getOwnPropertyNames(Buffer.prototype).filter(n => n.includes('UInt'))) Buffer.prototype[name.replace('UInt', 'Uint')] = Buffer.prototype[name];

  class TextDecoder {
    constructor(label) { this.encoding = String(label || 'utf-8').toLowerCase(); }
    decode(bytes) {
      const all = bytes === undefined ? [] : bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return this.encoding.startsWith('utf-8') || this.encoding === 'utf8' ? fromUtf8(all) : latin(all);
    }
  }
  class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text) { return Uint8Array.from(toUtf8(text === undefined ? '' : text)); }
  }

  define('Buffer', Buffer);
  define('TextDecoder', TextDecoder);
  define('TextEncoder', TextEncoder);
  define('atob', text => latin(fromBase64(text)));
  define('btoa', text => toBase64(Array.from(String(text), c => c.charCodeAt(0) & 255)));
  define('structuredClone', value => JSON.parse(JSON.stringify(value)));
  define('require', name => {
    switch (String(name).replace(/^node:/, '')) {
      case 'buffer': return { Buffer, atob: host.atob, btoa: host.btoa };
      case 'util': return { TextDecoder, TextEncoder, inspect: value => JSON.stringify(value) };
      default: throw new Error("'" + name + "' cannot be required: a codec is one text, without modules beside it.");
    }
  });
})(globalThis);
