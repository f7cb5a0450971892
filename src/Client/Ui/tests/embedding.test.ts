import { describe, expect, it } from 'vitest';
import { profileAround, withScript } from '../src/profiles/embedding';

describe('a codec in the text of a profile', () => {
  it('stands as a block that people can read, its empty lines and its margin kept', () => {
    expect(profileAround('  function decodeUplink(input) {\r\n\r\n    return { data: {} };\r\n  }\r\n', 'Probe 7', 'building')).toBe(
      'title: Probe 7\nkind: building\nscript: |2\n    function decodeUplink(input) {\n\n      return { data: {} };\n    }\n',
    );
  });

  it('takes the place of the one that was there and leaves what is around it', () => {
    const yaml = 'title: A\nscript: |\n  old();\n\n  more();\nfields:\n  t: temperature\n';
    expect(withScript(yaml, 'young();')).toBe('title: A\nscript: |2\n  young();\nfields:\n  t: temperature\n');
  });

  it('is one quoted line when a block would lose a character of it', () => {
    expect(withScript('title: A\n', 'var a = "\u2028";\n\tb = "\\";')).toBe('title: A\nscript: "var a = \\"\\u2028\\";\\n\\tb = \\"\\\\\\";"\n');
  });
});
