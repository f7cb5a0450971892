using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>What a test asset knows: every identity it took, and how far it heard each source.</summary>
internal sealed class TestState
{
    public List<string> Taken { get; init; } = [];

    public Dictionary<string, EffectMark> Heard { get; init; } = [];

    /// <summary>How many effects it took, to see one that is taken twice.</summary>
    public int Effects { get; set; }

    public void Apply(TestBody body)
    {
        if (body.Identity is not null)
        {
            Taken.Add(body.Identity);
        }

        foreach (var (source, mark) in body.Heard)
        {
            Heard[source.ToString()] = mark;
            Effects++;
        }
    }

    public byte[] ToBytes(long version) => JsonSerializer.SerializeToUtf8Bytes(new Saved(version, Taken, Heard, Effects));

    public static (long Version, TestState State) Of(byte[] bytes)
    {
        var saved = JsonSerializer.Deserialize<Saved>(bytes)!;
        return (saved.Version, new() { Taken = saved.Taken, Heard = saved.Heard, Effects = saved.Effects });
    }

    public override string ToString() =>
        $"{string.Join(' ', Taken)} / {string.Join(' ', Heard.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}@{h.Value.Version}.{h.Value.Index}"))} / {Effects}";

    private sealed record Saved(long Version, List<string> Taken, Dictionary<string, EffectMark> Heard, int Effects);
}
