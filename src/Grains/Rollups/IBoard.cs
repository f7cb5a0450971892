namespace Beffroi.Rollups;

/// <summary>The silo's board, as its assets see it: what was committed is posted; the rest is the board's work.</summary>
public interface IBoard
{
    /// <summary>Puts the asset's newest contribution in place of an older one. Called after the commit, from any thread; cheap.</summary>
    void Post(Contribution contribution);

    /// <summary>The asset, at that version, no longer lives on this silo: its next home posts it again. Its cell is told nothing.</summary>
    void Withdraw(int ordinal, long version);
}
