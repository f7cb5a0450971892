using System.Text.RegularExpressions;

using Xunit;

namespace Beffroi.Language;

public sealed partial class SentencesTests
{
    [Fact]
    public void Both_languages_say_the_same_things() =>
        Assert.Equal(Sentences.Of(Tongue.French).Keys.Order(StringComparer.Ordinal), Sentences.Of(Tongue.English).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_use_the_same_arguments() => Assert.All(Sentences.Of(Tongue.French), pair =>
        Assert.Equal(Arguments(pair.Value), Arguments(Sentences.Of(Tongue.English)[pair.Key])));

    [Fact]
    public void French_has_a_narrow_space_before_high_punctuation() => Assert.All(Sentences.Of(Tongue.French), pair =>
        Assert.DoesNotMatch(" [;:!?»](?= |$)|« ", pair.Value));

    [Fact]
    public void Every_refusal_has_title_sentence_and_advice()
    {
        var codes = Sentences.Of(Tongue.English).Keys.Where(key => key.EndsWith(".detail", StringComparison.Ordinal)).Select(key => key[..^".detail".Length]);

        Assert.All(codes, code =>
        {
            Assert.NotNull(Sentences.Find(Tongue.French, code + ".title"));
            Assert.NotNull(Sentences.Find(Tongue.French, code + ".advice"));
        });
    }

    private static string[] Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
