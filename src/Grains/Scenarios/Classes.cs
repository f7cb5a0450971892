using System.Text;

namespace Beffroi.Scenarios;

/// <summary>
/// Puts drafts into classes: of one are those that are alike by themselves and hear the same of the same. Classes are split until all that is left together does, so it
/// does not matter who hears of whom first, nor whether it comes back. Pure.
/// </summary>
internal static class Classes
{
    /// <param name="key">What tells it apart by itself.</param>
    public static void Split(List<Draft> drafts, Func<Draft, string> key)
    {
        var count = Number(drafts, key);
        var hearing = drafts.Where(d => d.Heard.Count > 0).ToArray();
        for (var before = 0; before != count && hearing.Length > 0;)
        {
            before = count;
            count = Number(drafts, Heard);
        }
    }

    /// <summary>Numbers them in the order of their firsts.</summary>
    private static int Number(List<Draft> drafts, Func<Draft, string> key)
    {
        var numbers = new Dictionary<string, int>();
        int[] classes = [.. drafts.Select(key).Select(k => numbers.TryAdd(k, numbers.Count) ? numbers.Count - 1 : numbers[k])];
        for (var i = 0; i < classes.Length; i++)
        {
            drafts[i].Class = classes[i];
        }

        return numbers.Count;
    }

    private static string Heard(Draft draft)
    {
        var text = new StringBuilder().Append(draft.Class);
        if (draft.Heard.Count == 0)
        {
            return text.ToString();
        }

        // Two that say the same at the same moments say it once.
        foreach (var (name, told, from, to) in draft.Heard.Select(h => (h.Name, h.Source.Class, h.Source.From, h.Source.To)).Distinct().OrderBy(h => h.Name, StringComparer.Ordinal).ThenBy(h => h.Class).ThenBy(h => h.From).ThenBy(h => h.To))
        {
            text.Append('|').Append(name).Append('=').Append(told).Append(':').Append(from).Append('-').Append(to);
        }

        return text.ToString();
    }
}
