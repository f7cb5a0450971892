namespace Beffroi.Inventory;

/// <summary>What was counted in the city's files, apart from this program.</summary>
internal static class MontpellierFiles
{
    public static readonly MontpellierFile Districts = new("districts", "VilleMTP_MTP_Quartiers/VilleMTP_MTP_Quartiers.geojson", Assets: 7);

    public static readonly MontpellierFile[] All =
    [
        new("streetlights", "streetlights-29969.csv", Assets: 29_969, WithoutDistrict: 156),
        new("streetlights-kml", "VilleMTP_MTP_EclairagePublic/VilleMTP_MTP_EclairagePublic_kml.zip", Assets: 29_969, WithoutDistrict: 156),
        new("cameras", "VilleMTP_MTP_CameraSurv/VilleMTP_MTP_CameraSurv.geojson", Assets: 141),
        new("junctions", "VilleMTP_MTP_Signalisation/VilleMTP_MTP_Signalisation.csv", Assets: 373, WithoutPlace: 4, WithoutDistrict: 5),
        new("car-parks", "VilleMTP_MTP_ParkingOuvrage/VilleMTP_MTP_ParkingOuv.csv", Assets: 22, WithoutDistrict: 1),
        new("public-buildings", "VilleMTP_MTP_EtabliPublic/VilleMTP_MTP_EtabliPublic.csv", Assets: 709, Skipped: 315, WithoutPlace: 709),
    ];
}
