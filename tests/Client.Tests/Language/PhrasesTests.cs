using Xunit;

namespace Beffroi.Language;

public sealed class PhrasesTests
{
    [Fact]
    public void French_has_narrow_spaces_where_it_must() => Assert.All(Sentences.Phrases, pair => Assert.DoesNotMatch("[ \u00a0]([;!?»]|:(?=\\s|$))|«[^\u202f]|[^\u202f]»", pair.Value));

    [Fact]
    public void French_quotes_as_French_does() => Assert.All(Sentences.Phrases, pair => Assert.DoesNotMatch(@"'\{\d\}'|[a-zà-ÿ]'[a-zà-ÿ]", pair.Value));

    [Fact]
    public void A_sentence_ends_in_both_languages_or_in_none() => Assert.All(Sentences.Phrases, pair =>
        Assert.Equal(pair.Key[^1] is '.' or '?', pair.Value[^1] is '.' or '?'));

    [Fact]
    public void Each_reader_is_told_in_his_language()
    {
        Phrase phrase = $"There is no asset {"luminaire/L-1"}.";
        Assert.Equal("There is no asset luminaire/L-1.", Sentences.Told(Tongue.English, phrase));
        Assert.Equal("Il n’y a pas d’équipement luminaire/L-1.", Sentences.Told(Tongue.French, phrase));
        Assert.Equal("as it was kept", Sentences.Told(Tongue.French, null, "as it was kept"));
    }
}
