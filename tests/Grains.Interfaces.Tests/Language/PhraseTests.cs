using System.Text.Json;
using CsCheck;
using Xunit;

namespace Beffroi.Language;

/// <summary>A phrase keeps apart what it says and what it names.</summary>
public sealed class PhraseTests
{
    [Fact]
    public void What_is_named_is_kept_apart()
    {
        var (kind, number) = ("luminaire", 0.5);
        Phrase phrase = $"A {kind} has {number:0.00} of it.";

        Assert.Equal("A {0} has {1} of it.", phrase.Pattern);
        Assert.Equal(["luminaire", "0.50"], phrase.Arguments!.Select(a => a.ToString()));
        Assert.Equal("A luminaire has 0.50 of it.", phrase.ToString());
    }

    [Fact]
    public void Phrases_in_phrases_are_said_in_the_same_language()
    {
        var inner = Phrase.Of($"a number in {"W"}");
        Phrase phrase = $"This is {inner}.";

        Assert.Equal("This is a number in W.", phrase.ToString());
        Assert.Equal("Ceci est un nombre en W.", phrase.Say(French));
    }

    [Fact]
    public void Another_order_and_words_that_are_not_known_are_no_matter()
    {
        Phrase swapped = $"{"x"} before {"y"}";
        Phrase unknown = $"Nobody translated {Phrase.Of("a text")}.";

        Assert.Equal("y après x", swapped.Say(French));
        Assert.Equal("Nobody translated un texte.", unknown.Say(French));
    }

    [Fact]
    public void Names_are_nobodys_to_translate()
    {
        Phrase phrase = $"This is {"a text"}.";
        Assert.Equal("Ceci est a text.", phrase.Say(French));
        Assert.Equal("a text", Phrase.Verbatim("a text").Say(French));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{1} {0} {x} { neighbours: { metres: 60 } }")]
    public void Braces_in_what_is_named_are_text(string name)
    {
        Phrase phrase = $"This is {name}.";
        Assert.Equal($"This is {name}.", phrase.ToString());
        Assert.Equal($"Ceci est {name}.", phrase.Say(French));
    }

    [Fact]
    public void It_says_in_English_what_the_string_says() => Gen.Select(Gen.String, Gen.Int, Gen.Double).Sample((text, whole, number) =>
    {
        Phrase phrase = $"{text} of {{ {whole} }}: {number:R}{text}";
        Assert.Equal(FormattableString.Invariant($"{text} of {{ {whole} }}: {number:R}{text}"), phrase.ToString());
    });

    [Fact]
    public void It_is_the_same_behind_JSON()
    {
        Phrase phrase = $"{Phrase.Of("a text")}: {"{0}"}, {null}";
        var read = JsonSerializer.Deserialize<Phrase>(JsonSerializer.Serialize(phrase));

        Assert.Equal(phrase, read);
        Assert.Equal("un texte: {0}, ", read!.Say(French));
    }

    [Fact]
    public void Several_in_a_row_are_one()
    {
        var joined = Phrase.Join("; ", Enumerable.Range(0, 12).Select(i => Phrase.Of($"This is {i}.")));
        Assert.EndsWith("; Ceci est 10.; Ceci est 11.", joined.Say(French), StringComparison.Ordinal);
    }

    private static string? French(string pattern) => pattern switch
    {
        "This is {0}." => "Ceci est {0}.",
        "a number in {0}" => "un nombre en {0}",
        "a text" => "un texte",
        "{0} before {1}" => "{1} après {0}",
        _ => null,
    };
}
