using Beffroi.Compliance.Assets;
using Xunit;

namespace Beffroi.Assets;

/// <summary>Every kind of the catalogue, and the words that are frozen because journals, topics and contracts use them: more may come, none may go.</summary>
public sealed class EveryKindTest : AssetKindCompliance
{
    private static readonly string[] FrozenKeys = ["building", "cabinet", "camera", "car-park", "environment-sensor", "junction", "luminaire", "parking-space"];

    [Fact]
    public void Keys_once_given_stay() => Assert.Empty(FrozenKeys.Except(Catalogue.Kinds.Select(k => k.Key)));
}
