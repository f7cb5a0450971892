using System.Text.Json;
using Beffroi.Alarms;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Language;

/// <summary>What was kept before it could be said in two languages is read as it is.</summary>
public sealed class KeptWordsTests
{
    [Theory]
    [InlineData("""{"Priority":2,"Title":"Fuite","Cause":"Débit","Consequence":null,"Action":null,"Latches":false,"IsSafety":false}""", "Fuite", "Débit")]
    [InlineData("""{"Priority":2,"Title":"Fuite","Cause":"Débit","EnglishTitle":"Leak","EnglishCause":"Flow"}""", "Leak", "Flow")]
    public void An_alarm_is_called_in_English_when_it_has_English(string json, string title, string cause)
    {
        var told = JsonSerializer.Deserialize<ToldAlarm>(json)!;
        Assert.Equal((title, cause, "Fuite", "Débit"), (told.TitleIn("en"), told.CauseIn("en"), told.TitleIn("fr"), told.CauseIn("fr")));
    }

    [Theory]
    [InlineData("""{"Author":"rule/a@1","Reason":"Éclairer"}""", "Éclairer")]
    [InlineData("""{"Author":"rule/a@1","Reason":"Éclairer","EnglishReason":"Light up"}""", "Light up")]
    public void A_reason_is_given_in_English_when_it_has_English(string json, string english)
    {
        var cause = JsonSerializer.Deserialize<Cause>(json)!;
        Assert.Equal((english, "Éclairer"), (cause.ReasonIn("en"), cause.ReasonIn("fr")));
    }
}
