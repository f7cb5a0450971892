using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Devices.Scripts;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>The profiles that ship, against the payloads and values that makers publish. Scripts among them are run by the silo's own tests.</summary>
public sealed class BuiltInProfilesTest
{
    [Fact]
    public void At_least_twenty_ship_and_each_is_read_without_a_fault()
    {
        var profiles = BuiltInProfiles.All.ToArray();
        Assert.True(profiles.Length >= 20, $"{profiles.Length} ship.");
        Assert.All(profiles, profile => Assert.Empty(ProfileReader.Read(BuiltInProfiles.Text(profile.Id)!).Remarks));
    }

    [Fact]
    public void Each_speaks_of_kinds_and_properties_that_are_in_the_catalogue() => Assert.All(BuiltInProfiles.All.Where(p => p.Profile.AssetKind is not null), known =>
    {
        var kind = Catalogue.Of(typeof(AssetKind).Assembly).Kinds.Single(k => k.Key == known.Profile.AssetKind);
        Assert.Empty(known.Profile.Fields.Values.Select(f => f.Property).OfType<string>().Except(kind.Properties.Select(p => p.Name)));
    });

    public static TheoryData<string, string> Vectors => [.. PublishedVectors.Profiles.Select(pair => (pair.Profile, pair.Codec))];

    [Theory, MemberData(nameof(Vectors))]
    public void A_layout_tells_what_the_maker_says(string id, string codec)
    {
        var profile = BuiltInProfiles.Find(id)!.Profile;
        if (profile.Script is not null)
        {
            return;
        }

        var told = 0;
        foreach (var vector in PublishedVectors.Of(codec).Where(v => v.Function == "decodeUplink"))
        {
            var decoding = profile.IsCayenne ? CayenneLpp.Decode(vector.Bytes) : Layouts.LayoutDecoder.Decode(profile.Layout!, vector.Bytes, vector.Port);
            told += PublishedVectors.Compare(vector, decoding);
        }

        Assert.True(told > 0, "No vector was decoded.");
    }

    /// <summary>Two years of a real sensor on a tower, as its network decoded each frame.</summary>
    [Fact]
    public void Twelve_thousand_frames_of_a_real_sensor_say_what_its_network_said()
    {
        var (layout, frames) = (BuiltInProfiles.Find("elsys-ems")!.Profile.Layout!, 0);
        foreach (var frame in RealFrames())
        {
            if (!frame.TryGetProperty("decoded", out var decoded) || !decoded.TryGetProperty("payload", out var published))
            {
                continue;
            }

            var decoding = Layouts.LayoutDecoder.Decode(layout, Convert.FromBase64String(frame.GetProperty("payload").GetString()!), frame.GetProperty("port").GetInt32());
            Assert.Equal(
                published.EnumerateObject().Select(member => (member.Name, member.Value.GetDouble())).OrderBy(m => m.Name, StringComparer.Ordinal),
                decoding.Data.EnumerateObject().Select(member => (member.Name, member.Value.GetDouble())).OrderBy(m => m.Name, StringComparer.Ordinal));
            frames++;
        }

        Assert.True(frames > 12_000, $"{frames} were read.");
    }

    private static IEnumerable<JsonElement> RealFrames()
    {
        var file = PublishedVectors.Find("campusiot-lorawan", "TourPerret_ems-tourperret-A81758FFFE04B1C1.ndjson.gz");
        using var lines = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }
}
