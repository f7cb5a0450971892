using System.Globalization;
using System.Text;

namespace Beffroi.Rules.Cel;

internal sealed partial class CelLexer
{
    private CelToken Number()
    {
        var from = _at;
        if (Current == '0' && Peek(1) is 'x' or 'X')
        {
            _at += 2;
            Skip(char.IsAsciiHexDigit);
            return long.TryParse(text.AsSpan(from + 2, _at - from - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal)
                ? NumberToken(from, hexadecimal)
                : throw Fault(from, _at - from, "This is not a hexadecimal number.", "Write 0x and 1 to 16 digits.");
        }

        Skip(char.IsAsciiDigit);
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            Skip(char.IsAsciiDigit);
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            Skip(char.IsAsciiDigit);
        }

        var end = _at;
        _at += Current is 'u' or 'U' ? 1 : 0;
        if (char.IsAsciiLetter(Current) || Current == '_')
        {
            throw Fault(from, _at - from + 1, "A number ends where letters begin.", $"Write the unit as quantity({text[from..end]}, 'kW'), or leave it out.");
        }

        var number = double.Parse(text.AsSpan(from, end - from), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? NumberToken(from, number) : throw Fault(from, _at - from, "This number is too large.", "Write one below 1e308.");
    }

    private CelToken NumberToken(int from, double number) => new(CelTokenKind.Number, number.ToString("R", CultureInfo.InvariantCulture), Place(from, _at - from));

    private void Skip(Func<char, bool> while_)
    {
        while (while_(Current))
        {
            _at++;
        }
    }

    private CelToken Quoted()
    {
        var from = _at;
        var place = Place(from, 1);
        var raw = Current is 'r' or 'R';
        _at += raw ? 1 : 0;
        var quote = Current;
        var triple = Peek(1) == quote && Peek(2) == quote;
        _at += triple ? 3 : 1;
        var content = new StringBuilder();
        while (!Closes(quote, triple))
        {
            if (_at >= text.Length || (Current == '\n' && !triple))
            {
                throw new CelFault((place with { Length = Math.Max(1, _at - from) }).Error("cel-syntax", "This text has no end.", $"Close it with {quote}."));
            }

            Take(content, raw);
        }

        _at += triple ? 3 : 1;
        return new(CelTokenKind.Text, content.ToString(), place with { Length = _at - from });
    }

    private bool Closes(char quote, bool triple) => Current == quote && _at < text.Length && (!triple || (Peek(1) == quote && Peek(2) == quote));

    private void Take(StringBuilder content, bool raw)
    {
        if (Current == '\\' && !raw)
        {
            Escape(content);
            return;
        }

        content.Append(Current);
        _at++;
        if (text[_at - 1] == '\n')
        {
            (_line, _lineStart) = (_line + 1, _at);
        }
    }

    private void Escape(StringBuilder content)
    {
        var letter = Peek(1);
        var simple = "abfnrtv\\?\"'`".IndexOf(letter, StringComparison.Ordinal);
        if (simple >= 0 && letter != '\0')
        {
            content.Append("\a\b\f\n\r\t\v\\?\"'`"[simple]);
            _at += 2;
            return;
        }

        var (digits, style) = letter switch { 'x' or 'X' => (2, 16), 'u' => (4, 16), 'U' => (8, 16), >= '0' and <= '3' => (3, 8), _ => (0, 0) };
        var start = _at + (style == 8 ? 1 : 2);
        if (digits == 0 || start + digits > text.Length || Code(text.AsSpan(start, digits), style) is not { } code)
        {
            throw Fault(_at, 2, "This escape is not known.", "Use \\n, \\t, \\', \\\", \\\\ or \\u and four hexadecimal digits.");
        }

        content.Append(char.ConvertFromUtf32(code));
        _at = start + digits;
    }

    private static int? Code(ReadOnlySpan<char> digits, int radix)
    {
        var code = 0L;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (value >= radix)
            {
                return null;
            }

            code = (code * radix) + value;
        }

        return code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? null : (int)code;
    }
}
