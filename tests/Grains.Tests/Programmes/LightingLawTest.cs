using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Each rule of domain reference §1.7, kept and broken.</summary>
public sealed class LightingLawTest
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Theory]
    [InlineData("use: activity\ncloses: '20:00'", "off: '21:00'", "off: '21:01'")]
    [InlineData("use: activity\ncloses: '20:00'\nopens: '06:30'", "active: [{ from: dusk, to: '21:00' }, { from: '05:30', to: dawn }]", "active: [{ from: dusk, to: '21:00' }, { from: '05:29', to: dawn }]")]
    [InlineData("use: activity\ncloses: '20:00'\nopens: '09:00'", "active: [{ from: dusk, to: '21:00' }, { from: '07:00', to: dawn }]", "active: [{ from: dusk, to: '21:00' }, { from: '06:59', to: dawn }]")]
    [InlineData("use: park\ncloses: '19:00'", "off: '20:00'", "off: '20:01'")]
    [InlineData("use: car-park\ncloses: '20:00'", "off: '22:00'", "off: '22:01'")]
    [InlineData("use: office\ncloses: '19:00'", "off: '20:00'", "off: '20:01'")]
    [InlineData("use: heritage", "off: '01:00'", "off: '01:01'")]
    [InlineData("use: shop-window", "active: [{ from: dusk, to: '01:00' }, { from: '07:00', to: dawn }]", "active: [{ from: dusk, to: '01:00' }, { from: '06:59', to: dawn }]")]
    [InlineData("use: shop-window\ncloses: '01:30'", "off: '02:30'", "off: '02:31'")]
    [InlineData("use: advertising", "active: [{ from: dusk, to: '01:00' }, { from: '06:00', to: dawn }]", "active: [{ from: dusk, to: '01:00' }, { from: '05:59', to: dawn }]")]
    public void Light_ends_when_the_law_says(string place, string good, string bad)
    {
        Assert.Empty(Of($"title: t\n{place}\n{good}\n"));
        var finding = Assert.Single(Of($"title: t\n{place}\n{bad}\n"));
        Assert.Equal((LegalCode.LightTooLong, RemarkSeverity.Error), (finding.Code, finding.Severity));
        Assert.NotEmpty(finding.Article);
    }

    [Fact]
    public void Light_for_those_who_pass_is_allowed()
    {
        var finding = Assert.Single(Of("title: t\nuse: activity\ncloses: '20:00'\nsteps: [{ at: '21:00', level: 0, presence: { level: 100, duty: 5 } }, { at: '07:00', level: 100 }]\n"));
        Assert.Equal((LegalCode.PresenceAdapts, RemarkSeverity.Note), (finding.Code, finding.Severity));
    }

    [Fact]
    public void A_street_has_no_legal_hour_and_an_extinction_names_its_order()
    {
        Assert.Equal(LegalCode.NoLegalHour, Assert.Single(Of(Chalons.FullNight)).Code);
        var finding = Assert.Single(Of(Chalons.Extinction));
        Assert.Equal((LegalCode.ExtinctionOrdered, "CGCT L2212-2", "2026-114"), (finding.Code, finding.Article, finding.Arguments[0]));
    }

    [Theory]
    [InlineData("chalons", "2026-01-01", LegalCode.OrderNotInForce)]
    [InlineData("chalons", "2026-07-01", LegalCode.OrderEnds)]
    [InlineData("fagnieres", "2026-07-01", LegalCode.OrderNotInForce)]
    public void An_order_must_be_in_force_where_it_darkens(string commune, string first, string code) =>
        Assert.Equal(code, Assert.Single(LightingLaw.OfOrder("x", Chalons.Programme(Chalons.Extinction), [commune], DateOnly.Parse(first))).Code);

    [Theory]
    [InlineData("colourTemperature", 3000, 3001, LegalCode.ColourTemperature, "ordinary")]
    [InlineData("colourTemperature", 2700, 2701, LegalCode.ColourTemperature, "sensitive")]
    [InlineData("colourTemperature", 2400, 2401, LegalCode.ColourTemperature, "reserve")]
    [InlineData("upwardLightRatio", 4, 4.1, LegalCode.UpwardLight, "ordinary")]
    [InlineData("cieFluxCode3", 95.1, 95, LegalCode.FluxCode, "ordinary")]
    [InlineData("sourceFlux", 3499, 3500, LegalCode.FluxDensity, "ordinary")]
    [InlineData("sourceFlux", 2499, 2500, LegalCode.FluxDensity, "sensitive")]
    [InlineData("sourceFlux", 1999, 2000, LegalCode.FluxDensity, "reserve")]
    public void A_luminaire_keeps_within_the_ceilings(string attribute, double good, double bad, string code, string zone)
    {
        var calendar = CalendarReader.Read($"title: t\ndefault: full\nzone: {zone}\narea: 100\n").Value!;
        Assert.Empty(LuminaireLaw.Of(calendar, [Lamp((attribute, good))]));
        Assert.Equal(code, Assert.Single(LuminaireLaw.Of(calendar, [Lamp((attribute, bad))])).Code);
    }

    [Fact]
    public void What_a_manager_must_hold_of_a_luminaire_is_asked_for()
    {
        var finding = Assert.Single(LuminaireLaw.Of(CalendarReader.Read("title: t\ndefault: full\narea: 100\n").Value!, [Lamp(), Lamp(("maxPower", null))]));
        Assert.Equal((LegalCode.MissingData, "1", "2", "maxPower"), (finding.Code, finding.Arguments[0], finding.Arguments[1], finding.Arguments[2]));
    }

    private static IReadOnlyList<LegalFinding> Of(string yaml) => LightingLaw.Of(Chalons.Programme(yaml), Chalons.Place, First);

    private static Description Lamp(params (string Name, double? Value)[] other)
    {
        var attributes = new Dictionary<string, Value>
        {
            ["upwardLightRatio"] = Value.Of(0.5), ["cieFluxCode3"] = Value.Of(97), ["colourTemperature"] = Value.Of(2200), ["maxPower"] = Value.Of(40), ["sourceFlux"] = Value.Of(1500), ["installedOn"] = Value.Of(new Instant(1)),
        };
        foreach (var (name, value) in other)
        {
            attributes[name] = value is { } number ? Value.Of(number) : Value.None;
        }

        return new() { Attributes = attributes };
    }
}
