using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>A catalogue of a few kinds with attributes of every form, so that mapping is tested without the real ones.</summary>
internal static class InventoryKinds
{
    public static CatalogueDocument Catalogue { get; } = new(
        [],
        [
            Kind("luminaire", [new("cabinet", "cabinet")],
                Number("maxPower", "W", 1, 2000) with { Required = true }, Number("mountingHeight", "m", 0, 60), Text("lanternType"),
                Text("controlMode", "point", "cabinet", "autonomous"), Flag("led"), Date("installedOn")),
            Kind("cabinet", []),
            Kind("camera", [], Number("installedYear", "", 1950, 2100)),
            Kind("car-park", [], Number("capacity", "", 0, 100_000)),
            Kind("junction", [], Number("installedYear", "", 1950, 2100)),
            Kind("building", [], Text("use"), Number("area", "m²", 0, 1e6)),
        ]);

    private static KindEntry Kind(string key, LinkEntry[] links, params AttributeEntry[] attributes) => new()
    {
        Index = 0,
        Key = key,
        Department = "lighting",
        Symbol = "M0 0",
        MainProperty = "power",
        Properties = [],
        Attributes = attributes,
        Links = links,
        Measures = [],
        Alarms = [],
        Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
    };

    private static AttributeEntry Number(string name, string unit, double minimum, double maximum) =>
        new() { Name = name, Form = ValueForm.Number, Unit = unit, Required = false, Minimum = minimum, Maximum = maximum, Choices = [] };

    private static AttributeEntry Text(string name, params string[] choices) =>
        new() { Name = name, Form = ValueForm.Text, Unit = "", Required = false, Choices = choices };

    private static AttributeEntry Flag(string name) => new() { Name = name, Form = ValueForm.Flag, Unit = "", Required = false, Choices = [] };

    private static AttributeEntry Date(string name) => new() { Name = name, Form = ValueForm.Instant, Unit = "", Required = false, Choices = [] };
}
