namespace Beffroi.Contracts;

/// <summary>What the parties do with a settlement.</summary>
[GenerateSerializer, Alias("SettlementAct")]
public enum SettlementAct
{
    /// <summary>The contractor says what it comes to, as the readings are now.</summary>
    Propose,

    /// <summary>The authority takes it.</summary>
    Validate,

    /// <summary>The authority does not, and says why.</summary>
    Dispute,

    /// <summary>It never changes again.</summary>
    Freeze,
}
