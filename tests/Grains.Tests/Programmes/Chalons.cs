using Beffroi.Inventory;

namespace Beffroi.Programmes;

/// <summary>The place of the domain reference's vectors, and a few programmes.</summary>
internal static class Chalons
{
    public static readonly Place Place = new(4.3631, 48.9566);

    public const string FullNight = "title: Full night\n";

    public const string Extinction =
        """
        title: Off from 23 to 5
        steps:
          - { at: "23:00", level: 0 }
          - { at: "05:00", level: 100 }
        order: { reference: 2026-114, date: 2026-05-04, communes: [ { commune: chalons, from: 2026-06-01, to: 2027-05-31 } ] }
        """;

    public static LightingProgramme Programme(string yaml)
    {
        var reading = ProgrammeReader.Read(yaml);
        Assert.Empty(reading.Remarks);
        return reading.Value!;
    }
}
