using Beffroi.Language;

namespace Beffroi.Rules.Cel;

/// <summary>Cuts a condition into words, after the lexis of cel-spec: comments, escapes, raw and triple quotes; without bytes.</summary>
internal sealed partial class CelLexer(string text)
{
    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _at;
    private int _line = 1;
    private int _lineStart;

    public static List<CelToken> Read(string text)
    {
        var lexer = new CelLexer(text);
        var tokens = new List<CelToken>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != CelTokenKind.End);

        return tokens;
    }

    private char Current => Peek(0);

    private CelToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            return new(CelTokenKind.End, "", Place(_at, 1));
        }

        if (char.IsAsciiDigit(Current) || (Current == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return Number();
        }

        if (Current is '"' or '\'' || (Current is 'r' or 'R' && Peek(1) is '"' or '\''))
        {
            return Quoted();
        }

        return char.IsAsciiLetter(Current) || Current == '_' ? Name() : Sign();
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private CelPlace Place(int from, int length) => new(_line, from - _lineStart + 1, length);

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (Current == '\n')
            {
                _at++;
                (_line, _lineStart) = (_line + 1, _at);
            }
            else if (Current is ' ' or '\t' or '\r' or '\f')
            {
                _at++;
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                while (_at < text.Length && Current != '\n')
                {
                    _at++;
                }
            }
            else
            {
                return;
            }
        }
    }

    private CelToken Name()
    {
        var from = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            _at++;
        }

        return new(CelTokenKind.Name, text[from.._at], Place(from, _at - from));
    }

    private CelToken Sign()
    {
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
            {
                var place = Place(_at, sign.Length);
                _at += sign.Length;
                return new(CelTokenKind.Sign, sign, place);
            }
        }

        throw Current is '=' or '&' or '|'
            ? Fault(_at, 1, $"'{Current}' alone has no meaning in a condition.", $"Write '{Current}{Current}'.")
            : Fault(_at, 1, $"The character '{(char.IsControl(Current) || char.IsSurrogate(Current) ? '?' : Current)}' has no meaning in a condition.", "Put texts in quotes.");
    }

    private CelFault Fault(int from, int length, Phrase sentence, Phrase advice) => new(Place(from, length).Error("cel-syntax", sentence, advice));
}
