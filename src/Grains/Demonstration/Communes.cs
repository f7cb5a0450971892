namespace Beffroi.Demonstration;

/// <summary>Which commune a district lies in: true codes and true names, as of all that says where something is.</summary>
internal static class Communes
{
    private static readonly (string Insee, string Postcode, string Name) Town = ("51108", "51000", "Châlons-en-Champagne");

    private static readonly Dictionary<string, (string Insee, string Postcode, string Name)> Villages = new()
    {
        ["agglo-saint-memmie"] = ("51506", "51470", "Saint-Memmie"),
        ["agglo-compertrix"] = ("51160", "51510", "Compertrix"),
        ["agglo-coolus"] = ("51168", "51510", "Coolus"),
        ["agglo-sarry"] = ("51525", "51520", "Sarry"),
        ["agglo-epine"] = ("51231", "51460", "L’Épine"),
        ["agglo-recy"] = ("51453", "51520", "Recy"),
        ["agglo-saint-gibrien"] = ("51483", "51510", "Saint-Gibrien"),
        ["saint-martin-bourg"] = ("51504", "51520", "Saint-Martin-sur-le-Pré"),
        ["fagnieres-bourg"] = ("51242", "51510", "Fagnières"),
        ["fagnieres-sud"] = ("51242", "51510", "Fagnières"),
    };

    public static (string Insee, string Postcode, string Name) Of(Settlement district) => district.Authority == Settlements.Chalons ? Town : Villages[district.Key];
}
