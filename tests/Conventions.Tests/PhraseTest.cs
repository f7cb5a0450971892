using System.Text.Json;
using System.Text.RegularExpressions;

namespace Beffroi.Conventions;

/// <summary>Whatever the twin says to people it can say in French.</summary>
public sealed partial class PhraseTest
{
    private static readonly PhrasePatterns Said = PhrasePatterns.Of(House.Interfaces, House.Grains, House.Client, House.Silo);

    private static readonly PhrasePatterns Broken = PhrasePatterns.Of(typeof(House).Assembly);

    private static readonly Dictionary<string, string> French =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(House.Root, "src/Client/Language/phrases.fr.json")))!;

    [Fact]
    public void Every_pattern_has_French()
    {
        string[] missing = [.. Said.Patterns.Where(HasWords).Except(French.Keys).Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"src/Client/Language/phrases.fr.json lacks:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void No_French_is_kept_of_what_nobody_says_any_more()
    {
        string[] left = [.. French.Keys.Except(Said.Patterns)];
        Assert.True(left.Length == 0, $"src/Client/Language/phrases.fr.json has, and nobody says:\n{string.Join('\n', left)}");
    }

    [Fact]
    public void French_names_the_same_things() => Assert.All(French, pair => Assert.Equal(Holes(pair.Key), Holes(pair.Value)));

    [Fact]
    public void What_is_said_is_written_out() => Assert.True(Said.Computed.Count == 0, $"Phrases of computed texts:\n{string.Join('\n', Said.Computed)}");

    [Fact]
    public void A_house_that_breaks_these_rules_is_found_out()
    {
        Assert.Superset(new HashSet<string> { "The {0} is on {1}.", "fire", "water", "Leave.", "Stay." }, Broken.Patterns);
        Assert.Contains(Broken.Computed, method => method.Contains(nameof(BrokenWords.Computed), StringComparison.Ordinal));
        Assert.DoesNotContain(Broken.Computed, method => method.Contains(nameof(BrokenWords.Written), StringComparison.Ordinal));
    }

    /// <summary>What only joins other phrases is the same in every language.</summary>
    private static bool HasWords(string pattern) => Hole().Replace(pattern, "").Any(char.IsLetter);

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
