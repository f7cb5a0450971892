using Beffroi.Twin;

namespace Beffroi.Support.Connectivity;

/// <summary>A catalogue of two kinds, enough to translate and to refuse.</summary>
public sealed class FakeCatalogue
{
    public Task<CatalogueDocument> Read() => Task.FromResult(new CatalogueDocument([], [
        Kind("luminaire", "power", "dimming"),
        Kind("environment-sensor", "temperature", "humidity", "batteryLevel"),
    ]));

    private static KindEntry Kind(string key, params string[] properties) => new()
    {
        Index = 0,
        Key = key,
        Department = "lighting",
        Symbol = "",
        MainProperty = properties[0],
        Properties = [.. properties.Select(name => new PropertyEntry { Name = name, Form = ValueForm.Number, Unit = "", Decimals = 1, Choices = [] })],
        Attributes = [],
        Links = [],
        Measures = [],
        Alarms = [],
        Texts = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
    };
}
