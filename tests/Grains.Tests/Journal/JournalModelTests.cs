using Beffroi.Journal.Model;
using Xunit;

namespace Beffroi.Journal;

/// <summary>
/// The protocol, played in thousands of interleavings of crash, freeze, late and lost commits, claim, drain, redelivery and effects.
/// After every step the invariants hold: I1 acknowledged means in the journal, I2 one identity one row, I3 sequences and versions are
/// 1, 2, 3, I4 a state is the fold of its rows, I5 no snapshot ahead of the journal, I6 a fenced writer commits nothing, I7 effects are
/// applied once, I8 nothing uncommitted leaves. And the model would notice: each way to get the protocol wrong is seen to break one.
/// </summary>
public sealed class JournalModelTests
{
    private const int Interleavings = 3000;

    /// <summary>How many interleavings a fault may hide in.</summary>
    private const int Patience = 2000;

    [Fact]
    public void The_protocol_keeps_its_invariants_however_it_is_interleaved()
    {
        for (var seed = 0; seed < Interleavings; seed++)
        {
            var broken = Play(seed, ProtocolFault.None);
            Assert.True(broken is null, $"Seed {seed}. {broken?.Message}");
        }
    }

    [Fact]
    public void An_interleaving_is_its_seed()
    {
        var seed = Enumerable.Range(0, Patience).First(s => Play(s, ProtocolFault.RetriesUnderNewNumber) is not null);
        Assert.Equal(Play(seed, ProtocolFault.RetriesUnderNewNumber)!.Message, Play(seed, ProtocolFault.RetriesUnderNewNumber)!.Message);
    }

    [Theory]
    [InlineData(ProtocolFault.TakesOverWithoutFencing, "I2", "I3")]
    [InlineData(ProtocolFault.AcknowledgesRepeatsAtOnce, "I1")]
    [InlineData(ProtocolFault.RetriesUnderNewNumber, "I2")]
    [InlineData(ProtocolFault.SendsEffectsBeforeCommit, "I8")]
    [InlineData(ProtocolFault.SnapshotsBeforeCommit, "I4", "I5")]
    [InlineData(ProtocolFault.ForgetsOutbox, "progress")]
    [InlineData(ProtocolFault.TakesChangesWhileDraining, "I2", "I3")]
    public void The_model_goes_red_when_the_protocol_is_wrong(ProtocolFault fault, params string[] invariants)
    {
        var broken = Enumerable.Range(0, Patience).Select(seed => Play(seed, fault)).FirstOrDefault(b => b is not null);

        Assert.NotNull(broken);
        Assert.Contains(broken.Invariant, invariants);
    }

    private static InvariantBroken? Play(int seed, ProtocolFault fault)
    {
        try
        {
            ModelWorld.Play(seed, fault);
            return null;
        }
        catch (InvariantBroken broken)
        {
            return broken;
        }
    }
}
