// Runs the codecs of codecs.txt under Node, each in a context of its own, and prints what each gives as a line of JSON.
const fs = require('fs'), vm = require('vm');
const older = { Decoder: a => [a.bytes, a.fPort], Decode: a => [a.fPort, a.bytes, {}], Encoder: a => [a.data, a.fPort], Encode: a => [a.fPort, a.data, {}] };
(async () => {
  for (const part of fs.readFileSync(process.argv[2], 'utf8').split(/^\/\/\/\/ /m).slice(1)) {
    const end = part.indexOf('\n'), [name, func, given, port] = part.slice(0, end).split('|').map(s => s.trim());
    const json = given.startsWith('{');
    // As network servers do, without a module; only what is nothing without one is given one.
    const attempt = async withModule => {
      const context = vm.createContext({ console: new Proxy({}, { get: () => () => { } }), Buffer, require, atob, btoa, TextDecoder, TextEncoder, structuredClone });
      vm.runInContext("var self = globalThis;", context);
      if (withModule) vm.runInContext('var module = { exports: {} }, exports = module.exports;', context);
      vm.runInContext(part.slice(end), context, { timeout: 1000 });
      if (!vm.runInContext(`typeof ${func} === 'function' || (typeof module === 'object' && typeof module.exports.${func} === 'function') || (typeof driver === 'object' && !!driver.${func})`, context)) throw new Error('no function');
      context.given = JSON.stringify({ ...(json && +port === 0 ? {} : { fPort: +port }), ...(json ? {} : { bytes: [...Buffer.from(given, 'hex')] }), ...(json ? { data: JSON.parse(given) } : {}) });
      const call = older[func]
        ? `(f => { const v = f(...(${older[func]})(JSON.parse(given))); return '${func}'.startsWith('E') ? { bytes: v } : { data: v }; })(${func})`
        : `(f => f(Object.assign(JSON.parse(given), ${json} ? {} : { recvTime: new Date(1790000000000) })))(typeof ${func} === 'function' ? ${func} : typeof driver === 'object' ? driver.${func} : module.exports.${func})`;
      return () => vm.runInContext(call, context, { timeout: 1000 });
    };
    let result;
    try {
      result = await (await attempt(false).catch(() => attempt(true)))();
    } catch (error) {
      result = { threw: String(error && error.message !== undefined ? error.message : error) };
    }
    console.log(JSON.stringify({ name, result }));
  }
})();
