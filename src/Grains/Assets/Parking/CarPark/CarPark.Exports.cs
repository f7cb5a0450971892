using Beffroi.Exports;
using Beffroi.Twin;

namespace Beffroi.Assets.Parking;

public sealed partial class CarPark
{
    /// <summary>As the national access point gives it: the INSEE code of the commune, P, a number.</summary>
    public static readonly AttributeDefinition NationalId = new("nationalId", ValueForm.Text);

    /// <summary>Of whoever runs it.</summary>
    public static readonly AttributeDefinition Siret = new("siret", ValueForm.Text);
    public static readonly AttributeDefinition FreeOfCharge = new("freeOfCharge", ValueForm.Flag);
    public static readonly AttributeDefinition SubscribersOnly = new("subscribersOnly", ValueForm.Flag);
    public static readonly AttributeDefinition InformationPage = new("informationPage", ValueForm.Text);

    // The words of inventories in French; what has another is left open.
    private static readonly Dictionary<string, string> Works = new() { ["Surface"] = "enclos_en_surface", ["Souterrain"] = "ouvrage", ["Superstructure"] = "ouvrage" };

    private const string CommunePattern = @"^([013-9]\d|2[AB1-9])\d{3}$";

    public override IReadOnlyList<StandardTable> Standards { get; } =
    [
        new("bnls", "Base nationale des lieux de stationnement (BNLS), v0.1.5",
        [
            new("id", "attribute.nationalId") { Required = true, Pattern = @"^([013-9]\d|2[AB1-9])\d{3}-P-\d{3}$" },
            new("nom", "name") { Required = true, Capitals = true, First = 64 },
            new("insee", "attribute.nationalId") { Required = true, First = 5, Pattern = CommunePattern },
            new("adresse", "address"),
            new("url", "attribute.informationPage"),
            new("type_usagers", "attribute.subscribersOnly") { Required = true, Words = new Dictionary<string, string> { ["true"] = "abonn\u00e9s", ["false"] = "tous" }, Otherwise = "tous" },
            new("gratuit", "attribute.freeOfCharge") { Required = true },
            new("nb_places", "attribute.capacity") { Required = true, Decimals = 0 },
            new("nb_pr", ""),
            new("nb_pmr", "attribute.disabledSpaces") { Decimals = 0 },
            new("nb_voitures_electriques", "attribute.chargingPoints") { Decimals = 0 },
            new("nb_velo", ""), new("nb_2r_el", ""), new("nb_autopartage", ""), new("nb_2_rm", ""), new("nb_covoit", ""),
            new("hauteur_max", "attribute.heightLimit") { Required = true, Times = 100, Decimals = 0, Otherwise = "N/A", Pattern = @"^(\d+|N/A)$" },
            new("num_siret", "attribute.siret") { Required = true, Pattern = @"^\d{14}$" },
            new("Xlong", "longitude") { Required = true, Decimals = 6 },
            new("Ylat", "latitude") { Required = true, Decimals = 6 },
            new("tarif_pmr", ""), new("tarif_1h", ""), new("tarif_2h", ""), new("tarif_3h", ""), new("tarif_4h", ""), new("tarif_24h", ""), new("abo_resident", ""), new("abo_non_resident", ""),
            new("type_ouvrage", "attribute.structure") { Words = Works }, new("info", ""),
        ]),
    ];
}
