using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads words for people: one text, or one a language.</summary>
internal static class RuleTexts
{
    private const int Longest = 500;

    public static RuleText? Read(RuleSection section, string key, bool required = false)
    {
        if (section.Node(key) is not YamlMappingNode)
        {
            return section.Text(key, required) is { } text && Short(section, key, text) ? new(text, text) : null;
        }

        var both = section.Section(key)!;
        var (english, french) = (both.Text("en", required: true), both.Text("fr", required: true));
        both.Close();
        return english is not null && french is not null && Short(section, key, english) && Short(section, key, french) ? new(english, french) : null;
    }

    private static bool Short(RuleSection section, string key, string text)
    {
        if (text.Length > Longest)
        {
            section.Faults.Add(section.Node(key)!, RuleSeverity.Error, "out-of-range", $"'{key}' has {text.Length} characters.", $"Use {Longest} at most.");
        }

        return text.Length <= Longest;
    }
}
