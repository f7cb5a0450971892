namespace Beffroi.Rollups;

/// <summary>How figures reach a node of the roll-up, between silos. The same grain as <see cref="IRollup"/>.</summary>
[Alias("Beffroi.IRollupIntake")]
internal interface IRollupIntake : IGrainWithStringKey
{
    /// <summary>Gives a cell what one board has to say of its members.</summary>
    [Alias("TakeMembers")]
    Task Take(MemberEntry[] entries);

    /// <summary>Gives a node above the vectors of some of its cells.</summary>
    [Alias("TakeVectors")]
    Task Take(CellVector[] vectors);

    /// <summary>A cell's figures as of now, staleness included; also put on its silo's board when they are news.</summary>
    [Alias("Vector")]
    Task<CellVector> Vector();

    /// <summary>Compares with the register and the boards, as every five minutes.</summary>
    [Alias("Reconcile")]
    Task Reconcile();
}
