using Beffroi.OnCall;
using Beffroi.Twin;

namespace Beffroi.Tests.OnCall;

public sealed class RotaTest
{
    private const string Text = """
        title: Éclairage
        levels:
          - level: 1
            name: Poste de garde
            people: [{ name: Poste, phone: "03 26 00 00 00" }]
          - level: 2
            name: Technicien
            turns: { from: 2026-10-19 08:00, days: 7 }
            people: [{ name: Ana }, { name: Bob }, { name: Cléo }]
            replacements:
              - { from: 2026-11-11 08:00, to: 2026-11-12 08:00, name: Dan }
        """;

    private readonly Rota _rota = RotaReader.Read(Text);

    [Theory]
    [InlineData("2026-10-19T08:00+02:00", "Ana", "2026-10-26T08:00+01:00")]
    [InlineData("2026-10-26T07:59+01:00", "Ana", "2026-10-26T08:00+01:00")]
    [InlineData("2026-10-26T08:00+01:00", "Bob", "2026-11-02T08:00+01:00")]
    [InlineData("2026-11-09T08:00+01:00", "Ana", "2026-11-11T08:00+01:00")]
    [InlineData("2026-11-11T12:00+01:00", "Dan", "2026-11-12T08:00+01:00")]
    [InlineData("2026-11-12T08:00+01:00", "Ana", "2026-11-16T08:00+01:00")]
    [InlineData("2026-10-18T08:00+02:00", "Cléo", "2026-10-19T08:00+02:00")]
    public void Turns_change_at_the_legal_hour_and_somebody_may_stand_in(string at, string who, string until)
    {
        var duty = _rota.At(Instant.From(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((2, who, Instant.From(DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture))), (duty[1].Level, Assert.Single(duty[1].People).Name, duty[1].Until));
        Assert.Equal(("03 26 00 00 00", null), (duty[0].People[0].Phone, duty[0].Until));
    }

    [Theory]
    [InlineData("title: [", "no YAML")]
    [InlineData("just words", "title and levels")]
    [InlineData("title: x\nlevels: []", "Line 1")]
    [InlineData("title: x\nlevels:\n  - level: 2\n    name: n\n    people: [{ name: a }]", "numbered 1, 2")]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    people: []", "Line 3")]
    [InlineData("title: x\nlevels:\n  - level: 1\n    nom: n\n    people: [{ name: a }]", "'nom' is none of")]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    turns: { from: lundi }\n    people: [{ name: a }]", "Line 5")]
    [InlineData("title: x\nlevels:\n  - level: 1\n    name: n\n    turns: { from: 2026-10-19 08:00, days: 0 }\n    people: [{ name: a }]", "1 to 90")]
    public void What_is_no_rota_is_refused_with_its_line(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => RotaReader.Read(text)).Message, StringComparison.Ordinal);
}
