using System.Globalization;
using System.Text.RegularExpressions;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a symbol is one closed path of lines, curves and arcs whose every point lies on the 24 × 24 grid.</summary>
public static partial class KindSymbol
{
    private static readonly Dictionary<char, int> Arity = new() { ['M'] = 2, ['L'] = 2, ['H'] = 1, ['V'] = 1, ['C'] = 6, ['S'] = 4, ['Q'] = 4, ['A'] = 7, ['Z'] = 0 };

    public static IEnumerable<string> Faults(string path)
    {
        if (!path.StartsWith('M') || !path.EndsWith('Z') || path.Count(c => c is 'M') != 1)
        {
            return [$"'{path}' is not one closed path from M to Z."];
        }

        var tokens = Token().Matches(path).Select(m => m.Value).ToArray();
        return string.Concat(tokens) != path.Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            ? [$"'{path}' holds something that is neither an absolute command nor a number."]
            : Walk(tokens);
    }

    private static IEnumerable<string> Walk(string[] tokens)
    {
        for (var i = 0; i < tokens.Length;)
        {
            var command = tokens[i++][0];
            if (!Arity.TryGetValue(command, out var arity))
            {
                yield return $"A number stands where a command should: {command}.";
                yield break;
            }

            do
            {
                var numbers = tokens.Skip(i).Take(arity).TakeWhile(t => !char.IsAsciiLetter(t[0])).Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
                if (numbers.Length < arity)
                {
                    yield return $"{command} wants {arity} numbers.";
                    yield break;
                }

                i += arity;
                foreach (var number in (command == 'A' ? numbers[5..] : numbers).Where(n => n is < 0 or > 24))
                {
                    yield return $"{command} leaves the grid: {number}.";
                }
            }
            while (arity > 0 && i < tokens.Length && !char.IsAsciiLetter(tokens[i][0]));
        }
    }

    [GeneratedRegex(@"[MLHVCSQAZ]|-?\d*\.?\d+")]
    private static partial Regex Token();
}
