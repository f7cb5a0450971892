using Beffroi.Feed;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Futures;

/// <summary>How an asset looks on the map.</summary>
internal readonly record struct Look(Mark Mark, int Bits)
{
    public static readonly Look None = new(default, int.MinValue);

    public float Main => BitConverter.Int32BitsToSingle(Bits);

    /// <summary>The same of an asset whose supply is gone.</summary>
    public Look Out => Of(0, 0);

    /// <summary>Nothing in a scenario is measured: it is inferred, and drawn so.</summary>
    public static Look Of(AssetKind kind, AssetState state, Instant at) =>
        state.Slots[kind.Main.Slot] is var main && main.Quality == Quality.Unknown
            ? new(Mark.Of(0, Knowledge.Unknown, Priority.None), BitConverter.SingleToInt32Bits(float.NaN))
            : Of(kind.Fill(new(state, at)), (float)main.Number);

    private static Look Of(int fill, float main) => new(Mark.Of(fill, Knowledge.Inferred, Priority.None), BitConverter.SingleToInt32Bits(main));
}
