using System.Collections.Frozen;
using Beffroi.Demonstration;
using Beffroi.Devices;
using Beffroi.Devices.Layouts;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Emulator.Radio;

public sealed class RadioPayloadTest
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());
    private static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 11, 14, 18, 0, 0, TimeSpan.Zero));

    /// <summary>How far what arrives may be from what was meant: the steps of the device.</summary>
    private static readonly Dictionary<string, double> Steps = new()
    {
        ["temperature"] = 0.51, ["pressure"] = 0.01, ["humidity"] = 0.26, ["noise"] = 0.26, ["pm25"] = 0.51, ["pm10"] = 0.51, ["fillLevel"] = 0.7, ["register"] = 0.001,
    };

    public static TheoryData<string> Profiles => [.. RadioPayload.All.Select(p => p.Profile)];

    [Theory, MemberData(nameof(Profiles))]
    public void The_profile_that_ships_reads_what_is_sent(string profile)
    {
        var assets = Territory.Assets.Where(a => Connectivity.ProfileBinding.Of(a.Description) == profile).ToArray();
        var (payload, shipped) = (RadioPayload.Of(profile)!, BuiltInProfiles.Find(profile)!.Profile);
        var kind = Catalogue.Kind(assets[0].Id.Kind);
        var properties = kind.Properties.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Gen.Select(Gen.Int[0, assets.Length - 1], Gen.Int[0, 400 * 1440]).Sample((index, minutes) =>
        {
            var said = new Device(kind, assets[index], 51_108, 0.3).SayAt(Now + TimeSpan.FromMinutes(minutes));
            var decoding = LayoutDecoder.Decode(shipped.Layout!, payload.Of(said), payload.Port);
            var told = MappedFields.Map(shipped.Fields, DecodedFields.Of(decoding.Data, lists: true), kind.Properties.Select(p => p.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

            Assert.NotEmpty(told);
            Assert.All(told, m => Assert.Null(ValueCheck.Fault(kind.Properties.Single(p => p.Name == m.Property), m.Value, out _)));
            Assert.All(told.Where(m => Steps.ContainsKey(m.Property)), m =>
            {
                ValueCheck.Fault(kind.Properties.Single(p => p.Name == m.Property), m.Value, out var value);
                Assert.InRange(value.Number - said.Single(s => s.Property == m.Property).Value.Number, -Steps[m.Property], Steps[m.Property]);
            });
            Assert.Contains(told, m => properties.Contains(m.Property) && m.Property == kind.Main.Name || kind.Key == "water-meter" && m.Property == "register");
        }, iter: 300);
    }
}
