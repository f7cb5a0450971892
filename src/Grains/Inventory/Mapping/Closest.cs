using Beffroi.Language;

namespace Beffroi.Inventory.Mapping;

/// <summary>What someone may have meant: the nearest of the words there are, for errors that help.</summary>
public static class Closest
{
    private const int MostShown = 30;

    /// <summary><c> Did you mean 'x'?</c> when one is near enough; else the list of what there is.</summary>
    public static Phrase Hint(string word, IEnumerable<string> known, Phrase listName)
    {
        var all = known.ToArray();
        return Near(word, all) is { } near
            ? Phrase.Of($" Did you mean '{near}'?")
            : all.Length == 0 ? Phrase.Of($" {listName}: none.") : Phrase.Of($" {listName}: {Listed(all)}.");
    }

    /// <summary>The one that is near enough to be meant; null for none.</summary>
    public static string? Near(string word, IReadOnlyCollection<string> known)
    {
        var near = known.Select(k => (Word: k, Edits: Edits(word.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(k => k.Edits).FirstOrDefault();
        var begun = known.Where(k => Begins(k, word) || Begins(word, k)).MaxBy(k => k.Length);
        near = near.Edits > Allowed(word) && begun is not null ? (begun, 0) : near;
        return near.Word is not null && near.Edits <= Allowed(word) ? near.Word : null;
    }

    /// <summary>The words, comma-separated, cut where there are too many to read.</summary>
    public static string List(IReadOnlyList<string> words) =>
        Listed(words).ToString();

    private static Phrase Listed(IReadOnlyList<string> words)
    {
        var shown = string.Join(", ", words.Take(MostShown));
        return words.Count > MostShown ? Phrase.Of($"{shown} and {words.Count - MostShown} more") : Phrase.Verbatim(shown);
    }

    private static int Allowed(string word) => word.Length <= 3 ? 1 : Math.Max(2, word.Length / 3);

    private static bool Begins(string word, string start) => start.Length >= 3 && word.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 100)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }
}
