using System.Text;
using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>What a test asset's row says: the identity it took, or the effects it heard.</summary>
internal sealed record TestBody(string? Identity, (AssetId Source, EffectMark Mark)[] Heard)
{
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(
        Identity is not null ? $"id\n{Identity}" : "heard\n" + string.Join('\n', Heard.Select(h => $"{h.Source}|{h.Mark.Version}|{h.Mark.Index}")));

    public static TestBody Of(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return lines[0] == "id" ? new(lines[1], []) : new(null, [.. lines[1..].Select(Heart)]);
    }

    private static (AssetId, EffectMark) Heart(string line)
    {
        var parts = line.Split('|');
        return (AssetId.Parse(parts[0]), new(long.Parse(parts[1]), int.Parse(parts[2])));
    }
}
