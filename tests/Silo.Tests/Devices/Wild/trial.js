// Runs codecs of files under Node: for each line of the list (file, function, cases) prints a line of JSON with what each case gives. Each case in a context of its own, as in the product.
const fs = require('fs'), vm = require('vm');
const older = { Decoder: a => [a.bytes, a.fPort], Decode: a => [a.fPort, a.bytes, {}], Encoder: a => [a.data, a.fPort], Encode: a => [a.fPort, a.data, {}] };
const asIs = (key, value) => typeof value === 'bigint' ? (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? Number(value) : String(value)) : value;
(async () => {
  for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(l => l)) {
    const { file, cases } = JSON.parse(line), results = [];
    // A module is read here as a script: what it exports is there by its name.
    const source = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '').replace(/^export\s*\{[^}]*\};?/gm, '').replace(/^export (?=function|const|let|class|async)/gm, '');
    let script;
    try { script = new vm.Script(source, { filename: file }); } catch (error) { results.push(...cases.map(() => ({ unreadable: String(error) }))); }
    for (const one of script ? cases : []) {
      const attempt = withModule => {
        const context = vm.createContext({ console: new Proxy({}, { get: () => () => { } }), Buffer, require, atob, btoa, TextDecoder, TextEncoder, structuredClone });
        if (withModule) vm.runInContext('var module = { exports: {} }, exports = module.exports;', context);
        vm.runInContext('var self = globalThis;', context);
        script.runInContext(context, { timeout: 2000 });
        const found = vm.runInContext(`(${JSON.stringify(one.names)}).map(n => [n, eval('typeof ' + n) === 'function' ? eval(n) : typeof driver === 'object' && driver && driver[n] || (typeof module === 'object' && module.exports && module.exports[n])]).find(p => typeof p[1] === 'function')`, context);
        if (!found) throw new Error('no function');
        context.given = JSON.stringify(one.input); context.found = found[1]; context.isOld = found[0] in older;
        const call = found[0] in older
          ? `(f => { const v = f(...(${older[found[0]]})(JSON.parse(given))); return ${'EncoderEncode'.includes(found[0])} ? { bytes: v } : { data: v }; })(found)`
          : `(f => f(Object.assign(JSON.parse(given), ${one.input.bytes ? '{ recvTime: new Date(' + one.at + ') }' : '{}'})))(found)`;
        return () => vm.runInContext(call, context, { timeout: 2000 });
      };
      try {
        let run;
        try { run = attempt(false); } catch (error) { run = attempt(true); }
        const result = await run();
        results.push({ result: result === undefined ? 'undefined' : JSON.parse(JSON.stringify(result, asIs) ?? 'null') });
      } catch (error) {
        results.push({ threw: String(error && error.message !== undefined ? error.message : error) });
      }
    }
    console.log(JSON.stringify({ file, results }));
  }
})();
