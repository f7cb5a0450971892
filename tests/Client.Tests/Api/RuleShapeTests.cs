using Beffroi.Language;
using Beffroi.Rules;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Api;

/// <summary>What rules did and why is told in the language of who asks, however it was kept.</summary>
public sealed class RuleShapeTests
{
    [Theory]
    [InlineData("fr", "power au-dessus de 5 (57,7)", "luminaire level = 50 pendant 5m, vers 3 équipements")]
    [InlineData("en", "power above 5 (57.7)", "luminaire level = 50 for 5m, to 3")]
    public void A_firing_is_told_in_both_languages(string language, string trigger, string action)
    {
        var command = Phrase.Of($"{"luminaire"} {"level"} = {50} for {"5m"}");
        var shape = FiringShape.Of(Fired($"{"power"} above {5}", [$"{command}, to {3}"]), new(language));

        Assert.Equal((trigger, action), (shape.Trigger, Assert.Single(shape.Actions)));
    }

    [Theory]
    [InlineData("fr", "57,7")]
    [InlineData("en", "57.7")]
    public void A_firing_of_before_is_told_as_it_was_kept(string language, string value)
    {
        var shape = FiringShape.Of(Fired(null, null), new(language));
        Assert.Equal(($"as kept ({value})", "done as kept"), (shape.Trigger, Assert.Single(shape.Actions)));
    }

    [Theory]
    [InlineData("fr", "Éclairer l’école", "power au-dessus de 5")]
    [InlineData("en", "Light the school", "power above 5")]
    public void A_cause_is_told_in_both_languages(string language, string reason, string words)
    {
        var cause = CauseTelling.In(new(language), new("rule/school@1", "Éclairer l’école") { EnglishReason = "Light the school", Trigger = Fired($"{"power"} above {5}", null).Trigger });
        Assert.Equal((reason, words, null, null), (cause.Reason, cause.Trigger!.Words, cause.EnglishReason, cause.Trigger.Said));
    }

    [Theory]
    [InlineData("rule", "fr", "Il n’y a pas de règle «\u202fx\u202f», ou pas cette version.")]
    [InlineData("on-call", "fr", "Il n’y a pas de tableau d’astreinte «\u202fx\u202f», ou pas cette version.")]
    [InlineData("memo", "fr", "Il n’y a pas de document de type «\u202fmemo\u202f» «\u202fx\u202f», ou pas cette version.")]
    [InlineData("rule", "en", "There is no rule 'x', or not that version.")]
    public void A_document_that_is_not_there_is_called_by_its_name(string kind, string language, string sentence) =>
        Assert.Equal(sentence, DocumentRoutes.Unknown(kind, "x").In(new(language)).Detail);

    private static Firing Fired(Phrase? said, Phrase[]? did) => new()
    {
        Rule = "r", RuleVersion = 1, Asset = Some.Luminaire("L-1"), Version = 7, At = Some.Now, Actions = ["done as kept"], Did = did,
        Trigger = new(Some.Luminaire("L-1"), 7, "power", Value.Of(57.7), Some.Now, "as kept") { Said = said },
    };
}
