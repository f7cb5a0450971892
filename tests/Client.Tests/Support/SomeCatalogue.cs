using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Two kinds in two departments, with every form of property and measure.</summary>
internal static class SomeCatalogue
{
    public static readonly KindEntry Luminaire = new()
    {
        Index = 1,
        Key = "luminaire",
        Department = "lighting",
        Symbol = "M12 2 L20 20 Z",
        MainProperty = "power",
        Properties =
        [
            new() { Name = "power", Form = ValueForm.Number, Unit = "W", Minimum = 0, Maximum = 400, Decimals = 1, Choices = [], FreshFor = TimeSpan.FromMinutes(30) },
            new() { Name = "mode", Form = ValueForm.Text, Unit = "", Decimals = 0, Choices = ["off", "on", "dimmed"] },
            new() { Name = "lit", Form = ValueForm.Flag, Unit = "", Decimals = 0, Choices = [] },
        ],
        Attributes = [new() { Name = "ratedPower", Form = ValueForm.Number, Unit = "W", Required = true, Choices = [] }, new() { Name = "installed", Form = ValueForm.Instant, Unit = "", Required = false, Choices = [] }, new() { Name = "secret", Form = ValueForm.Text, Unit = "", Required = false, Choices = [] }],
        InternalFields = ["lit", "secret"],
        Standards =
        [
            new("some-standard", "A standard of tests, v1",
            [
                new("id", "key") { Required = true, Pattern = "^S-.*$" }, new("NOM", "name") { Capitals = true, First = 8 }, new("lon", "longitude") { Required = true, Decimals = 3 },
                new("cm", "attribute.ratedPower") { Times = 100, Decimals = 0, Otherwise = "N/A" }, new("day", "attribute.installed") { IsDay = true },
                new("state", "property.mode") { Words = new Dictionary<string, string> { ["on"] = "ALLUME" } }, new("nothing", ""),
            ]),
        ],
        Links = [new("cabinet", "cabinet")],
        Measures =
        [
            new("luminaire.power", "power", MeasureForm.Sum, "W", 10, []),
            new("luminaire.dimming", "power", MeasureForm.Mean, "%", 1, []),
            new("luminaire.mode", "mode", MeasureForm.States, "", 1, ["off", "on", "dimmed"]),
        ],
        Alarms = [new("lamp-out", Priority.Minor, TimeSpan.FromMinutes(15)), new("exposed", Priority.Danger, TimeSpan.Zero)],
        Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["en"] = new Dictionary<string, string> { ["name"] = "Luminaire", ["plural"] = "Luminaires", ["property.power"] = "Power", ["alarm.lamp-out.title"] = "Lamp out", ["choice.mode.on"] = "On", ["choice.lit.false"] = "Dark", ["choice.lit.true"] = "Lit" },
            ["fr"] = new Dictionary<string, string> { ["name"] = "Point lumineux", ["plural"] = "Points lumineux", ["property.power"] = "Puissance", ["alarm.lamp-out.title"] = "Lampe éteinte", ["choice.mode.on"] = "Allumé", ["choice.lit.false"] = "Éteint", ["choice.lit.true"] = "Allumé" },
        },
    };

    public static readonly KindEntry Cabinet = new()
    {
        Index = 0,
        Key = "cabinet",
        Department = "networks",
        Symbol = "M4 4 H20 V20 H4 Z",
        MainProperty = "energy",
        Properties = [new() { Name = "energy", Form = ValueForm.Number, Unit = "kWh", Decimals = 2, Choices = [], Indexed = true }],
        Attributes = [],
        Links = [],
        Measures = [],
        Alarms = [],
        Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
    };

    /// <summary>Of which nothing is published.</summary>
    public static readonly KindEntry Vault = Cabinet with { Index = 2, Key = "vault", Internal = true };

    public static readonly CatalogueDocument Document = new(
        [
            new("lighting", new Dictionary<string, string> { ["en"] = "Lighting", ["fr"] = "Éclairage" })
            {
                Indicators = [new("energy", "MWh", 1, "down", 816, true, 0.8, false, true, false, true)],
                Sections = [new("cabinets", "ranking", "luminaire", null, ["kWh", "kW"], 1)],
                Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>
                {
                    ["en"] = new Dictionary<string, string> { ["indicator.energy.name"] = "Energy", ["indicator.energy.help"] = "Of meters.", ["section.cabinets.title"] = "Cabinets" },
                    ["fr"] = new Dictionary<string, string> { ["indicator.energy.name"] = "Énergie", ["indicator.energy.help"] = "Des compteurs.", ["section.cabinets.title"] = "Armoires" },
                },
            },
            new("networks", new Dictionary<string, string> { ["en"] = "Networks", ["fr"] = "Réseaux" }),
        ],
        [Cabinet, Luminaire, Vault]);
}
