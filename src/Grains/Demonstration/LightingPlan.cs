using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Demonstration;

/// <summary>Cabinets with their circuits, and the luminaires on them.</summary>
internal static class LightingPlan
{
    private static readonly string[] TownProgrammes = ["half-from-ten", "half-from-eleven", "half-from-eleven", "stepped", "stepped", "full", "presence", "off-from-midnight"];
    private static readonly string[] VillageProgrammes = ["off-from-eleven", "off-from-eleven", "off-from-midnight", "half-from-ten", "stepped", "presence"];
    private static readonly string[] Lanterns = ["Lanterne de style", "Lanterne routière", "Lanterne résidentielle", "Projecteur", "Borne"];

    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var dice = draft.Dice("lighting");
        var (cabinet, lamp) = (0, 0);
        foreach (var (district, count) in draft.Spread(draft.Plan.Cabinets, 1))
        {
            var lamps = draft.Lamps.Where(l => l.District == district).ToList();
            foreach (var fed in Bisection.Cut(lamps, count, l => l.Spot))
            {
                cabinet++;
                var programmes = district.Authority is Settlements.Chalons or Settlements.Fagnieres ? TownProgrammes : VillageProgrammes;
                var isAutonomous = dice.Unit("autonomous", cabinet) < 0.35;
                var programme = isAutonomous ? "mid-night" : programmes[(int)(dice.Unit("programme", cabinet) * programmes.Length)];
                var circuits = Math.Clamp((int)Math.Round(fed.Count / 11.0), 1, 6);
                var parts = Bisection.Cut(fed, circuits, l => l.Spot).ToArray();
                yield return Cabinet(cabinet, district, fed, programme, [.. parts.Select(part => part.Sum(l => l.Power))], dice);
                foreach (var (one, circuit) in parts.SelectMany((part, i) => part.Select(l => (l, i + 1))))
                {
                    yield return Luminaire(++lamp, cabinet, circuit, one, programme, isAutonomous, dice);
                }
            }
        }
    }

    private static string CabinetKey(int number) => $"A-{number:000}";

    private static DemonstrationAsset Cabinet(int number, Settlement district, List<Lamp> lamps, string programme, double[] circuits, Dice dice)
    {
        var centre = new Spot(lamps.Average(l => l.Spot.East), lamps.Average(l => l.Spot.North));
        var nearest = lamps.MinBy(l => l.Spot.DistanceTo(centre))!;
        var power = lamps.Sum(l => l.Power);
        return Synthetic.Asset("cabinet", CabinetKey(number), district, nearest.Spot.Toward(dice.Between("beside", 0, Math.Tau, number), 3), null, nearest.Street.Name, new()
        {
            ["connectedPower"] = Value.Of(power),
            ["subscribedPower"] = Value.Of(Math.Max(3, Math.Ceiling(power / 1000 * 1.3))),
            ["deliveryPoint"] = Value.Of($"0000{(long)dice.Between("delivery", 1e9, 9.99e9, number)}"),
            ["circuits"] = Value.Of(circuits.Length),
            ["circuitPowers"] = Value.Of(string.Join(", ", circuits.Select((watts, i) => FormattableString.Invariant($"{CabinetKey(number)}/{i + 1}: {watts}")))),
            ["baseLoad"] = Value.Of(6),
            ["litArea"] = Value.Of(Math.Round(lamps.Count * dice.Between("area", 220, 320, number))),
            ["illuminance"] = Value.Of(Math.Round(dice.Between("illuminance", 5, 12, number), 1)),
            ["programme"] = Value.Of(programme),
        });
    }

    private static DemonstrationAsset Luminaire(int number, int cabinet, int circuit, Lamp lamp, string programme, bool isAutonomous, Dice dice)
    {
        var installed = new DateTimeOffset(2021, 3, 1, 0, 0, 0, TimeSpan.Zero).AddDays(Math.Floor(dice.Between("installed", 0, 1700, cabinet)));
        var attributes = new Dictionary<string, Value>
        {
            ["controlMode"] = Value.Of(lamp.IsPoint ? "point" : isAutonomous ? "autonomous" : "cabinet"),
            ["maxPower"] = Value.Of(lamp.Power),
            ["sourceFlux"] = Value.Of(Math.Round(lamp.Power * 142 / 50) * 50),
            ["colourTemperature"] = Value.Of(lamp.Power > 50 ? 3000 : dice.Unit("warm", cabinet) < 0.3 ? 2400 : 2700),
            ["upwardLightRatio"] = Value.Of(0),
            ["cieFluxCode3"] = Value.Of(Math.Round(dice.Between("flux code", 96, 99.5, cabinet), 1)),
            ["installedOn"] = Value.Of(Instant.From(installed)),
            ["programme"] = Value.Of(programme),
            ["source"] = Value.Of("led"),
            ["lanternType"] = Value.Of(Lanterns[lamp.Power > 50 ? 1 : (int)(dice.Unit("lantern", cabinet) * Lanterns.Length)]),
            ["mountingHeight"] = Value.Of(lamp.Power > 50 ? 9 : lamp.Power > 30 ? 7 : 4.5),
            ["circuit"] = Value.Of($"{CabinetKey(cabinet)}/{circuit}"),
        };
        if (!lamp.IsPoint && !isAutonomous && CalendarOf(lamp.District.Authority, programme) is { } calendar)
        {
            attributes["calendar"] = Value.Of(calendar);
        }

        return Synthetic.Asset(
            "luminaire", $"L-{number:00000}", lamp.District, lamp.Spot, null, lamp.Street.Name, attributes, new() { ["cabinet"] = AssetId.Of("cabinet", CabinetKey(cabinet)) });
    }

    /// <summary>Which of the shipped calendars a lamp that hangs on its cabinet follows: the town's where it is as the cabinet does anyway, the village's under its order of extinction.</summary>
    private static string? CalendarOf(string authority, string programme) => (authority, programme) switch
    {
        (Settlements.Chalons, "half-from-eleven") => "town",
        (Settlements.SaintMartin, _) => "village",
        _ => null,
    };
}
