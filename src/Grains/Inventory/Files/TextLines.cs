using System.Text;

namespace Beffroi.Inventory.Files;

/// <summary>Lines of a text with their numbers, none longer than is held: what is beyond is cut, and the line says so.</summary>
public sealed class TextLines(TextReader reader)
{
    /// <summary>Characters of a line that are kept.</summary>
    public const int LongestLine = 1_000_000;

    private readonly char[] _piece = new char[16_384];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _filled;
    private int _number;

    /// <summary>The next line, whichever of the three line ends it has; null behind the last.</summary>
    public TextLine? Next()
    {
        if (!Fill())
        {
            return null;
        }

        _line.Clear();
        var overlong = false;
        while (Fill())
        {
            var rest = _piece.AsSpan(_at, _filled - _at);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            var room = LongestLine - _line.Length;
            overlong |= part.Length > room;
            _line.Append(part.Length > room ? part[..room] : part);
            _at += part.Length;
            if (end >= 0)
            {
                SkipLineEnd();
                break;
            }
        }

        return new TextLine(++_number, _line.ToString(), overlong);
    }

    private void SkipLineEnd()
    {
        if (_piece[_at++] == '\r' && Fill() && _piece[_at] == '\n')
        {
            _at++;
        }
    }

    private bool Fill()
    {
        if (_at == _filled)
        {
            (_at, _filled) = (0, reader.Read(_piece, 0, _piece.Length));
        }

        return _filled > 0;
    }
}
