using Beffroi.Language;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.OnCall;

/// <summary>Who is called is told in both languages.</summary>
public sealed class OnCallWordsTests
{
    private static readonly AssetId Asset = AssetId.Of("cabinet", "A-1");

    [Fact]
    public void A_call_names_alarm_and_people()
    {
        var call = new EscalationCall(2, "rule/leak", "Fuite", 1) { EnglishTitle = "Leak" };
        var duty = new OnDuty(2, "Garde", [new("Ana", "06"), new("Bo", null)], null);

        Assert.Equal(
            new("Appel du niveau 2\u202F: Ana (06), Bo. L’alarme Fuite (P1) de cabinet/A-1 n’est pas acquittée.", "Call of level 2: Ana (06), Bo. The alarm Leak (P1) of cabinet/A-1 is not acknowledged."),
            OnCallWords.Call(Asset, call, duty));
        Assert.Contains("nobody on the rota", OnCallWords.Call(Asset, call, null).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "rule": "leak", "to": "eau", "text": { "fr": "Fuite", "en": "Leak" } }""", "Pour eau (règle leak, cabinet/A-1)\u202F: Fuite", "For eau (rule leak, cabinet/A-1): Leak")]
    [InlineData("""{ "rule": "leak", "to": "eau", "text": { "fr": "Fuite" } }""", "Pour eau (règle leak, cabinet/A-1)\u202F: Fuite", "For eau (rule leak, cabinet/A-1): Fuite")]
    public void A_rule_speaks_in_its_words(string body, string french, string english) =>
        Assert.Equal(new(french, english), OnCallWords.OfRule(new(Asset, 1, 0, new() { Form = EffectForm.Message, Name = "notification", Body = body })));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_flood_is_told_without_a_word_of_English(int level) => Assert.Empty(French.EnglishIn(Phrase.Of(new Phrase(OnCallWords.More(level).French, []))));
}
